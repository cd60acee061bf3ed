class Job:
    def __init__(self, name, cost):
        self.name = name
        self.cost = cost
def cheapest(jobs):
    found = None
    for j in jobs:
        if found is None:
            found = j
        elif j.cost < found.cost:
            found = j
    return found
jobs = [Job("a", 5), Job("b", 2), Job("c", 9)]
print(cheapest(jobs).name, cheapest([]) is None)
