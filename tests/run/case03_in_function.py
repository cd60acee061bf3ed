def mean(xs):
    total = 0
    for x in xs:
        total += x
    return total / len(xs)
def largest_gap(xs):
    gap = 0
    for i in range(1, len(xs)):
        d = abs(xs[i] - xs[i - 1])
        if d > gap:
            gap = d
    return gap
print(mean([1, 2]), mean([0.5, 1.0]), largest_gap([1, 5, 2]), largest_gap([0.5, 3.25]))
