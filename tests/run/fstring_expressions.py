class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __str__(self):
        return f"({self.x}, {self.y})"
    def __repr__(self):
        return f"Point({self.x}, {self.y})"
p = Point(1, 2)
print(f"{p} {p!r} {p!s} {p.x}{p.y} {p.x + p.y} {p=} {[p]}")
values = [3, 1, 2]
print(f"{sorted(values)} {max(values)} {sum(values) / len(values):.2f} {values[-1]:03d} {', '.join(str(v) for v in values)}")
print(f"{'yes' if values else 'no'} {values == []} {1 < 2 < 3} {(lambda a: a * 2)(4)} {2 ** 8} {-5 // 2} {~1} {not True}")
def table(rows):
    for key, value in rows:
        print(f"{key:<10}|{value:>8.2f}|")
table([("alpha", 1.5), ("beta", 22.333)])
total = 0
print(f"{(total := 5 + 5)} {total}")
print(f"{p}".center(12, "*") + f"{1}" * 3)
