class Section:
    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> "Section":
        print("begin", self.name)
        return self

    def __exit__(self, kind, error, trace) -> bool:
        print("end", self.name)
        return False


class Base:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace) -> bool:
        return False


class Swallowing(Base):
    def __exit__(self, kind, error, trace) -> bool:
        return True


def early(n: int) -> str:
    with Section("f" + str(n)):
        if n == 0:
            return "zero"
        for i in range(n):
            with Section("step " + str(i)):
                if i == 1:
                    return "one"
        return "many"


def guarded(manager: Base) -> str:
    with manager:
        raise ValueError("x")
    return "swallowed"


print(early(0), early(1), early(3))
print(guarded(Swallowing()))
try:
    print(guarded(Base()))
except ValueError as error:
    print("raised", error)
