# expected by hand
# Sets keep insertion order here; CPython leaves it open.
s = {30, 10, 20, 10}
print(s)
s.add(5)
s.discard(10)
s.add(10)
print(s, list(s))
for x in s:
    print(x)
print({"pear", "fig", "apple"}, set("hello"), {"b"} | {"a"})
print(s.pop(), s)
print(frozenset([3, 1, 2]))
