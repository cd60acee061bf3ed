MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(year, month):
    return 29 if month == 2 and is_leap(year) else MONTHS[month - 1]


class Date:
    def __init__(self, year, month, day):
        if not 1 <= month <= 12:
            raise ValueError(f"month {month} is not in 1..12")
        if not 1 <= day <= days_in(year, month):
            raise ValueError(f"day {day} is not in {NAMES[month - 1]} {year}")
        self.year = year
        self.month = month
        self.day = day

    @classmethod
    def from_ordinal(cls, n):
        year = n // 366 + 1
        while days_before(year + 1) < n:
            year += 1
        n -= days_before(year)
        month = 1
        while n > days_in(year, month):
            n -= days_in(year, month)
            month += 1
        return cls(year, month, n)

    @classmethod
    def parse(cls, text):
        parts = text.split("-")
        if len(parts) != 3:
            raise ValueError(f"not a date: {text!r}")
        return cls(*[int(p) for p in parts])

    def ordinal(self):
        return days_before(self.year) + sum(days_in(self.year, m) for m in range(1, self.month)) + self.day

    def weekday(self):
        return (self.ordinal() - 1) % 7

    def __add__(self, days):
        return Date.from_ordinal(self.ordinal() + days)

    def __sub__(self, other):
        return self.ordinal() - other.ordinal()

    def __lt__(self, other):
        return self.ordinal() < other.ordinal()

    def __eq__(self, other):
        return self.ordinal() == other.ordinal()

    def __str__(self):
        return f"{self.year:04}-{self.month:02}-{self.day:02}"

    def long(self):
        return f"{DAYS[self.weekday()]}, {self.day} {NAMES[self.month - 1]} {self.year}"


def days_before(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def easter(year):
    a = year % 19
    b, c = divmod(year, 100)
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return Date(year, month, day + 1)


def calendar(year, month):
    first = Date(year, month, 1).weekday()
    cells = ["  "] * first + [f"{d:2}" for d in range(1, days_in(year, month) + 1)]
    title = f"{NAMES[month - 1]} {year}"
    lines = [title.center(20).rstrip(), " ".join(d[:2] for d in DAYS)]
    for i in range(0, len(cells), 7):
        lines.append(" ".join(cells[i:i + 7]))
    return "\n".join(lines)


a = Date(2024, 2, 28)
b = Date.parse("2025-01-01")
print(a, a + 1, a + 2, b - a, a < b, a == Date(2024, 2, 28), b.long(), a.ordinal())
print(Date.from_ordinal(1), Date.from_ordinal(738000), Date(1970, 1, 1).ordinal(), Date(1970, 1, 1).long())
for bad in ["2023-02-29", "2023-13-01", "x", "2023-04-31", "2023-aa-01"]:
    try:
        print(Date.parse(bad))
    except ValueError as e:
        print("ValueError:", e)
print(calendar(2024, 2))
print([str(easter(y)) for y in (1999, 2000, 2024, 2025)])
friday13 = [str(Date(2026, m, 13)) for m in range(1, 13) if Date(2026, m, 13).weekday() == 4]
print(friday13, all(Date.from_ordinal(n).ordinal() == n for n in range(730000, 730800, 7)))
print(sorted([b, a, Date(2024, 1, 31)])[0], str(max([a, b])))
