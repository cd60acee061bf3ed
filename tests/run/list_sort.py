a = [5, 2, 9, 1, 5, 6]
print(sorted(a), a, sorted(a, reverse=True))
a.sort()
print(a)
a.sort(reverse=True)
print(a)
words = ["banana", "Apple", "cherry", "apple", "Banana", "fig"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True))
words.sort(key=lambda w: (len(w), w))
print(words)
people = [("Ann", 30), ("Bob", 25), ("Cid", 30), ("Dan", 25), ("Eve", 30)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=lambda p: (-p[1], p[0])))
people.sort(key=lambda p: p[0], reverse=True)
print(people)
print(sorted([2.5, -1.0, 3.0]), sorted("hello"), sorted({"b": 1, "a": 2}), sorted([[2, 1], [1, 2], [1]]), sorted((3, 1, 2)))
print(sorted([(1, "b"), (1, "a"), (0, "z")]), sorted(range(5), key=lambda i: i % 3), sorted([True, False, True]))
