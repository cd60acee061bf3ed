a = [5, 3]
a.append(8)
a.extend([1, 2])
a.extend(range(2))
a.insert(0, 99)
a.insert(-1, 77)
a.insert(100, 66)
a.insert(-100, 55)
print(a)
print(a.pop(), a.pop(0), a.pop(-2), a.pop(3), a)
a.remove(3)
print(a, a.index(1), a.count(1), a.count(42))
a.reverse()
print(a)
b = a.copy()
a.sort()
print(a, b)
a.clear()
print(a, len(a), b.index(1, 1), b.index(5, 0, 9))
words = ["x", "y", "x"]
words.remove("x")
print(words, words.index("x"), words.count("x"))
for attempt in range(4):
    try:
        if attempt == 0:
            words.remove("zzz")
        elif attempt == 1:
            print(words.index("zzz"))
        elif attempt == 2:
            print(a.pop())
        else:
            print(b.pop(50))
    except ValueError as e:
        print("ValueError:", e)
    except IndexError as e:
        print("IndexError:", e)
