words = ["apple", "Apple", "app", "banana", "", "apple"]
for a in words:
    print([a < b for b in words], [a == b for b in words])
print("a" < "b" < "c", "Z" < "a", "10" < "9", "abc" <= "abc", "b" > "abc", "x" >= "y", "x" != "y")
print(sorted(words), min(words), max(words))
