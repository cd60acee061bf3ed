import time
class Timer:
    def __init__(self):
        self.calls = 0
    def __enter__(self):
        self.calls += 1
        return self.calls
    def __exit__(self, kind, value, tb):
        return False
t = Timer()
with t as n:
    print("first", n)
with t as n:
    print("second", n)
class Temp:
    def __init__(self, d, key, value):
        self.d = d
        self.key = key
        self.value = value
        self.old = None
    def __enter__(self):
        self.old = self.d.get(self.key)
        self.d[self.key] = self.value
        return self.d
    def __exit__(self, kind, value, tb):
        if self.old is None:
            del self.d[self.key]
        else:
            self.d[self.key] = self.old
settings = {"debug": 0}
with Temp(settings, "debug", 1) as s:
    print(s)
    with Temp(settings, "trace", 5):
        print(settings)
print(settings)
class Indent:
    level = 0
    def __enter__(self):
        Indent.level += 1
        return self
    def __exit__(self, *args):
        Indent.level -= 1
    def say(self, text):
        print("--" * Indent.level + text)
with Indent() as i:
    i.say("a")
    with Indent() as j:
        j.say("b")
        try:
            with Indent() as k:
                k.say("c")
                raise ValueError("out of c")
        except ValueError as e:
            j.say(str(e))
    i.say("d")
print(Indent.level)
def use():
    with Timer() as n:
        try:
            return n + 1
        finally:
            print("finally in with")
print(use())
class Pair:
    def __enter__(self):
        return 1, "two"
    def __exit__(self, kind, value, tb):
        pass
with Pair() as (a, b):
    print(a, b)
