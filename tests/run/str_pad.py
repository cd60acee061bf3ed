for w in [3, 6, 9, 10]:
    print("[" + "hello".ljust(w) + "]", "[" + "hello".rjust(w) + "]", "[" + "hello".center(w) + "]", "[" + "abcd".center(w) + "]")
print("x".ljust(5, "."), "x".rjust(5, "*"), "x".center(6, "-"), "xy".center(7, "-"), "xy".center(6, "+"))
for s in ["42", "-42", "+7", "", "abc", "-"]:
    print(s.zfill(5), s.zfill(1))
table = [("apple", 3), ("fig", 12), ("banana", 150)]
for name, count in table:
    print(name.ljust(10, ".") + str(count).rjust(6))
