names = {int: "whole", str: "text"}
print(names[int], names[str], names[type(3)], float in names)
seen = set()
class A:
    pass
class B:
    pass
for c in (A, B, A):
    seen.add(c)
print(len(seen), A in seen)
handlers = {A: lambda: "a", B: lambda: "b"}
print([handlers[type(x)]() for x in (A(), B())])
