print(repr("é日😀"), ascii("é日😀"), repr("\u00a0"), repr("\u200b"), repr("\x85"), repr("\u2028"), repr("\U000e0001"))
print(["ü", "\x80"], {"ключ": "значение"})
print("%r %a" % ("ü", "ü"), f"{'ü'!r} {'ü'!a} {'ü'!s}")
