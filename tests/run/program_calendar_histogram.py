import math
from collections import Counter, OrderedDict, defaultdict

MONTHS = "January February March April May June July August September October November December".split()

def is_leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)

def days_in(y, m):
    return [31, 29 if is_leap(y) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]

def weekday(y, m, d):
    """0 = Monday"""
    t = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    if m < 3:
        y -= 1
    return (y + y // 4 - y // 100 + y // 400 + t[m - 1] + d - 1) % 7

def month_lines(y, m):
    yield MONTHS[m - 1].center(20)
    yield "Mo Tu We Th Fr Sa Su"
    cells = ["  "] * weekday(y, m, 1) + [f"{d:2}" for d in range(1, days_in(y, m) + 1)]
    while cells:
        week, cells = cells[:7], cells[7:]
        yield " ".join(week).ljust(20)

def print_year(y, cols=3):
    print(str(y).center(cols * 22 - 2))
    for start in range(1, 13, cols):
        blocks = [list(month_lines(y, m)) for m in range(start, start + cols)]
        height = max(len(b) for b in blocks)
        for b in blocks:
            b += [" " * 20] * (height - len(b))
        for parts in zip(*blocks):
            print("  ".join(parts).rstrip())

print_year(1969)
print([y for y in range(1890, 1930, 2) if is_leap(y)], weekday(2000, 1, 1))
print([f"{m:02d}" for m in range(1, 13) if weekday(2026, m, 13) == 4])

TEXT = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief; it was the epoch of incredulity."""
words = [w.strip(".,;").lower() for w in TEXT.split()]
counts = Counter(words)
width = max(map(len, counts))
for word, n in counts.most_common(6):
    print(f"{word:>{width}} | {'*' * n} {n / len(words):.1%}")
by_len = defaultdict(list)
for w in sorted(set(words)):
    by_len[len(w)].append(w)
for k in sorted(by_len, reverse=True):
    print(k, *by_len[k], sep=", ")
letters = Counter(c for c in TEXT.lower() if c.isalpha())
print(letters.most_common(3), sum(letters.values()), letters["z"])
print((Counter("banana") - Counter("nab")), Counter("aab") + Counter("bc"), sorted(Counter("hello").elements()))

data = [12, 15, 21, 35, 35, 40, 41, 44, 58, 59, 60, 61, 77, 90]
mean = sum(data) / len(data)
sd = math.sqrt(sum((x - mean) ** 2 for x in data) / len(data))
mid = len(data) // 2
median = (data[mid - 1] + data[mid]) / 2 if len(data) % 2 == 0 else data[mid]
mode = max(set(data), key=data.count)
print(f"{mean=:.3f} {sd=:.3f} {median=} {mode=}")
buckets = OrderedDict()
for x in data:
    lo = x // 20 * 20
    buckets[lo] = buckets.get(lo, 0) + 1
peak = max(buckets.values())
for level in range(peak, 0, -1):
    print("{:2d} |".format(level) + "".join("  ##  " if v >= level else "      " for v in buckets.values()))
print("    " + "".join("{:^6}".format(f"{b}+") for b in buckets))
print(*(f"{v:6.2f}" for v in (1.005, 2.675, -0.5, 1e3)), sep="|")
print("%-10s|%+5d|%05.1f|%x|%c|%%|%e" % ("left", 42, 3.14159, 255, "z", 12345.678))
print("{0} {1} {0!r:>6} {name:*^9} {2:.2e}".format("a", 2, 1234.5, name="mid"))
