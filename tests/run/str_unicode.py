s = "naïve café"
print(s, len(s), s[2], s[-1], s[3:7], s[::-1])
print(s.upper(), s.title(), s.capitalize(), s.find("é"), s.count("é"), s.replace("é", "e"), "é" in s)
t = "日本語テキスト"
print(t, len(t), t[0], t[-2:], list(t[:3]), t.isalpha(), t.encode("utf-8")[:6])
print([ord(c) for c in "aé日😀"], chr(233), chr(0x65E5), chr(0x1F600))
print("😀 smile".split(), len("😀"), "😀" * 2, "😀" < "日", "é" > "z")
print("ß".upper(), "ÀÉ".lower(), "Straße".casefold(), "ǆ".title(), "İ".lower() == "i̇", "Σ".lower())
for c in "aé日":
    print(c, end=" ")
print()
print("ñandú".center(11, "·"), "é".ljust(3, "-"), "é".zfill(3))
print("\xe9", "\u00e9" == "é", "\N{LATIN SMALL LETTER E WITH ACUTE}", "\U0001F600")
naïve = 3
print(naïve + 1)
