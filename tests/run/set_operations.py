a = {1, 2, 3, 4}
b = {3, 4, 5}
def show(s):
    print(sorted(s))
show(a | b)
show(a & b)
show(a - b)
show(a ^ b)
show(a.union(b, [9], range(2)))
show(a.intersection(b, [3]))
show(a.difference([1], [2]))
show(a.symmetric_difference([4, 7]))
print(a.issubset(b), {3}.issubset(a), a.issuperset([1]), a.isdisjoint({8}), a.isdisjoint(b))
c = set(a)
c |= {10}
c &= {1, 2, 10, 11}
c -= {2}
c ^= {1, 5}
show(c)
c.update([6], {7}, (8,))
show(c)
c.intersection_update([5, 6, 7, 10])
show(c)
c.difference_update([10])
show(c)
c.symmetric_difference_update({5, 100})
show(c)
show({(1, 2), (0, 5)})
show({"b", "a"} | {"c"})
