for s in ["é", "É", "ǅ", "日", "٣", "²", "Ⅷ", "½", "\u00a0", "\u2003", "\u200b", "😀", "ªº", "µ"]:
    print(ascii(s), s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isspace(), s.islower(), s.isupper(), s.istitle(), s.isidentifier(), s.isprintable(), s.isascii())
print(int("٣") + 1)
