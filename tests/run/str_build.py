# Building text piece by piece.
parts = []
for i in range(5):
    parts.append(str(i * i))
print(",".join(parts))
out = ""
for i in range(10):
    out += chr(ord("a") + i)
    if i % 3 == 2:
        out += "|"
print(out)
def reverse_words(text):
    return " ".join(word[::-1] for word in text.split())
print(reverse_words("the quick brown fox"))
def is_palindrome(text):
    letters = [c.lower() for c in text if c.isalnum()]
    return letters == letters[::-1]
print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("nope"))
def caesar(text, shift):
    result = ""
    for c in text:
        if c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            result += chr((ord(c) - base + shift) % 26 + base)
        else:
            result += c
    return result
secret = caesar("Hello, World!", 3)
print(secret, caesar(secret, -3))
for n in range(1, 6):
    print(" " * (5 - n) + "*" * (2 * n - 1))
