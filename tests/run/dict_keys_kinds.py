ints = {0: "a", -5: "b", 1 << 40: "c"}
print(ints[-5], ints[1099511627776], 0 in ints, 6 in ints)
floats = {0.5: 1, 2.0: 2}
print(floats[0.5], floats[2], 0.1 in floats)
tuples = {(1, "a"): 1, (2, "b"): 2}
print(tuples[(2, "b")], (2, "c") in tuples)
bools = {True: "yes", False: "no"}
print(bools[1 == 1], bools[1 > 2])
frozen = {frozenset([1, 2]): "pair"}
print(frozen[frozenset([2, 1])])
class Key:
    def __init__(self, a, b):
        self.a = a
        self.b = b
    def __eq__(self, other):
        return self.a == other.a and self.b == other.b
    def __hash__(self):
        return hash((self.a, self.b))
table = {Key(1, "x"): "first", Key(2, "y"): "second"}
print(table[Key(2, "y")], Key(1, "x") in table, Key(1, "y") in table, len(table))
class Plain:
    pass
p = Plain()
q = Plain()
by_identity = {p: 1, q: 2}
print(by_identity[p], by_identity[q], Plain() in by_identity)
