s = "the cat sat on the mat with the hat"
print(s.find("the"), s.find("the", 1), s.find("the", 1, 10), s.find("dog"), s.rfind("the"), s.rfind("the", 0, 20))
print(s.index("cat"), s.rindex("at"), s.index("at", 6), s.rindex("t", 0, 5))
print(s.count("the"), s.count("at"), s.count("the", 5), s.count("the", 5, 20), s.count("z"), "aaaa".count("aa"), "abc".count(""))
print("abc".find(""), "abc".rfind(""), "abc".find("", 10), "abc".find("c", -1), "abc".find("a", -2))
for word in ["dog", "cat"]:
    try:
        print(s.index(word))
    except ValueError as e:
        print(e)
try:
    s.rindex("zebra")
except ValueError as e:
    print(e)
