"""Compares what the library does, run under CPython by `dialect`, with what CPython does itself.

    tests/library/compare.py [SEED]         status 1 when something differs

Floats to and from text, rounding, the format mini-language and integers from text, on hard cases and random ones.
"""
import math
import random
import struct
import sys
from decimal import Decimal, getcontext

import dialect

HARD_FLOATS = [0.0, -0.0, 1.0, -1.5, 0.1, 0.5, 2.5, 1e15, 1e16, 1e22, 1e23, 1e-4, 1e-5, 5e-324, 2.2250738585072014e-308,
               2.2250738585072011e-308, 1.7976931348623157e308, 9007199254740993.0, 2.675, 1.005, 99999.95, 9.9999, 100.0,
               0.00012345, math.inf, -math.inf, math.nan]
HARD_TEXTS = ["9007199254740993", "9007199254740992.99999999999999999999999", "2.4703282292062327e-324", "1e-400",
              "2.4703282292062328e-324", "1.7976931348623158e308", "1.7976931348623159e308", "1e309", "0e999999999999",
              "123456789012345678901234567890", "1" + "0" * 400, "0." + "0" * 400 + "1", "5.e1", ".5", "1_000.5_5",
              "1e1_0", "inf", "-Infinity", "+nan", "  12.5\n", "-0", "", "abc", "1e", "1e+", ".", "1__0", "_1", "1_", "e5",
              "1e_1", "0x10", "infx", "1 2", "--1", "1.2.3", "1_.5", "1._5", "\u0661\u0662.5"]
FLOAT_SPECS = ["", ".2f", ".0f", "f", "e", ".3e", "g", ".3g", "G", "E", "%", ".1%", "n", ".10", ".3", ".0e", ".17g", ".20f",
               "+.2f", " .2f", "010.2f", ">12.3f", "<12.1f", "^15.4e", "*^20", "=+15.3f", ",.2f", "_.1f", "015,.2f", "#.0f",
               "#g", "#.3g", "#", "z.1f", ".30f", ".25g", "+", "012", "\u00e9>12", "#.0e", "F", ".0", "010,", ".50f"]
INT_SPECS = ["", "d", "b", "o", "x", "X", "#x", "#b", "#o", "#X", "n", "5", "05", "<5d", ">8", "^9", "=+6", "+", "-", " ",
             ",", "_", "_x", "_b", "012,", "#012x", "08b", "*^12,", "\u00e9=8", ".2f", "e", "%", "g", "020,d", "#010_x",
             "08,", "07,", "06,", "9,", "c", "x>5c"]
TEXT_SPECS = ["", "s", "5", ">8", "<8", "^9", ".2", "*^10.3", "\u00e9<6", "05"]
BAD_SPECS = ["zz", "+c", "#c", ",_", "_,", ".", ",n", "q", "s", ".2", "z", ",c", "999999999999999999999", "xx", "=", "+", "#"]
INTS = [0, 1, -1, 5, -42, 1234, -1234567, 65, 2 ** 63 - 1, -2 ** 63, 10 ** 9, 10 ** 18, 4294967296]
INT_TEXTS = ["42", "-17", " +8 ", "1_000", "0x1F", "0b101", "0o17", "z", "", "1__0", "_1", "12x", "9223372036854775807",
             "-9223372036854775808", "\u0663"]


def random_float(source):
    kind = source.random()
    if kind < 0.5:
        return struct.unpack("<d", struct.pack("<Q", source.getrandbits(64)))[0]
    if kind < 0.7:
        return source.uniform(-1000, 1000)
    if kind < 0.9:
        return source.randint(-100000, 100000) / source.choice([1, 2, 4, 8, 16, 10, 1000])
    return math.ldexp(source.random(), source.randint(-1074, 1000))


def bits(value):
    return struct.pack("<d", value).hex() if value == value else "nan"


def outcome(action):
    """What an action gives, or how it fails, as CPython's values."""
    try:
        result = action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    except BaseException as e:
        return f"{type(e).__name__}: {dialect.plain(e.message)}"
    if isinstance(result, float):
        return bits(result)
    return result if isinstance(result, (str, int)) else dialect.plain(result)


class Comparison:
    def __init__(self):
        self.count = 0
        self.different = 0

    def check(self, what, ours, theirs):
        self.count += 1
        mine, wanted = outcome(ours), outcome(theirs)
        if mine != wanted:
            self.different += 1
            print(f"{what}: {mine!r} instead of {wanted!r}")


def middle_texts(value):
    """The decimal half-way to the next float, and one a little further."""
    following = math.nextafter(value, math.inf)
    if following - following != 0:
        return []
    middle = format((Decimal(value) + Decimal(following)) / 2, "f")
    return [middle, middle + ("1" if "." in middle else ".1")]


def small_int(given, base):
    """CPython's `int(text, base)`, with the library's refusal of what needs more than 64 bits."""
    value = int(given, base)
    if not -2 ** 63 <= value < 2 ** 63:
        raise ValueError("int() literal does not fit in 64 bits: " + repr(given))
    return value


def main():
    dialect.start()
    getcontext().prec = 1200
    source = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
    modules, text = dialect.MODULES, dialect.text
    show = modules["internal.float_text"].float_to_text
    read = modules["internal.float_parse"].parse_float
    turn = modules["internal.float_round"].round_to_digits
    formats = {float: modules["internal.format_float"].format_float, int: modules["internal.format_integer"].format_int,
               str: lambda value, spec: modules["internal.format_text"].format_str(text(value), spec)}
    fixed = dialect.load("internal.float_fixed").fixed
    to_int = modules["internal.integer_parse"].parse_int
    done = Comparison()
    floats = HARD_FLOATS + [random_float(source) for _ in range(1000)]
    for value in floats:
        done.check(f"repr({value!r})", lambda: show(value), lambda: repr(value))
    texts = HARD_TEXTS + [repr(value) for value in floats[:300]]
    texts += ["%.*e" % (source.randint(0, 30), value) for value in floats[:300]]
    texts += [t for value in floats[40:100] if abs(value) < 1e300 for t in middle_texts(value)]
    for given in texts:
        done.check(f"float({given[:60]!r})", lambda: read(text(given)), lambda: float(given))
    for value in floats[:400]:
        digits = source.choice([0, 1, 2, 3, -1, -2, 5, 10, -3, 15, 20, -300, 320])
        if value - value == 0 and not (digits < 0 and abs(value) > 1e300):
            done.check(f"round({value!r}, {digits})", lambda: turn(value, digits), lambda: round(value, digits))
    for value in floats + [source.randint(-10 ** 6, 10 ** 6) / 2 ** source.randint(0, 70) for _ in range(500)]:
        places = source.randint(0, 18)
        done.check(f"fixed({value!r}, {places})", lambda: fixed(value, places), lambda: "%.*f" % (places, value))
    cases = [(source.choice(floats), source.choice(FLOAT_SPECS)) for _ in range(600)]
    cases += [(source.choice(INTS + [source.randint(-10 ** 6, 10 ** 6)]), source.choice(INT_SPECS)) for _ in range(600)]
    cases += [(source.choice(["", "a", "text", "\u00e9t\u00e9", "\U0001f600"]), s) for s in TEXT_SPECS for _ in range(5)]
    cases += [(value, spec) for value in (5, 5.5, "a") for spec in BAD_SPECS]
    for value, spec in cases:
        if isinstance(value, int) and spec.endswith("c") and not 0 <= value < 0xD800:
            continue
        done.check(f"format({value!r}, {spec!r})", lambda: formats[type(value)](value, text(spec)),
                   lambda: format(value, spec))
    for given in INT_TEXTS:
        for base in (10, 16, 0, 2, 36):
            done.check(f"int({given!r}, {base})", lambda: to_int(text(given), base), lambda: small_int(given, base))
    print(f"{done.count} comparisons, {done.different} differences")
    return 1 if done.different else 0


if __name__ == "__main__":
    sys.exit(main())
