s = "one fish two fish"
print(s.replace("fish", "cat"), s.replace("fish", "cat", 1), s.replace("x", "y"), s.replace(" ", ""), s.replace("o", "", 1))
print("abc".replace("", "-"), "abc".replace("", "-", 2), "aaa".replace("aa", "b"), "".replace("", "x"))
table = str.maketrans("abc", "xyz")
print("aabbcc cab".translate(table))
print("hello world".translate(str.maketrans("lo", "01", "h")))
print("a\tb\tcc\td".expandtabs(), "a\tb\tcc\td".expandtabs(4), repr("\t".expandtabs(2)), "ab\n\tx".expandtabs(4))
