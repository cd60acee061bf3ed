"""Writes a program of many formats that are written out, of every kind: what it prints, CPython has to print too.

    tests/library/make_formats.py [SEED [COUNT]] > formats.py
"""
import random
import sys

FLOATS = ["0.0", "-0.0", "1.0", "-1.5", "2.5", "0.125", "3.14159", "-2.675", "99999.95", "9.9999", "0.5", "1.5", "1e15", "1e22",
          "-123456789.987654321", "9007199254740993.0", "9.223372036854775e18", "9.3e18", "1e300", "5e-324", "1.25e-7",
          "4.999999999999999e-19", "5.1e-19", "0.0005", "0.0015", "0.00012345", "-0.001", "inf", "-inf", "nan"]
INTS = ["0", "1", "-1", "7", "-42", "255", "1234", "-1234567", "9223372036854775807", "1000000000000"]
TEXTS = ["''", "'a'", "'text'", "'a longer text'", "'\\xe9t\\xe9'", "'\\U0001f600!'"]


def field(source, text):
    """Fill, alignment, sign, `#`, `0`, width and grouping."""
    parts = source.choice(["", "", "", "<", ">", "^", "*<", "0>", "-^", "\u00e9>", "#<"] + ([] if text else ["=", "*="]))
    if not text:
        parts += source.choice(["", "", "", "+", "-", " "])
    return parts


def number_spec(source, kinds, integer):
    spec = field(source, False)
    kind = source.choice(kinds)
    if not integer and source.random() < 0.1:
        spec += "z"
    if source.random() < 0.2:
        spec += "#"
    if source.random() < 0.3:
        spec += "0"
    spec += source.choice(["", "", "1", "5", "8", "12", "20", "33"])
    decimal = kind in ("", "d") or kind in "eEfFgG%"
    if source.random() < 0.25 and (decimal or kind in "boxX"):
        spec += source.choice(",_") if decimal else "_"
    if kind in ("e", "E", "f", "F", "g", "G", "%") or kind == "" and not integer:
        spec += source.choice(["", ".0", ".1", ".2", ".3", ".6", ".10", ".17", ".18", ".19", ".30"])
    return spec + kind


def text_spec(source):
    spec = field(source, True) + source.choice(["", "0", "3", "5", "8", "12"])
    return spec + source.choice(["", ".0", ".1", ".3", ".9"]) + source.choice(["", "s"])


def written(source, number, spec):
    """An expression that formats `value`."""
    way = source.random()
    if way < 0.6:
        return f'f"<{{value:{spec}}}>"'
    if way < 0.8:
        return f'"<{{:{spec}}}>".format(value)'
    return f'"<" + format(value, "{spec}") + ">"'


def percent(source, kinds, precisions):
    flags = "".join(c for c in "-+ #0" if source.random() < 0.2)
    return "%" + flags + source.choice(["", "", "3", "8", "12"]) + source.choice(precisions) + source.choice(kinds)


def main():
    source = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 60
    kinds = [
        ("float", FLOATS, lambda: number_spec(source, ["", "e", "E", "f", "f", "f", "F", "g", "G", "%"], False),
         lambda: percent(source, "eEfFgGd", ["", ".0", ".2", ".5"])),
        ("int", INTS, lambda: number_spec(source, ["", "d", "b", "o", "x", "X", "n", "f", "e", "%"], True),
         lambda: percent(source, "dixXosrf", ["", "", "", ".0", ".4"])),
        ("bool", ["True", "False"], lambda: number_spec(source, ["d", "x", "f"], True),
         lambda: percent(source, "dsr", ["", "", ".3"])),
        ("str", TEXTS, lambda: text_spec(source), lambda: percent(source, "sra", ["", "", ".0", ".3"])),
    ]
    number = 0
    for name, values, spec, percents in kinds:
        if name == "float":
            literals = ", ".join(v if v[-1].isdigit() else f'float("{v}")' for v in values)
        else:
            literals = ", ".join(values)
        print(f"{name}_values = [{literals}]")
        for _ in range(count if name != "bool" else count // 4):
            number += 1
            if source.random() < 0.2:
                shown = f'"<{percents()}>" % ' + source.choice(["value", "(value,)"])
                if name == "float" and shown[shown.index(">") - 1] == "d":
                    shown = shown + " if value - value == 0 and abs(value) < 9e18 else ''"
            else:
                shown = written(source, number, spec())
            print(f"def show{number}(value: {name}):\n    return {shown}\n")
            print(f"for a_{name} in {name}_values:\n    print({number}, show{number}(a_{name}))\n")


if __name__ == "__main__":
    main()
