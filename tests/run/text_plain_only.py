# No text is beyond ASCII, and nothing makes any: what the library has for such text is left out.
def show(text):
    print(text, len(text), repr(text), [ord(c) for c in text], text[1], text[::-1], text[-2:], text[1:3])
    print(f"[{text:>8}]", f"[{text:^8.2}]", text.upper(), text.title(), text.swapcase(), text.find("b"), text.center(9, "."))
    print(text.isalpha(), text.isdigit(), text.isspace(), text.isidentifier(), text.isprintable(), text.split(), text.splitlines())
    print(text.strip(), text.lstrip(), text.rstrip(), text.strip("a "), text.encode(), text.partition("b"), text.replace("b", "xyz"))
    print(text.expandtabs(4), text.zfill(7), text.casefold(), text.count("b"), text.rfind("b"), list(reversed(text)), ascii(text))


show("abc")
show("  a b\tc\n")
show("tab\there 'quoted' \"twice\" \\ \x00\x01\x1f\x7f")
show("A1_b2")
try:
    {"a": 1}["it's"]
except KeyError as e:
    print(e, repr(e))
try:
    print(int("4 x"))
except ValueError as e:
    print(e)
for code in range(128):
    c = "abcdefgh 123_%.x"[code % 16]
    print(c.isalnum(), end=" ")
print(int(" 42 "), float("1.5"), "a\x0bb\x0cc\x1cd".split(), "x".join(["1", "2"]))
