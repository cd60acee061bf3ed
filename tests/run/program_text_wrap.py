TEXT = ("The compiler reads a program, decides the type of everything in it, and writes one file "
        "that a small board can run. Nothing is left to interpret, and nothing is collected.")


def wrap(text, width):
    lines = []
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = line + " " + word if line else word
        while len(line) > width:
            lines.append(line[:width])
            line = line[width:]
    if line:
        lines.append(line)
    return lines


def justify(line, width):
    words = line.split()
    if len(words) == 1:
        return line.ljust(width)
    gaps = len(words) - 1
    spaces = width - sum(len(w) for w in words)
    out = words[0]
    for i, word in enumerate(words[1:]):
        extra = spaces // gaps + (1 if i < spaces % gaps else 0)
        out += " " * extra + word
    return out


def box(lines, title=""):
    width = max(len(line) for line in lines)
    yield "+" + f" {title} ".center(width + 2, "-") + "+" if title else "+" + "-" * (width + 2) + "+"
    for line in lines:
        yield "| " + line.ljust(width) + " |"
    yield "+" + "-" * (width + 2) + "+"


def columns(words, width):
    size = max(map(len, words)) + 2
    per_line = max(1, width // size)
    rows = -(-len(words) // per_line)
    for r in range(rows):
        print("".join(w.ljust(size) for w in words[r::rows]).rstrip())


def indent(text, prefix):
    return "\n".join(prefix + line if line.strip() else line for line in text.splitlines())


def dedent(text):
    lines = text.split("\n")
    margin = min(len(line) - len(line.lstrip()) for line in lines if line.strip())
    return "\n".join(line[margin:] for line in lines)


for width in (30, 44):
    lines = wrap(TEXT, width)
    print(len(lines), max(len(line) for line in lines))
    for line in lines:
        print("|" + justify(line, width) + "|")
for line in box(wrap(TEXT, 24), "summary"):
    print(line)
print(wrap("a verylongwordthatdoesnotfit b", 8), wrap("", 5), wrap("   ", 5))
columns("alpha beta gamma delta epsilon zeta eta theta iota".split(), 30)
print(indent("one\n\ntwo", "> "))
print(dedent("    a\n      b\n\n    c"))
print(TEXT.title()[:30], "-".join(wrap(TEXT, 60)[0].lower().split()[:4]))
