import functools

def counter(func):
    @functools.wraps(func)
    def wrapper(*args):
        wrapper.calls += 1
        return func(*args)
    def reset():
        wrapper.calls = 0
    wrapper.calls = 0
    wrapper.reset = reset
    return wrapper

@counter
def add(a, b):
    return a + b

@counter
def neg(a):
    return -a

add(1, 2)
add(3, 4)
neg(1)
print(add.calls, neg.calls, add.__name__)
add.reset()
add(1, 1)
print(add.calls, neg.calls)

def visit():
    if not hasattr(visit, "count"):
        visit.count = 0
    visit.count += 1
    return visit.count

print(visit(), visit(), visit.count)

def greet(name):
    greet.last = name
    return f"hi {name}"
try:
    print(greet.last)
except AttributeError as e:
    print("error:", e)
greet("ann")
print(greet.last)

handlers = []
def route(path):
    def mark(fn):
        fn.path = path
        handlers.append(fn)
        return fn
    return mark

@route("/")
def home():
    return "home"

@route("/about")
def about():
    return "about"

print(home.path, about.path)
for h in handlers:
    print(h.path, h())
print(getattr(home, "path", "?"), getattr(visit, "path", "?"))
visit.count = 10
print(visit())
def cached(fn):
    memo = {}
    def inner(n):
        if n in memo:
            inner.hits += 1
            return memo[n]
        inner.misses += 1
        memo[n] = fn(n)
        return memo[n]
    inner.hits = inner.misses = 0
    inner.cache = memo
    inner.clear = memo.clear
    return inner
@cached
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(20), fib.hits, fib.misses, len(fib.cache))
fib.clear()
print(len(fib.cache), fib(5), fib.misses)
