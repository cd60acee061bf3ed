def f(x):
    match x:
        case 1:
            y = "a"
        case 2:
            y = 5
        case _:
            y = None
    print(y)
    return y
print(f(1), f(2), f(3))
def g(x: int | str | list[int]):
    match x:
        case int(n):
            z = n + 1
        case str(s):
            z = s + "!"
        case [a, *b]:
            z = b
        case []:
            z = 0
    return z
print(g(1), g("a"), g([1, 2]), g([]))
