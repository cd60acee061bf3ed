def perms(xs):
    if len(xs) <= 1:
        yield tuple(xs)
        return
    for i, x in enumerate(xs):
        for rest in perms(xs[:i] + xs[i + 1:]):
            yield (x,) + rest
print(list(perms([1, 2, 3])))
print(len(list(perms("abcd"))))
