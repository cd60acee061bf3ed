it = iter([1, 2, 3])
print(next(it), list(it), next(it, 0))
it = iter([5, 6])
while True:
    try:
        print(next(it))
    except StopIteration:
        print("end")
        break
values = iter("abc")
print(next(values), next(values), next(values), next(values, "?"))
numbers = [3, 2, 1, 0, 9]
def pull():
    return numbers.pop(0)
print(list(iter(pull, 0)), numbers)
pairs = iter({"a": 1}.items())
print(next(pairs))
shared = iter(range(6))
print(list(zip(shared, shared)))
r = reversed([1, 2, 3])
print(next(r), list(r))
e = enumerate(["x", "y"])
print(next(e), next(e))
m = map(lambda v: v * 2, [1, 2])
print(next(m), list(m), list(m))
f = filter(lambda v: v > 1, [1, 2, 3])
print(next(f), list(f))
z = zip([1, 2], "ab")
print(next(z), list(z))
print(len(list(iter(range(3)))), next(iter(range(5, 9))), next(reversed("abc")))
