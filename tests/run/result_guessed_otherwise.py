# What a call gives shows only once the types of its arguments do, which nothing decides.
def summarize(values):
    n = len(values)
    if n == 0:
        return {"n": 0, "mean": None}
    mean = sum(values) / n
    return {"n": n, "mean": mean}


def kinds(values):
    if not values:
        return []
    return [values[0], len(values) / 2]


print(summarize([])["mean"], len(summarize([])), kinds([]))
print(summarize([1, 2])["mean"], kinds([1.5]))
