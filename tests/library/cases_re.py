"""Patterns and texts. What a pattern matches is shown in full; wrong patterns show the message."""
import re

HEAD = """
import re


def show(pattern, text, flags=0):
    try:
        p = re.compile(pattern, flags)
    except re.error as e:
        print(e)
        return
    except OverflowError:
        print("overflow")
        return
    for m in [p.match(text), p.fullmatch(text), p.search(text), p.search(text, 2), p.search(text, 1, 4)]:
        if m is None:
            print("-")
        else:
            print(m.span(), m.group(), m.groups(), m.groupdict(), m.lastindex, m.lastgroup)
            print([m.span(i) for i in range(p.groups + 1)])
    print(p.findall(text))
    print([m.span() for m in p.finditer(text)])
    print(p.split(text, 2) if p.groups == 0 else p.subn("<>", text))
    print(p.sub("[\\\\g<0>]", text, 3))
    print(p.sub(lambda m: str(m.start()), text))
"""
ATOMS = ["a", "b", "c", "ab", ".", "[ab]", "[^a]", "[a-c]", "\\w", "\\d", "\\s", "\\W", "\\D", "\\S", "[\\w.]", "[^\\d]", "é", "\\.",
         "x{2}", "\\n", "[]a]", "[a\\]]", "[-a]", "\\x61", "[\\b]"]
PLACES = ["^", "$", "\\b", "\\B", "\\A", "\\Z"]
QUANTIFIERS = ["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,1}", "{2,}", "{,2}", "{1,3}?"]
TEXTS = ["", "a", "ab", "abc", "aab", "abab", "cab", "b a", "a1b2", "xx", "aXbX", "A\nb", "é a", "abcabc", "  ", "a.b", "Ab_9 c\n", "ba\n"]
WRONG = ["(", ")", "[", "*", "a**", "a{2,1}", "\\", "(?P<n>a)(?P<n>b)", "(?P<1>a)", "\\q", "(?<=a+)b", "[b-a]", "(?Z)", "\\1", "(?P=x)",
         "(?P<", "(?", "a|*", "(?:", "x{3,2}", "[a", "(?P>a)", "a++", "a?+b", "\\x1", "^*", "(?i", "b(?i)", "a***", "[\\w-a]", "(?#a"]


def item(source, depth):
    kind = source.randint(0, 11 if depth > 0 else 5)
    if kind < 6:
        return source.choice(ATOMS) if source.random() < 0.85 else source.choice(PLACES)
    inside = choice(source, depth - 1)
    if kind < 8:
        return "(" + inside + ")"
    if kind < 9:
        return "(?:" + inside + ")"
    if kind < 10:
        return source.choice(["(?=", "(?!", "(?>", "(?i:"]) + inside + ")"
    if kind < 11:
        return source.choice(["(?<=a)", "(?<!b)", "(?<=ab)", "(?<=[ab])"])
    return source.choice(["\\1", "(?(1)a|b)", "(?P=n)"])


def quantified(source, depth):
    given = item(source, depth)
    return given + source.choice(QUANTIFIERS) if source.random() < 0.35 and given not in PLACES else given


def choice(source, depth):
    ways = ["".join(quantified(source, depth) for _ in range(source.randint(1, 3)))
            for _ in range(source.choice([1, 1, 1, 2, 3]))]
    return "|".join(ways)



def make(source):
    cases = []
    while len(cases) < 400:
        pattern = choice(source, 3)
        if "(?P=n)" in pattern:
            pattern = "(?P<n>" + source.choice(["a", "b", "ab"]) + ")" + pattern
        try:
            re.compile(pattern)
        except (re.error, OverflowError):
            if source.random() < 0.7:
                continue
        flags = source.choice(["", "", "", ", re.I", ", re.M", ", re.S", ", re.I | re.M", ", re.A"])
        cases.append(f"show({pattern!r}, {source.choice(TEXTS)!r}{flags})")
    cases += [f"show({pattern!r}, 'ab')" for pattern in WRONG]
    return HEAD, cases
