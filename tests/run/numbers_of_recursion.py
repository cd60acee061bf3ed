# Functions that call each other give an int or a float; each keeps its kind while it is computed with.
class Terms:
    def __init__(self, text: str):
        self.parts = text.split()

    def factor(self):
        part = self.parts.pop(0)
        if part == "(":
            value = self.term()
            self.parts.pop(0)
            return value
        return float(part) if "." in part else int(part)

    def term(self):
        value = self.factor()
        while self.parts and self.parts[0] in "*/+-":
            sign = self.parts.pop(0)
            right = self.factor()
            if sign == "*":
                value *= right
            elif sign == "+":
                value += right
            elif sign == "-":
                value -= right
            else:
                value /= right
        return value


for line in ["( 7 / 2 )", "( 7 * 2 )", "6 / 3 * 5", "1.5 + 2", "2 - 1", "2 * ( 3 + 4 )", "2 * ( 3 + 4.0 )"]:
    print(line, "=", Terms(line).term())
try:
    print(Terms("1 / ( 2 - 2 )").term())
except ZeroDivisionError as e:
    print("refused:", e)
