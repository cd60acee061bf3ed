from dataclasses import dataclass, FrozenInstanceError


class AppError(Exception):
    def __init__(self, code, message):
        super().__init__(code, message)
        self.code = code
        self.message = message

    def __str__(self):
        return f"[{self.code}] {self.message}"


class DbError(AppError):
    pass


try:
    raise AppError(3, "bad")
except AppError as e:
    print(e, e.args, repr(e), e.code)

try:
    try:
        raise ValueError("first", 1)
    except ValueError as e:
        raise DbError(7, "db") from e
except AppError as e:
    print(e, repr(e.__cause__), type(e.__cause__).__name__, e.__cause__.args)

try:
    try:
        1 // 0
    except ZeroDivisionError:
        raise KeyError("k")
except KeyError as e:
    print(repr(e), repr(e.__context__), e.__cause__, e.__suppress_context__)

try:
    try:
        int("x")
    except ValueError:
        raise RuntimeError("no context") from None
except RuntimeError as e:
    print(e, e.__cause__, e.__suppress_context__)


@dataclass(frozen=True)
class P:
    x: int
    y: int


p = P(1, 2)
try:
    p.x = 5
except FrozenInstanceError as e:
    print("frozen", e)
except AttributeError as e:
    print("attr", e)

for v in ["1", "a", None]:
    try:
        print(int(v))
    except (ValueError, TypeError) as e:
        print(type(e).__name__)

ex = Exception("a", 2, 3.5)
print(ex.args, ex, repr(ex), len(ex.args), ex.args[0])
print(Exception().args, Exception("x").args, Exception(5).args)


def chain(e):
    depth = 0
    while e is not None:
        print("  " * depth + type(e).__name__ + ": " + str(e))
        e = e.__cause__
        depth += 1


try:
    try:
        try:
            raise OSError("disk")
        except OSError as e:
            raise ValueError("parse") from e
    except ValueError as e:
        raise RuntimeError("load") from e
except RuntimeError as e:
    chain(e)
