# Reads comma-separated text, with quoted fields, and prints a summary of each column.

TEXT = '''station,when,temperature,rain,remark
Harbour,06:00,11.5,0.0,calm
"Hill, north",06:00,8.25,1.5,"gusts, some ""strong"""
Harbour,12:00,16.75,0.0,
"Hill, north",12:00,12.0,0.25,sun
Harbour,18:00,14.0,2.5,rain
'''


def fields(line):
    """The fields of one line; a doubled quote inside quotes is a quote."""
    field = ""
    quoted = False
    previous = ""
    for c in line:
        if c == '"':
            if previous == '"' and not quoted:
                field += c
            quoted = not quoted
        elif c == "," and not quoted:
            yield field
            field = ""
        else:
            field += c
        previous = c
    yield field


def is_number(text):
    try:
        float(text)
    except ValueError:
        return False
    return True


class Column:
    def __init__(self, name):
        self.name = name
        self.cells = []

    def summary(self):
        filled = [c for c in self.cells if c]
        if filled and all(is_number(c) for c in filled):
            numbers = [float(c) for c in filled]
            return f"from {min(numbers):g} to {max(numbers):g}, mean {sum(numbers) / len(numbers):.2f}"
        counts = {}
        for c in filled:
            counts[c] = counts.get(c, 0) + 1
        common = sorted(counts, key=lambda c: (-counts[c], c))
        return f"{len(counts)} different, most often {common[0]!r} ({counts[common[0]]})"


lines = TEXT.splitlines()
columns = [Column(name) for name in fields(lines[0])]
for line in lines[1:]:
    for column, cell in zip(columns, fields(line)):
        column.cells.append(cell)
for column in columns:
    print(f"{column.name:<12} {column.summary()}")
print(f"{len(lines) - 1} rows, {sum(1 for c in columns for cell in c.cells if not cell)} empty cells")
