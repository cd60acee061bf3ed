print("{} {}".format("a", 1), "{0} {1} {0}".format("x", "y"), "{name}={value}".format(name="n", value=2.5))
print("{:>8}|{:<8}|{:^8}".format("r", "l", "c"), "{:08.3f}".format(3.14159), "{:,}".format(1234567))
print("{0:d} {0:x} {0:o} {0:b}".format(42), "{{}} {}".format(1), "{!r} {!s}".format("q", "q"))
print("{:{}}|{:{w}.{p}f}".format("a", 5, 2.5, w=8, p=2))
print("{0[1]} {1[key]}".format([10, 20], {"key": "val"}))
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
print("{p.x},{p.y} {0.x}".format(Point(1, 2), p=Point(3, 4)))
print("{a}-{b}".format_map({"a": "1", "b": "2"}))
template = "{} is {}"
print(template.format("sky", "blue"), template.format(1, 2))
