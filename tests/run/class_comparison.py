class Version:
    def __init__(self, text):
        self.parts = [int(p) for p in text.split(".")]
    def __eq__(self, other):
        return self.parts == other.parts
    def __lt__(self, other):
        return self.parts < other.parts
    def __le__(self, other):
        return self.parts <= other.parts
    def __gt__(self, other):
        return self.parts > other.parts
    def __ge__(self, other):
        return self.parts >= other.parts
    def __hash__(self):
        return hash(tuple(self.parts))
    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))
a = Version("1.2.3")
b = Version("1.10")
print(a < b, a <= b, a > b, a >= b, a == b, a != b, a == Version("1.2.3"))
versions = [b, Version("0.9"), a, Version("1.2")]
print(sorted(versions), min(versions), max(versions), sorted(versions, reverse=True))
print(len({a, Version("1.2.3"), b}), {a: "x"}[Version("1.2.3")], a in versions, Version("3") in versions, versions.index(a))
class Odd:
    def __init__(self, v):
        self.v = v
    def __eq__(self, other):
        print("eq called")
        return self.v == other.v
    def __ne__(self, other):
        print("ne called")
        return self.v != other.v
print(Odd(1) == Odd(1), Odd(1) != Odd(1))
class Range:
    def __init__(self, lo, hi):
        self.lo = lo
        self.hi = hi
    def __contains__(self, x):
        return self.lo <= x < self.hi
print(5 in Range(1, 10), 10 in Range(1, 10), 0 not in Range(1, 10))
