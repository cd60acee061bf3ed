s = "Hello, World"
print(s, len(s), s[0], s[-1], s[4], s[-5])
print(s + "!", "ab" * 3, 3 * "xy", "" * 5, "a" * 0, "a" * -1)
print("World" in s, "world" in s, "" in s, "xyz" not in s)
print('single', "double", '''triple 'quoted' "text"''', """two
lines""")
print("a" "b" 'c', "tab\there", "back\\slash", "quote\"s", 'it\'s')
print(r"raw\n", R"C:\temp", u"plain")
t = ""
t += "abc"
t += "def"
print(t, not t, bool(""), bool(" "))
print("long \
line")
print("\x41\102\u0043\U00000044\N{DIGIT FIVE}")
