print("shapes is loaded", __name__)
UNIT = "cm"
counter = 0
def area(w, h):
    return w * h
def bump():
    global counter
    counter += 1
    return counter
class Square:
    sides = 4
    def __init__(self, a):
        self.a = a
    def area(self):
        return area(self.a, self.a)
class Double(Square):
    def area(self):
        return 2 * super().area()
def make_all():
    return [Square(1), Double(2)]
