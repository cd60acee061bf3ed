def power_set(items):
    if not items:
        return [[]]
    rest = power_set(items[1:])
    return rest + [[items[0]] + r for r in rest]
print(power_set([1, 2, 3]))
class Const:
    def __init__(self, v): self.value = v
class Add:
    def __init__(self, l, r):
        self.left = l
        self.right = r
def late(n):
    if n > 0:
        r = late(n - 1)
        for x in r:
            print(x)
        return r + [n]
    return []
print(late(3))
def even(n):
    if n > 0:
        r = odd(n - 1)
        if r is None:
            return False
        return r
    return True
def odd(n):
    if n > 0:
        r = even(n - 1)
        if r is None:
            return True
        return r
    return False
print(even(5), odd(3))
