# Advent of Code style: crates and moves, plus directory sizes
from collections import defaultdict, deque, Counter
from itertools import takewhile

INPUT = """\
    [D]    
[N] [C]    
[Z] [M] [P]
 1   2   3 

move 1 from 2 to 1
move 3 from 1 to 3
move 2 from 2 to 1
move 1 from 1 to 2
"""

def parse(text):
    drawing, moves = text.split("\n\n")
    lines = drawing.splitlines()
    n = len(lines[-1].split())
    stacks = [[] for _ in range(n)]
    for line in reversed(lines[:-1]):
        for i, c in enumerate(line[1::4]):
            if c != " ":
                stacks[i].append(c)
    instr = []
    for line in moves.strip().split("\n"):
        parts = line.split()
        instr.append((int(parts[1]), int(parts[3]) - 1, int(parts[5]) - 1))
    return stacks, instr

def part1(text):
    stacks, instr = parse(text)
    for n, src, dst in instr:
        for _ in range(n):
            stacks[dst].append(stacks[src].pop())
    return "".join(s[-1] for s in stacks)

def part2(text):
    stacks, instr = parse(text)
    for n, src, dst in instr:
        stacks[dst] += stacks[src][-n:]
        del stacks[src][-n:]
    return "".join(s[-1] for s in stacks)

print("part 1:", part1(INPUT))
print("part 2:", part2(INPUT))

TERM = """$ cd /
$ ls
dir a
14848514 b.txt
8504156 c.dat
dir d
$ cd a
$ ls
dir e
29116 f
2557 g
62596 h.lst
$ cd e
$ ls
584 i
$ cd ..
$ cd ..
$ cd d
$ ls
4060174 j
8033020 d.log
5626152 d.ext
7214296 k"""

sizes = defaultdict(int)
path = []
for line in TERM.splitlines():
    match line.split():
        case ["$", "cd", "/"]:
            path = ["/"]
        case ["$", "cd", ".."]:
            path.pop()
        case ["$", "cd", name]:
            path.append(name)
        case ["$", "ls"]:
            pass
        case ["dir", _]:
            pass
        case [size, name]:
            for i in range(1, len(path) + 1):
                sizes["/".join(path[:i])] += int(size)

for k, v in sorted(sizes.items()):
    print(f"{k:<10}{v:>12,}")
print(sum(v for v in sizes.values() if v <= 100000))
need = 30000000 - (70000000 - sizes["/"])
print(min(v for v in sizes.values() if v >= need))

signal = "mjqjpqmgbljsphdztnvjfqwrcgsmlb"
for size in (4, 14):
    window = deque(maxlen=size)
    for i, c in enumerate(signal, 1):
        window.append(c)
        if len(set(window)) == size:
            print("marker", size, "at", i)
            break
print(Counter(signal).most_common(5))
rucksacks = ["vJrwpWtwJgWrhcsFMMfFFhFp", "jqHRNqRjqzjGDLGLrsFMfFZSrLrFZsSL", "PmmdzqPrVvPwwTWBwg"]
prio = 0
for r in rucksacks:
    half = len(r) // 2
    (common,) = set(r[:half]) & set(r[half:])
    prio += ord(common) - (96 if common.islower() else 38)
print(prio)
a, b, c = map(set, rucksacks)
print((a & b & c).pop())
