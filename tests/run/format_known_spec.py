# Specifications that are written out, with values that are not: fields, signs, groups, prefixes, rounding.


def floats(x: float):
    print(f"{x:.0f}|{x:.1f}|{x:.2f}|{x:f}|{x:.18f}|{x:.19f}|{x:#.0f}|{x:z.1f}|{x:F}")
    print(f"{x:8.1f}|{x:<8.1f}|{x:^9.1f}|{x:08.1f}|{x:*=9.1f}|{x:+.1f}|{x: .1f}|{x:-.1f}|{x:+09.2f}|{x:\u00e9>9.1f}")
    print(f"{x:,.2f}|{x:_.0f}|{x:,}|{x:020,.2f}|{x:>20,.3f}|{x:+,.1f}")
    print(f"{x:e}|{x:.0e}|{x:.3E}|{x:12.2e}|{x:g}|{x:.3g}|{x:.10G}|{x:.3}|{x:n}|{x}|{x:12}|{x:<12}|{x:012}|{x:+}")
    print(f"{x:%}|{x:.1%}|{x:8.0%}|{x:<9.1%}|{x:09.1%}")


def integers(n: int):
    print(f"{n}|{n:d}|{n:5}|{n:<5d}|{n:^5}|{n:05d}|{n:>05}|{n:*=7}|{n:+}|{n: d}|{n:+06d}|{n:,}|{n:_}|{n:,d}|{n:012,}|{n:>12,}")
    print(f"{n:b}|{n:o}|{n:x}|{n:X}|{n:#b}|{n:#o}|{n:#x}|{n:#X}|{n:08b}|{n:#010x}|{n:#010X}|{n:+x}|{n:_b}|{n:_x}|{n:#_x}|{n:<#8x}|")
    print(f"{n:.2f}|{n:e}|{n:g}|{n:.0%}|{n:8.1f}|{n:n}")


def texts(s: str):
    print(f"{s}|{s:s}|{s:8}|{s:<8}|{s:>8}|{s:^8}|{s:^7}|{s:*^8}|{s:.2}|{s:.0}|{s:5.2}|{s:>5.2s}|{s:08}|{s:\u00e9<8}|{s:2}|{s!r:>10}|{s!a:12}")
    print("{:<6}|{:>6}|{!r:>8}|{:.1}".format(s, s, s, s), format(s, ">7"), format(s, ""))


def flags(b: bool):
    print(f"{b}|{b!s:>6}|{b:d}|{b:3}|{b:02d}|{b:.1f}|{b:x}")


def letter(n: int):
    print(f"{n:c}|{n:4c}|{n:<4c}|{n:^4c}|")


for value in [-0.0, 2.5, -2.675, 999.995, 1234567.891, 9223372036854774784.0, -1e23, 5e-324, 4.99e-19, float("-inf"), float("nan")]:
    floats(value)
for number in [0, -255, 1000, 1234567, -9223372036854775807]:
    integers(number)
for word in ["", "text", "a long text", "\u20ac\U0001f600!"]:
    texts(word)
flags(True)
flags(False)
letter(65)
letter(0x20ac)
print("{0:>5}{1:.1f}{0:<5}|{2:{3}}".format(7, 2.25, "x", 4), "{:.3f}".format(1 / 3), format(2 / 3, ".3f"), format(255, "04x"))
