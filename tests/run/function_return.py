def nothing():
    pass
def bare(n):
    if n:
        return
    print("not returned")
def several(n):
    return n, n * 2, [n]
def early(items):
    for x in items:
        if x > 10:
            return x
    return -1
def maybe(n):
    if n > 0:
        return n
def two(flag):
    if flag:
        return "yes"
    else:
        return "no"
print(nothing(), bare(1), bare(0))
a, b, c = several(3)
print(a, b, c, several(1))
print(early([1, 20, 30]), early([]), maybe(5), maybe(-5), two(True), two(False))
print(maybe(3) is None, maybe(-3) is None)
def unreachable():
    return 1
    print("never")
print(unreachable())
def infinite():
    while True:
        return "left the loop"
print(infinite())
def shout(text: str, times: int = 2) -> str:
    """Documented."""
    return text.upper() * times
print(shout("ab"), shout("c", 3))
