import sys
from heapq import merge
from itertools import count, islice
from operator import attrgetter, itemgetter

sys.setrecursionlimit(5000)
print(sys.getrecursionlimit())

print(list(merge([1, 4, 7], [2, 5, 8], [0, 9])))
print(list(merge([3, 5], (1, 9))))
print(list(merge([1, 2])))
print(list(merge(["bb", "aaa"], ["z", "ccc"], key=len)))
print(list(merge([9, 4], [8, 1], [7], reverse=True)))
print(list(islice(merge(count(0, 3), count(1, 3), (n * n for n in count(1))), 12)))


class Row:
    def __init__(self, name, grade, age):
        self.name, self.grade, self.age = name, grade, age

    def __repr__(self):
        return f"{self.name}/{self.grade}/{self.age}"


rows = [Row("john", "A", 15), Row("jane", "B", 12), Row("dave", "B", 10)]
print(sorted(rows, key=attrgetter("grade", "age")))
print(sorted(rows, key=attrgetter("grade", "name", "age"), reverse=True))
print(attrgetter("name")(rows[0]), itemgetter(2, 0, 1)("abc"))
