def classify(n):
    if n > 0:
        if n > 10:
            if n > 100:
                if n > 1000:
                    return "huge"
                return "big"
            return "medium"
        return "small"
    return "none"
print([classify(n) for n in [0, 5, 50, 500, 5000]])
count = 0
for a in range(3):
    for b in range(a, 3):
        for c in range(b, 3):
            if a + b + c == 3:
                while count < 100:
                    count += 1
                    if count % 7 == 0:
                        break
                else:
                    continue
                break
print(count)
print(((((((1 + 2) * 3) - 4) // 5) ** 6) << 7))
print([[[[[]]]]] == [[[[[]]]]], {"a": {"b": {"c": {"d": 1}}}}["a"]["b"]["c"]["d"])
def level1():
    def level2():
        def level3():
            def level4():
                return "bottom"
            return level4() + "!"
        return level3() + "?"
    return level2() + "."
print(level1())
