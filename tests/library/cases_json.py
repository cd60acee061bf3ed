"""JSON that is right, and JSON that is not."""
import json

HEAD = """
import json


def show(text):
    try:
        value = json.loads(text)
        print(value)
        print(json.dumps(value))
        print(json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False))
        print(json.loads(json.dumps(value)) == value or value != value)
    except json.JSONDecodeError as e:
        print(e, e.pos, e.lineno, e.colno)
"""
CHARACTERS = ["a", "B", " ", "\"", "\\", "/", "\n", "\t", "\b", "\f", "\r", "\x01", "\x7f", "é", "\u2028", "€", "😀", "{", "["]
SPOILS = ["", ",", ":", "\"", "{", "}", "[", "]", "\\", "\\u12", "\\ud83d\\ude00", "x", "nul", "-", ".", "e", "0", "\n", "\t"]


def text(source):
    return "".join(source.choice(CHARACTERS) for _ in range(source.randint(0, 6)))


def number(source):
    return source.choice([
        source.randint(-9, 9), source.randint(-2 ** 63, 2 ** 63 - 1), source.randint(-1000, 1000) / 8,
        source.random() * 10 ** source.randint(-20, 20), 0.1, -0.0, 1e16, 1e-7, 5e-324, 1.7976931348623157e308])


def value(source, depth):
    kind = source.randint(0, 9 if depth > 0 else 5)
    if kind < 2:
        return number(source)
    if kind < 4:
        return text(source)
    if kind < 6:
        return source.choice([None, True, False])
    if kind < 8:
        return [value(source, depth - 1) for _ in range(source.randint(0, 4))]
    return {text(source): value(source, depth - 1) for _ in range(source.randint(0, 4))}


def spoilt(source, given):
    at = source.randint(0, len(given))
    return given[:at] + source.choice(SPOILS) + given[at + source.randint(0, 2):]


def is_fit(given):
    """Without integers beyond 64 bits, halves of pairs and what is no number."""
    try:
        read = json.loads(given)
    except json.JSONDecodeError:
        return True
    numbers = []
    json.loads(given, parse_int=lambda t: numbers.append(int(t)))
    shown = json.dumps(read, ensure_ascii=False)
    return (all(-2 ** 63 <= n < 2 ** 63 for n in numbers) and "NaN" not in shown
            and not any(0xD800 <= ord(c) < 0xE000 for c in shown))


def make(source):
    cases = []
    while len(cases) < 300:
        given = json.dumps(value(source, 4), ensure_ascii=source.random() < 0.3, indent=source.choice([None, None, 1]))
        if source.random() < 0.5:
            given = spoilt(source, given)
        if is_fit(given):
            cases.append(f"show({given!r})")
    return HEAD, cases
