from functools import partial, reduce, cmp_to_key
import operator
def power(base, exponent):
    return base ** exponent
square = partial(power, exponent=2)
two_to = partial(power, 2)
print(square(5), two_to(10), partial(two_to, 3)())
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(operator.add, ["a", "b"], ">"), reduce(max, [3, 9, 2]))
def compare(a, b):
    return (a > b) - (a < b)
print(sorted([3, 1, 2], key=cmp_to_key(compare)), sorted(["b", "a"], key=cmp_to_key(lambda a, b: compare(b, a))))
print(list(map(operator.itemgetter(1), [(1, "x"), (2, "y")])), operator.mul(6, 7), operator.neg(3))
