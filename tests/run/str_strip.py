s = "  \t hello world \n "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()))
print("xxhixx".strip("x"), "xyxhixyy".strip("xy"), "xxhixx".lstrip("x"), "xxhixx".rstrip("x"))
print(repr(" a ".strip("")), repr("   ".strip()), repr("".strip()), repr(" a ".strip(None)))
print("www.example.com".strip("cmowz."), "0001200".lstrip("0"), "1.500".rstrip("0").rstrip("."))
