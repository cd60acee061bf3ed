# A spreadsheet: formulas, ranges, functions, dependency order, cycles.
class CellError(Exception):
    pass


class Sheet:
    def __init__(self):
        self.formulas = {}
        self.cache = {}
        self.busy = set()
        self.evaluations = 0

    def __setitem__(self, name, formula):
        self.formulas[name] = formula
        self.cache.clear()

    def __getitem__(self, name):
        if name in self.cache:
            return self.cache[name]
        if name in self.busy:
            raise CellError("cycle through " + name)
        text = self.formulas.get(name, "0")
        self.busy.add(name)
        self.evaluations += 1
        try:
            if text.startswith("="):
                value = Formula(self, text[1:]).parse()
            else:
                value = float(text)
        finally:
            self.busy.discard(name)
        self.cache[name] = value
        return value

    def show(self, columns, rows):
        print("   " + "".join(f"{c:>9}" for c in columns))
        for r in range(1, rows + 1):
            cells = []
            for c in columns:
                name = c + str(r)
                if name not in self.formulas:
                    cells.append("")
                    continue
                try:
                    cells.append(f"{self[name]:.2f}")
                except CellError:
                    cells.append("#CYCLE")
                except ZeroDivisionError:
                    cells.append("#DIV/0")
                except ValueError:
                    cells.append("#VALUE")
            print(f"{r:>3}" + "".join(f"{c:>9}" for c in cells).rstrip())


class Formula:
    def __init__(self, sheet, text):
        self.sheet = sheet
        self.text = text.replace(" ", "")
        self.i = 0

    def peek(self):
        return self.text[self.i] if self.i < len(self.text) else ""

    def take(self, test):
        start = self.i
        while self.i < len(self.text) and test(self.text[self.i]):
            self.i += 1
        return self.text[start:self.i]

    def parse(self):
        value = self.expression()
        if self.peek():
            raise ValueError("unexpected " + self.peek())
        return value

    def expression(self):
        value = self.term()
        while self.peek() in ("+", "-"):
            op = self.peek()
            self.i += 1
            right = self.term()
            value = value + right if op == "+" else value - right
        return value

    def term(self):
        value = self.factor()
        while self.peek() in ("*", "/"):
            op = self.peek()
            self.i += 1
            right = self.factor()
            if op == "*":
                value *= right
            else:
                value /= right
        return value

    def factor(self):
        c = self.peek()
        if c == "(":
            self.i += 1
            value = self.expression()
            self.i += 1
            return value
        if c == "-":
            self.i += 1
            return -self.factor()
        if c.isdigit():
            return float(self.take(lambda ch: ch.isdigit() or ch == "."))
        name = self.take(str.isalpha)
        if self.peek() == "(":
            self.i += 1
            values = self.arguments()
            return self.call(name, values)
        row = self.take(str.isdigit)
        if not row:
            raise ValueError("bad name " + name)
        return self.sheet[name + row]

    def arguments(self):
        values = []
        while self.peek() != ")":
            start = self.i
            first = self.take(str.isalnum)
            if self.peek() == ":":
                self.i += 1
                last = self.take(str.isalnum)
                values.extend(self.sheet[n] for n in cells_between(first, last))
            else:
                self.i = start
                values.append(self.expression())
            if self.peek() == ",":
                self.i += 1
        self.i += 1
        return values

    def call(self, name, values):
        if name == "SUM":
            return sum(values)
        if name == "AVG":
            return sum(values) / len(values)
        if name == "MAX":
            return max(values)
        if name == "COUNT":
            return float(len(values))
        raise ValueError("unknown function " + name)


def cells_between(first, last):
    for column in range(ord(first[0]), ord(last[0]) + 1):
        for row in range(int(first[1:]), int(last[1:]) + 1):
            yield chr(column) + str(row)


sheet = Sheet()
for line in """A1 10
A2 20.5
A3 =A1+A2*2
B1 =SUM(A1:A3)
B2 =AVG(A1:A3) - MAX(1, A1, 2)
B3 =-(B1 + B2) / 4
C1 =C2
C2 =C1 + 1
C3 =A1 / (A2 - 20.5)
D1 =NOPE(1)
D2 =COUNT(A1:B3, 5) * 1.5
D3 =B3 + D2""".splitlines():
    name, formula = line.split(" ", 1)
    sheet[name] = formula
sheet.show("ABCD", 3)
count = sheet.evaluations
print(sheet["D3"] == sheet["D3"], sheet.evaluations - count, sorted(sheet.cache))
sheet["A1"] = "-4"
sheet["C2"] = "7"
sheet.show("ABCD", 3)
try:
    sheet["D9"] = "=1+"
    print(sheet["D9"])
except ValueError as e:
    print("ValueError:", e)
