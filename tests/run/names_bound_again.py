# names that mean something else further down, also where calls decide the types

grid = [list(row) for row in ["ab", "cd"]]
for row in grid:
    print(row)
for row in [[1]]:
    print(row)

items = list("ab")
print(items)
items = [1, 2]
print(items)

for a in "xyz":
    for b in (1, 2):
        print(a, b, end=" ")
print()
a, b = map(set, ["abc", "bcd"])
print((a & b) == {"b", "c"})


def chain(last):
    before = {name: None for name in ["a", "b", "c"]}
    before["c"] = "b"
    before["b"] = "a"
    for name in "ac":
        print(name.upper(), end="")
    print()
    path, name = [], last
    while before[name]:
        path.append(name)
        name = before[name]
    path.append(name)
    return path


print(chain("c"))


def way_back(start, end):
    frontier = [start]
    came = {start: None}
    while frontier:
        at = frontier.pop(0)
        if at == end:
            break
        x, y = at
        for step in [(x + 1, y), (x, y + 1)]:
            if step not in came:
                came[step] = at
                frontier.append(step)
    path = []
    while at is not None:
        path.append(at)
        at = came[at]
    return path[::-1]


print(way_back((0, 0), (1, 2)))


def kept_across_turns():
    seen = {1: None, 2: "two"}
    for word in ["a", "b"]:
        print(word, end=" ")
    for turn in range(4):
        if turn in seen:
            word = seen[turn]
        print(word, end=" ")
    print()
    for n in (3, 4):
        print(n, end=" ")
    for n in (0.5, 1.5):
        print(n, end=" ")
    while n > 0:
        n -= 1
    print(n)


kept_across_turns()
