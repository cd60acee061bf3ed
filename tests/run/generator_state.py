# Generators kept in variables, lists and objects, driven by next.
def counter(start, step):
    n = start
    while True:
        yield n
        n += step
gens = [counter(0, 1), counter(100, -10), counter(5, 5)]
for turn in range(3):
    print([next(g) for g in gens])
class Player:
    def __init__(self, name, moves):
        self.name = name
        self.moves = moves
    def play(self):
        return self.name + str(next(self.moves))
players = [Player("a", counter(1, 1)), Player("b", counter(10, 10))]
print([p.play() for p in players], [p.play() for p in players])
def traffic_light():
    while True:
        yield "green"
        yield "yellow"
        yield "red"
light = traffic_light()
print([next(light) for _ in range(5)])
def scheduler(tasks):
    while tasks:
        task = tasks.pop(0)
        try:
            print(next(task))
            tasks.append(task)
        except StopIteration:
            pass
def task(name, n):
    for i in range(n):
        yield name + str(i)
scheduler([task("x", 2), task("y", 3), task("z", 1)])
def local_state():
    a = [1]
    b = {"k": 2}
    s = "text"
    yield s
    a.append(5)
    b["j"] = 6
    s += "!"
    yield s + str(a) + str(b)
print(list(local_state()))
