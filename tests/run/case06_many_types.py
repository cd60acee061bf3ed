def size(x):
    if isinstance(x, str):
        return len(x)
    elif isinstance(x, (int, float)):
        return int(x * 2)
    elif isinstance(x, list):
        total = 0
        for item in x:
            total += size(item)
        return total
    elif x is None:
        return 0
    else:
        return x.size()
class Thing:
    def size(self):
        return 1000
print(size("abc"), size(4), size(1.5), size([1, 2, 3]), size([["a"], ["bb", "c"]]), size(None), size(Thing()))
