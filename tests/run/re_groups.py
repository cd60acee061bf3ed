import re
from typing import Optional


def parse(line: str) -> dict[str, str]:
    return {m.group(1): m.group(2) for m in re.finditer(r"(\w+)=(\w+)", line)}


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def names(text: str) -> list[str]:
    return [m.group(1) for m in re.finditer(r"<(\w+)>", text)]


def first(pattern: re.Pattern, text: str) -> Optional[re.Match]:
    return pattern.search(text)


def year(match: re.Match[str]) -> int:
    return int(match.group("year"))


print(parse("a=1, bc=22"))
print(words("one two, three"))
print(names("<a> <b>"))
date = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?")
m = date.match("2024-05-06")
if m:
    print(m.group(0), m["month"], m.groups(), m.groupdict(), year(m))
    print(m.span("day"), m.start(2), m.end(), m.lastindex, m.lastgroup, m.re.pattern, m.string, m.pos, m.endpos)
    print(m.group(1, 2), m.group("year", "day"), m.expand(r"\g<day>.\2.\1"))
m = date.match("2024-05")
print(m.group("day"), m.groups(), m.groups("01"), m.groupdict("-"), m.span(4))
print(m)
print(date.groups, date.groupindex, date.flags, date)
print(first(date, "in 1999-12 or so"))
found = first(date, "never")
print(found is None, not found)
a, b = re.match(r"(\d+) (\d+)", "12 34").groups()
print(int(a) + int(b))
for key, value in re.findall(r"(\w)(\d)", "a1 b2"):
    print(key, int(value))
total = 0
for n in re.findall(r"-?\d+", "1 -2 33"):
    total += int(n)
print(total)
