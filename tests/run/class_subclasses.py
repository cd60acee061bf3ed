# The classes that name a class as their base, in the order they were declared in.
class C: pass
class D(C): pass
class E(C): pass
class F(D): pass
print([c.__name__ for c in C.__subclasses__()], len(D.__subclasses__()), F.__subclasses__())
for c in C.__subclasses__():
    print(c.__name__, isinstance(c(), C))
