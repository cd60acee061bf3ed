class ValidationError(Exception):
    def __init__(self, field, message):
        self.field = field
        self.message = message


class WithText(Exception):
    def __init__(self, message):
        super().__init__("prefix: " + message)
        self.message = message


class Silent(Exception):
    def __init__(self, code):
        self.code = code


class Wrapped(ValueError):
    def __init__(self, *args, **kwargs):
        super().__init__(*args)
        self.extra = kwargs


try:
    raise ValidationError("age", "must be positive")
except ValidationError as e:
    print(e, e.field, e.message, e.args)
try:
    raise WithText("hm")
except WithText as e:
    print(e, e.message, e.args, repr(e))
try:
    raise Silent(5)
except Silent as e:
    print(e, e.code, e.args, repr(e))
try:
    raise Wrapped("a", 2)
except ValueError as e:
    print(e, e.args, repr(e))
a, b = Exception("x", 3).args
print(a, b, Exception("x", 3).args == ("x", 3), Exception(1).args == (1,))
msg = ValueError("some text").args[0]
print(msg.upper(), msg + "!")
e = ValueError("bad value")
print(repr(e), str(e), [e, KeyError("k"), IndexError(3)])
print(e.args)
for arg in Exception("p", 1, None).args:
    print(arg)


def f(x):
    try:
        return 10 / x
    except ZeroDivisionError as z:
        raise ValueError("wrapped") from z


try:
    f(0)
except ValueError as e:
    print(e.__cause__, e.__context__ is e.__cause__, e.__suppress_context__)


def g():
    raise IndexError("deep")


try:
    try:
        raise KeyError("outer")
    except KeyError:
        g()
except IndexError as e:
    print(repr(e.__context__), e.__cause__)
try:
    try:
        try:
            raise KeyError("one")
        except KeyError:
            raise IndexError("two")
    except IndexError:
        raise ValueError("three")
except ValueError as e:
    c = e
    while c is not None:
        print(type(c).__name__, c)
        c = c.__context__
try:
    try:
        raise KeyError("again")
    except KeyError:
        raise
except KeyError as e:
    print(e, e.__context__)
try:
    assert False, "nope"
except AssertionError as e:
    print(e, e.args)
try:
    raise StopIteration
except StopIteration as e:
    print("stop", e.args)
err = ValueError("noted")
err.add_note("n1")
print(err.__notes__)
