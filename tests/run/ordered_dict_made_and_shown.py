from collections import OrderedDict, defaultdict
od = OrderedDict([("a", 1), ("b", 2)])
print(list(od), od.popitem(last=False), od)
e = OrderedDict({"q": 1}, z=2)
print(e)
f = OrderedDict(a=1)
print(f, list(reversed(f)), f == {"a": 1})
