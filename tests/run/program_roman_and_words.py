NUMERALS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
            (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def to_roman(n):
    if not 0 < n < 4000:
        raise ValueError(f"{n} has no Roman form")
    out = ""
    for value, letters in NUMERALS:
        while n >= value:
            out += letters
            n -= value
    return out


def from_roman(text):
    total = 0
    for i, c in enumerate(text):
        value = VALUES[c]
        if i + 1 < len(text) and VALUES[text[i + 1]] > value:
            total -= value
        else:
            total += value
    return total


def in_words(n):
    if n < 0:
        return "minus " + in_words(-n)
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")
    for size, name in [(10 ** 9, "billion"), (10 ** 6, "million"), (1000, "thousand"), (100, "hundred")]:
        if n >= size:
            text = in_words(n // size) + " " + name
            if n % size:
                text += (" and " if size == 100 else " ") + in_words(n % size)
            return text
    return ""


def in_base(n, base):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if n == 0:
        return "0"
    out = []
    while n:
        n, d = divmod(n, base)
        out.append(digits[d])
    return "".join(reversed(out))


def ordinal(n):
    if n % 100 in (11, 12, 13):
        return f"{n}th"
    return str(n) + {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")


def human_size(n):
    size = float(n)
    for unit in ["B", "KiB", "MiB", "GiB"]:
        if size < 1024 or unit == "GiB":
            return f"{size:.1f} {unit}" if unit != "B" else f"{n} B"
        size /= 1024


def duration(seconds):
    parts = []
    for name, length in [("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1)]:
        count, seconds = divmod(seconds, length)
        if count:
            parts.append(f"{count} {name}" + ("s" if count > 1 else ""))
    if not parts:
        return "now"
    if len(parts) == 1:
        return parts[0]
    return ", ".join(parts[:-1]) + " and " + parts[-1]


for n in [1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999]:
    print(n, to_roman(n), from_roman(to_roman(n)) == n)
for bad in [0, 4000]:
    try:
        to_roman(bad)
    except ValueError as e:
        print(e)
print(all(from_roman(to_roman(i)) == i for i in range(1, 4000, 37)))
for n in [0, 13, 21, 100, 342, 1000, 1001, 12345, 7000000, 1234567890, -5]:
    print(in_words(n))
print([in_base(255, b) for b in (2, 8, 16, 36)], [int(in_base(987654, b), b) for b in (2, 7, 36)])
print([ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)])
print([human_size(n) for n in (0, 1023, 1024, 1536, 5 * 1024 ** 2, 3 * 1024 ** 3)])
print([duration(s) for s in (0, 1, 61, 3600, 90061, 86400 * 2 + 120)])
