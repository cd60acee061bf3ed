import operator

print(operator.__add__(1, 2), operator.__lt__(1, 2), operator.__not__(0), operator.__neg__(5), operator.__getitem__([4, 5], 1))
print(operator.length_hint([1, 2]), operator.length_hint(5, 9), operator.__concat__("a", "b"), operator.__iadd__(1, 2))


class M:
    def __init__(self, v):
        self.v = v

    def __matmul__(self, other):
        return self.v * other.v


print(operator.matmul(M(2), M(3)), operator.imatmul(M(4), M(5)))
