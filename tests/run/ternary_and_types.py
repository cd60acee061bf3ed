def describe(n):
    return "none" if n is None else "many" if n > 1 else "one"
print(describe(None), describe(1), describe(5))
flag = True
x = 1.5 if flag else 2
print(x, 5 if not flag else 2.5)
y = [1] if flag else []
y.append(2)
print(y, (1, 2) if flag else (3, 4), "a" if not flag else "b")
def parity(n): return "even" if n % 2 == 0 else "odd"
print([parity(i) for i in range(3)], max(3, 4) if flag else min(3, 4))
value = None if flag else 5
print(value, value is None)
