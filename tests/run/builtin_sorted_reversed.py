print(sorted([3, 1, 2]), sorted("hello"), sorted((2, 1)), sorted({2: "b", 1: "a"}), sorted(x % 3 for x in range(5)), sorted([]))
print(list(reversed([1, 2])), list(reversed("abc")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})))
print(sorted([1.5, -2.0, 0.0]), sorted(["b", "B", "a"]), sorted([(1, 2), (0, 9), (1, 0)]), sorted([[2], [1, 5], []]))
class Task:
    def __init__(self, name, priority):
        self.name = name
        self.priority = priority
    def __lt__(self, other):
        return self.priority < other.priority
    def __repr__(self):
        return self.name
tasks = [Task("c", 3), Task("a", 1), Task("b", 2), Task("a2", 1)]
print(sorted(tasks), sorted(tasks, reverse=True), sorted(tasks, key=lambda t: t.name), max(tasks, key=lambda t: t.priority), min(tasks))
tasks.sort()
print(tasks)
print("".join(reversed("abc")), [x for x in reversed([1, 2, 3])], sorted(range(10), key=lambda x: (x % 3, -x)))
