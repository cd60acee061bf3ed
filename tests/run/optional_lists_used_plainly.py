# A list begun as [None] * n and filled later is used like one of plain values; what is still None raises.
slots = [None] * 4
slots[0] = "a"
slots[1] = "b"
slots[2] = "c"
slots[3] = "d"
print(" ".join(slots), sorted(slots), max(slots))


def total(xs):
    return sum(xs)


nums = [None] * 3
for i in range(3):
    nums[i] = (3 - i) * 10
print(total(nums), sorted(nums), min(nums), max(nums), sum(nums[1:]))
nums.sort()
print(nums)
for n in nums:
    print(n + 1, -n, end=" ")
print()
a, b, c = nums
print(a + b + c)
print([x * 2 for x in nums], dict(zip(slots, nums)))


class Ring:
    def __init__(self, n):
        self.data = [None] * n
        self.head = 0
        self.count = 0

    def push(self, x):
        self.data[(self.head + self.count) % len(self.data)] = x
        self.count += 1

    def pop(self):
        x = self.data[self.head]
        self.data[self.head] = None
        self.head = (self.head + 1) % len(self.data)
        self.count -= 1
        return x

    def items(self):
        return [self.data[(self.head + i) % len(self.data)] for i in range(self.count)]


r = Ring(3)
r.push("x")
r.push("y")
print("-".join(r.items()), r.pop(), r.pop().upper(), r.data)
q = Ring(2)
q.push(4)
q.push(5)
print(sum(q.items()), q.pop() + q.pop(), q.data)
try:
    print(" ".join([None] * 2 + ["x"]))
except TypeError as e:
    print(e)
grid = [[None] * 3 for _ in range(2)]
for i in range(2):
    for j in range(3):
        grid[i][j] = i * j
print(grid, [sum(row) for row in grid], sum(map(sum, grid)))
print(",".join(str(x) for x in grid[1]))


def f(xs: list[int]) -> int:
    return sum(xs)


print(f(nums), f([1, 2]))


def g(words: list[str]):
    for w in words:
        print(w.upper(), end=" ")
    print(len(words))


g(slots)
memo = [None] * 10


def fib(n):
    if n < 2:
        return n
    if memo[n] is None:
        memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]


print(fib(9), memo)
best = [None] * 2
best[0] = (1, "a")
best[1] = (0, "b")
print(sorted(best), best[0][1])
names = [None, None]
names[0] = "p"
names[1] = "q"
print("".join(names), "/".join(reversed(names)), names == ["p", "q"], "p" in names, names.index("q"))
