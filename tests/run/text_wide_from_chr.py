# No text beyond ASCII is written out: all of it comes from `chr`.
def show(text):
    print(text, len(text), repr(text), [ord(c) for c in text], text[1], text[::-1], text[-1:])
    print(f"[{text:>8}]", f"[{text:.2}]", text.upper(), text.find("b"), text.center(9, "."), text.isalpha(), text.strip())
    print([part for part in text.split()], text.encode(), text < "z", "b" in text, text * 2, {text: 1})


letters = [chr(228), chr(0x20AC), "b", chr(0x1F600), chr(0xA0)]
show("".join(letters))
show("a" + chr(0x3B1) + "b")
show("abc")
