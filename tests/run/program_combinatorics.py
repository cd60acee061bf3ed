from itertools import combinations, permutations


def powerset(items):
    result = [[]]
    for x in items:
        result += [s + [x] for s in result]
    return result


def subsets_sum(nums, target):
    found = []

    def go(i, chosen, total):
        if total == target:
            found.append(chosen[:])
            return
        if i == len(nums) or total > target:
            return
        chosen.append(nums[i])
        go(i + 1, chosen, total + nums[i])
        chosen.pop()
        go(i + 1, chosen, total)
    go(0, [], 0)
    return found


def queens(n):
    solutions = []

    def place(row, cols):
        if row == n:
            solutions.append(list(cols))
            return
        for c in range(n):
            if all(c != cc and abs(c - cc) != row - r for r, cc in enumerate(cols)):
                place(row + 1, cols + [c])
    place(0, [])
    return solutions


def hanoi(n, a="A", b="B", c="C"):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def perms(s):
    if len(s) <= 1:
        return [s]
    return [s[i] + p for i in range(len(s)) for p in perms(s[:i] + s[i + 1:])]


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a & b, a | b, a - b, a ^ b, a <= b, {3} < a, a.isdisjoint({9}))
a.add(10)
a.discard(99)
a.remove(1)
print(sorted(a), len(a), 10 in a, max(a))
a |= {20}
a.update([30, 31], (40,))
print(sorted(a), frozenset([1, 2]) == {2, 1}, set("hello") == set("olleh"))
print(powerset([1, 2, 3]))
print(subsets_sum([3, 34, 4, 12, 5, 2], 9))
print(len(queens(6)), queens(5)[0])
print(hanoi(5), perms("abc"), collatz(27), ackermann(2, 3))
print(list(combinations("abcd", 2))[:3], len(list(permutations(range(4)))))
print([x for x in range(30) if x % 3 == 0 if x % 2], [(i, j) for i in range(3) for j in range(i)])
seen = set()
dups = [x for x in [1, 2, 1, 3, 2] if x in seen or seen.add(x)]
print(dups)
