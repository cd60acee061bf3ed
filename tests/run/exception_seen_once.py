class Broken(Exception):
    def __init__(self, part, level):
        super().__init__(f"{part} is broken at level {level}")
        self.part = part
def use(part):
    if part == "pump":
        raise Broken(part, 3)
    return part
print(use("valve"))
try:
    use("pump")
except Broken as e:
    print("seen:", e)
    print(e.part)
print("done")
