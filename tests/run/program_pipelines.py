# Log analysis by chained generators and higher-order functions.
LOG = """09:00:01 INFO boot version=3
09:00:02 WARN temp sensor=2 value=81.5
09:00:02 INFO net up
09:00:07 ERROR disk code=17 retry=1
09:01:15 WARN temp sensor=1 value=79.0
09:01:16 DEBUG net ping=12
09:02:40 ERROR disk code=17 retry=2
09:02:41 INFO disk recovered
garbage
09:05:00 WARN temp sensor=2 value=90.25
"""


class Entry:
    def __init__(self, time, level, module, fields):
        self.time = time
        self.level = level
        self.module = module
        self.fields = fields

    def __str__(self):
        extra = " ".join(f"{k}={v}" for k, v in sorted(self.fields.items()))
        return f"{self.time:>6}s {self.level:<5} {self.module} {extra}".rstrip()


def seconds(clock):
    h, m, s = map(int, clock.split(":"))
    return h * 3600 + m * 60 + s


def parse(lines):
    for line in lines:
        parts = line.split()
        if len(parts) < 3 or ":" not in parts[0]:
            continue
        fields = {}
        for word in parts[3:]:
            key, eq, value = word.partition("=")
            if eq:
                fields[key] = value
        yield Entry(seconds(parts[0]), parts[1], parts[2], fields)


def where(entries, test):
    return (e for e in entries if test(e))


def select(entries, f):
    for e in entries:
        yield f(e)


def take(n, items):
    for i, x in enumerate(items):
        if i >= n:
            break
        yield x


def pairwise(items):
    it = iter(items)
    previous = next(it)
    for x in it:
        yield previous, x
        previous = x


def group_count(items):
    counts = {}
    for x in items:
        counts[x] = counts.get(x, 0) + 1
    return counts


def running(items, f, start):
    total = start
    for x in items:
        total = f(total, x)
        yield total


def entries():
    return parse(LOG.split("\n"))


def compose(*functions):
    def run(x):
        for f in functions:
            x = f(x)
        return x
    return run


for e in where(entries(), lambda e: e.level in ("WARN", "ERROR")):
    print(e)
print(group_count(select(entries(), lambda e: e.level)))
print(list(take(2, select(entries(), lambda e: e.module))), [b - a for a, b in pairwise(select(entries(), lambda e: e.time))])
values = [float(e.fields["value"]) for e in entries() if "value" in e.fields]
print(values, list(running(values, max, 0.0)), list(running(values, lambda a, b: a + b, 0.0)))
clean = compose(str.strip, str.lower, str.title)
print(clean("  The QUICK fox "), compose(abs, lambda v: v * 2, lambda v: v + 1)(-5))
print(sum(1 for _ in entries()), any(e.level == "FATAL" for e in entries()), all(e.time > 0 for e in entries()))
by_module = {}
for e in sorted(entries(), key=lambda e: (e.module, -e.time)):
    by_module.setdefault(e.module, []).append(str(e.time - seconds("09:00:00")))
print({m: "/".join(ts) for m, ts in by_module.items()})
