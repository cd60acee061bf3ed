# No text beyond ASCII is written out: all of it comes from bytes.
def show(text):
    print(text, len(text), repr(text), [ord(c) for c in text], text[1], text[::-1])
    print(f"[{text:<8}]", "%5s|%.1s" % (text, text), text.title(), text.replace("b", "c"), text.rjust(9, "-"))


show(bytes([195, 164, 98, 226, 130, 172]).decode())
show(b"a\xc3\xa9b".decode("utf-8"))
show(b"\xe4b\xfc".decode("latin-1"))
show(b"abc".decode())
