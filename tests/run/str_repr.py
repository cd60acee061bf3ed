for s in ["plain", "it's", 'say "hi"', "both ' and \"", "tab\t", "new\nline", "ret\r", "back\\slash", "\x00\x01\x1f\x7f", "\a\b\f\v", "\x1b[0m", ""]:
    print(repr(s), len(s))
print(["a'b", 'c"d', "e\nf"], ("x",), {"k": "v\t"})
print(ascii("plain"), ascii("it's\n"))
print(str("text"), repr(repr("x")), [repr(1), str("s")])
