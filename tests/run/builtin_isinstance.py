class A:
    pass
class B(A):
    def only_b(self):
        return "b"
class C(A):
    pass
a = A()
b = B()
print(isinstance(a, A), isinstance(b, A), isinstance(a, B), isinstance(b, (B, C)), isinstance(b, C))
items = [A(), B(), C()]
print([isinstance(x, B) for x in items], [isinstance(x, A) for x in items], sum(isinstance(x, (B, C)) for x in items))
for x in items:
    if isinstance(x, B):
        print(x.only_b())
print(isinstance(1, int), isinstance("a", str), isinstance(1.5, (int, float)), isinstance([1], list), isinstance({}, dict), isinstance((1,), tuple), isinstance(None, int), isinstance(True, int))
print(issubclass(B, A), issubclass(A, B), issubclass(B, B), issubclass(bool, int), issubclass(KeyError, LookupError))
def describe(x):
    if isinstance(x, str):
        return "text of " + str(len(x))
    if isinstance(x, (list, tuple)):
        return "sequence of " + str(len(x))
    if isinstance(x, (int, float)):
        return "number " + str(x + 1)
    return "something"
print(describe("abc"), describe([1, 2]), describe((1,)), describe(4), describe(2.5), describe(None))
print(type(a) is A, type(b) is A, type(b) is B, type(1) is int, type("") is str, type(a) == type(b), callable(describe), callable(5))
