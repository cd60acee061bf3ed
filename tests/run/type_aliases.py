from typing import List, Tuple, Dict
Point = Tuple[int, int]
Path = List[Point]
Table = Dict[str, Path]
def length(path: Path) -> int:
    total = 0
    for (x1, y1), (x2, y2) in zip(path, path[1:]):
        total += abs(x1 - x2) + abs(y1 - y2)
    return total
routes: Table = {"a": [(0, 0), (3, 4)], "b": [(1, 1), (1, 2), (5, 2)]}
for name in sorted(routes):
    print(name, length(routes[name]))
origin: Point = (0, 0)
print(origin, [origin] + routes["a"])
