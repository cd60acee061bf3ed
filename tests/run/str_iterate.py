for c in "abc":
    print(c, end="-")
print()
for i, c in enumerate("xyz", 1):
    print(i, c)
print(list("hello"), [c.upper() for c in "abc"], "".join(reversed("stressed")))
vowels = 0
for ch in "programming language":
    if ch in "aeiou":
        vowels += 1
print(vowels)
a, b, c = "xyz"
print(c, b, a)
first, *rest = "hello"
print(first, rest)
print(list(zip("abc", "123")), dict(zip("ab", [1, 2])), sorted("python"), tuple(x + x for x in "ab"))
for c in "":
    print("never")
print(max("hello"), min("hello"), [ord(c) for c in "AZaz"], [chr(n) for n in range(97, 102)])
