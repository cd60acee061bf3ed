class LimitExceeded(Exception):
    def __init__(self, limit, value):
        super().__init__(f"{value} beyond {limit}")
        self.limit = limit
        self.value = value
class Guarded:
    def __init__(self, limit):
        self.limit = limit
        self.values = []
    def add(self, v):
        if len(self.values) >= self.limit:
            raise LimitExceeded(self.limit, v)
        self.values.append(v)
        return self
g = Guarded(2)
try:
    g.add(1).add(2).add(3)
except LimitExceeded as e:
    print(e.limit, e.value, g.values)
else:
    print("no error")
finally:
    print("checked")
def find_first(items, test):
    for i, x in enumerate(items):
        try:
            if test(x):
                return i, x
        except ZeroDivisionError:
            print("skipping", x)
    else:
        raise LookupError("nothing found")
print(find_first([0, 1, 5], lambda x: 10 // x < 4))
try:
    find_first([1, 2], lambda x: x > 5)
except LookupError as e:
    print(e)
def countdown(n):
    while n:
        try:
            n -= 1
            if n == 2:
                raise StopIteration("manual")
        except StopIteration as e:
            print("stopped", e)
            break
    else:
        print("never")
    return n
print(countdown(5))
results = []
for text in ["10", "abc", "0", "4"]:
    try:
        n = int(text)
        results.append(100 // n)
    except ValueError:
        results.append(-1)
    except ZeroDivisionError:
        results.append(0)
    else:
        results.append(n)
print(results)
try:
    try:
        raise KeyError("inner")
    except KeyError as e:
        print("handling", e)
        raise ValueError("during")
    finally:
        print("finally inner")
except ValueError as e:
    print("outer", e)
