from collections import Counter, ChainMap, OrderedDict, defaultdict
c = Counter("ab") + Counter(a=1)
print(c, Counter(a=3, b=1) - Counter(a=1, b=4), Counter(x=0, y=-1))
print(Counter("abca") & Counter("aab"), Counter("ab") | Counter("bbc"))
k = Counter(["x", "y"], z=3)
print(k, k["z"], k["none"], len(k), sum(k.values()), k.total())
k.update("xxy")
k.update({"z": 2})
k.update(z=1)
k.subtract("x")
k.subtract({"y": 1})
print(k.most_common(2), k.most_common(), list(k.elements()))
d = Counter({"a": 2, "b": 0})
print(+d, -Counter(a=-2), d == Counter(a=2), d != Counter("b"))
d["c"] += 5
del d["b"]
print(d, dict(d), sorted(d), d.copy() == d, "c" in d, d.get("q", 7))
d += Counter("aaa")
d -= Counter("c")
print(d)
d &= Counter(a=1, c=9)
d |= Counter(z=1)
print(d)
print(Counter([1, 2, 2, 3, 3, 3]).most_common(1)[0][0], max(Counter("hello").items(), key=lambda p: p[1]))
print(Counter(w for w in "a b a".split()), Counter(len(w) for w in "aa b cc".split()))
e = Counter()
for w in ["x", "y", "x"]:
    e[w] += 1
print(e, e.pop("x"), e.setdefault("n", 4), e)
print(Counter("aab") <= Counter("aaabb"), Counter("a") < Counter("ab"), Counter("ab") >= Counter("b"))
print(Counter.fromkeys if False else "no", bool(Counter()), repr(Counter()))
od = OrderedDict([("a", 1), ("b", 2)])
od.move_to_end("a")
print(list(od), od.popitem(last=False), od)
dd = defaultdict(Counter)
dd["s"]["x"] += 1
dd["s"]["y"] += 2
print(dict(dd), {k: v.most_common(1) for k, v in dd.items()})
