"""Compares modules of the library with CPython's on random cases.

    tests/library/compare_modules.py [SEED [COMMAND...]]     status 1 when something differs

Makes a program of random cases, runs it with CPython and with COMMAND, by default `./codon run`, and names the lines
that differ: struct, array, datetime, calendar, fractions, base64, binascii, zlib, hashlib, random.
"""
import random
import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
INTEGERS = {"b": 8, "B": 8, "h": 16, "H": 16, "i": 32, "I": 32, "q": 64}


def struct_cases(source):
    """A format, written out, with values that fit."""
    lines = []
    for _ in range(25):
        order = source.choice(["<", ">", "!", "=", ""])
        codes = [source.choice("bBhHiIqfde?csx") for _ in range(source.randint(1, 6))]
        format, values = order, []
        for code in codes:
            if code in INTEGERS:
                bits = INTEGERS[code]
                low, high = (-1 << bits - 1, (1 << bits - 1) - 1) if code.islower() else (0, (1 << bits) - 1)
                values.append(str(source.choice([low + 1, high, 0, source.randint(low + 1, high)])))
            elif code in "fd":
                values.append(repr(source.uniform(-1e6, 1e6)))
            elif code == "e":
                values.append(repr(source.uniform(-1e4, 1e4)))
            elif code == "?":
                values.append(source.choice(["True", "False"]))
            elif code == "c":
                values.append(repr(bytes([source.randrange(256)])))
            elif code == "s":
                size = source.randint(0, 5)
                code = f"{size}s"
                values.append(repr(bytes(source.randrange(256) for _ in range(size))))
            format += code
        arguments = "".join(", " + value for value in values)
        lines.append(f"packed = struct.pack({format!r}{arguments})")
        lines.append(f"print(packed.hex(), struct.unpack({format!r}, packed), struct.calcsize({format!r}))")
    return lines


def data(source):
    floats = [source.uniform(-1, 1) * 10.0 ** source.randint(-46, 38) for _ in range(60)]
    floats += [source.randint(-5000, 5000) / 2 ** source.randint(0, 30) for _ in range(60)]
    pieces = [bytes(source.randrange(256) for _ in range(source.randint(0, 150))) for _ in range(40)]
    moments = [(source.randint(1, 9998), source.randint(1, 12), source.randint(1, 28), source.randint(0, 23),
                source.randint(0, 59), source.randint(0, 59), source.choice([0, source.randint(0, 999999)]))
               for _ in range(80)]
    deltas = [(source.randint(-400, 400), source.randint(-90000, 90000), source.randint(-2000000, 2000000))
              for _ in range(80)]
    ratios = [(source.randint(-60, 60), source.randint(1, 60)) for _ in range(60)]
    return [f"FLOATS = {floats}", f"PIECES = {pieces}", f"MOMENTS = {moments}", f"DELTAS = {deltas}",
            f"RATIOS = {ratios}", f"SEED = {source.randint(0, 2 ** 62)}"]


LOOPS = '''
for value in FLOATS:
    if abs(value) < 3e38:
        print(struct.pack("<f", value).hex(), struct.unpack("<f", struct.pack("<f", value))[0])
    if abs(value) < 65000:
        print(struct.pack(">e", value).hex(), struct.unpack(">e", struct.pack(">e", value))[0])
print(array("f", FLOATS), array("d", FLOATS[:9]).tobytes().hex())

for piece in PIECES:
    text = base64.b64encode(piece)
    print(text, base64.b32encode(piece[:20]), base64.b85encode(piece[:20]), base64.b64decode(text) == piece)
    print(zlib.crc32(piece), zlib.adler32(piece), binascii.crc_hqx(piece, 7), binascii.hexlify(piece[:9], "-", 2))
    print(hashlib.md5(piece).hexdigest(), hashlib.sha1(piece).hexdigest(), hashlib.sha256(piece).hexdigest())
    print(hashlib.sha512(piece).hexdigest(), array("B", piece).count(3), array("h", piece[:len(piece) // 2 * 2]))

days = []
for (year, month, day, hour, minute, second, us), (d, s, u) in zip(MOMENTS, DELTAS):
    moment = datetime(year, month, day, hour, minute, second, us)
    delta = timedelta(d, s, u)
    days.append(moment)
    print(moment, repr(moment), moment.isocalendar(), moment.toordinal(), moment.timetuple()[6:8])
    print(delta, repr(delta), delta * 7, delta / 3, delta // 60, -delta, abs(delta), delta.total_seconds())
    if 3 < year < 9990:
        print(moment + delta, moment - delta, (moment + delta).date() - moment.date())
    print(moment.strftime("%Y-%m-%dT%H:%M:%S.%f|%a %A %b %B %j %U %W %w %u %V %G %p %I %y"))
    print(datetime.fromisoformat(moment.isoformat()) == moment, date.fromordinal(moment.toordinal()) == moment.date())
    print(datetime.strptime(moment.strftime("%d.%m.%Y %H:%M:%S.%f"), "%d.%m.%Y %H:%M:%S.%f") == moment if year > 999 else "")
    print(calendar.monthrange(year, month), calendar.isleap(year), timedelta(hours=d) / timedelta(minutes=7))
for first, second in zip(days, days[1:]):
    print(first - second, first < second)
print(calendar.month(days[0].year, days[0].month))

for (a, b), (c, d) in zip(RATIOS, RATIOS[1:]):
    left = Fraction(a, b)
    right = Fraction(c, d)
    print(left + right, left - right, left * right, left < right, left == right, float(left), round(left), left % 7)
    print(left ** 3, left.limit_denominator(9), abs(left), round(left, 1), int(left))
    if c != 0:
        print(left / right, left // right, left % right)
for value in FLOATS:
    if 1e-3 < abs(value) < 1e6:
        print(Fraction(value))

source = random.Random(SEED)
for _ in range(30):
    print(source.random(), source.randint(-50, 50), source.getrandbits(40), source.choice("abcdef"), source.randbytes(5))
print(source.sample(range(1000), 12), source.choices([1, 2, 3], cum_weights=[1, 5, 6], k=9))
'''


def program(source):
    imports = ["import base64", "import binascii", "import calendar", "import hashlib", "import random",
               "import struct", "import zlib", "from array import array",
               "from datetime import date, datetime, timedelta", "from fractions import Fraction"]
    return "\n".join(imports + [""] + data(source) + struct_cases(source)) + "\n" + LOOPS


def main():
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    command = sys.argv[2:] or [str(TOP / "codon"), "run"]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cases.py"
        path.write_text(program(random.Random(seed)), encoding="utf-8")
        wanted = subprocess.run([sys.executable, path], capture_output=True, text=True, check=True).stdout.splitlines()
        run = subprocess.run([*command, path], capture_output=True, text=True)
    given = run.stdout.splitlines()
    different = 0
    for number, (mine, theirs) in enumerate(zip(given, wanted)):
        if mine != theirs:
            different += 1
            if different <= 20:
                print(f"line {number + 1}: {mine!r} instead of {theirs!r}")
    if len(given) != len(wanted):
        different += 1
        print(f"{len(given)} lines instead of {len(wanted)}", run.stderr[-2000:])
    print(f"{len(wanted)} lines, {different} differences")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
