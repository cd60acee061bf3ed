import operator
from operator import itemgetter, attrgetter
f = operator.itemgetter(1)
print(f((1, "x")))
print(list(map(operator.itemgetter(1), [(1, "x"), (2, "y")])))
d = {"b": 1, "a": 2}
print(sorted(d.items(), key=itemgetter(1)), sorted(d.items(), key=itemgetter(0), reverse=True))
class P:
    def __init__(self, n): self.n = n
print([p.n for p in sorted([P(3), P(1)], key=attrgetter("n"))], itemgetter(1, 0)(("a", 5)), itemgetter(-1)([1, 2, 3]))
i = 1
print(itemgetter(i)([5, 6]), itemgetter("k")({"k": 3}))
