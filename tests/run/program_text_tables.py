HEADER = ("name", "qty", "price", "total")

ITEMS = [("apple", 3, 0.5), ("watermelon", 1, 3.25), ("fig", 12, 0.1)]


def table(header, rows, align="<>>>"):
    cells = [list(header)] + [[str(c) for c in row] for row in rows]
    widths = [max(len(r[i]) for r in cells) for i in range(len(header))]
    sep = "+" + "+".join("-" * (w + 2) for w in widths) + "+"
    out = [sep]
    for n, r in enumerate(cells):
        line = "|"
        for i, c in enumerate(r):
            line += " " + (c.ljust(widths[i]) if align[i] == "<" else c.rjust(widths[i])) + " |"
        out.append(line)
        if n == 0:
            out.append(sep)
    out.append(sep)
    return "\n".join(out)


rows = [(n, q, p, round(q * p, 2)) for n, q, p in ITEMS]
print(table(HEADER, rows))
grand = sum(r[3] for r in rows)
print("Total: {:>10.2f}".format(grand))
print("%-12s|%8.3f|%+d|%e" % ("left", 3.14159, 5, 12345.678))
print(f"{1234567.891:,.2f} {0.000123:.3g} {255:#x} {255:08b} {-7:+d} {7:+d} {42:^10} {'x':*^9}")
print(f"{0.25:.1%} {1e10:g} {123456789:g} {1.0:g} {3:.2f} {True:d} {'abc':.2} {10:<5}| {3.0}")
name, val = "x", 3.5
print(f"{name!r:>6} {val=} {val*2=:.1f} {name + 'y'!s} {{literal}} {'nested ' + f'{val:{6}.{2}f}'}")
print("{:<10}{:>10}".format("left", "right"), "{:06.2f}".format(3.14159), "{:x}{:X}{:o}{:b}".format(255, 255, 8, 5))
print("a\tb".expandtabs(4), "Line1\nLine2".splitlines(), "x".join(["1", "2"]), ",".join(map(str, range(4))))
print("%s %r %c %% %5s|%-5s|%05.1f" % ("s", "r", "c", "ab", "ab", 2.25))
print("%(a)d-%(b)s" % {"a": 1, "b": 2})
print(str(1.0), str(1e100), repr(0.1 + 0.2), 1 / 3, 1e-5, 123456789012345680.0, float("nan"), -0.0, 5e-324)
print(round(2.5), round(3.5), round(2.675, 2), round(-1.5), round(1234.5678, -2), round(5), int(-3.7), 7 // -2, -7 % 3, 7.5 // 2, divmod(-7, 2))
