from typing import Optional, Union


class Lamp:
    def __init__(self, lit: bool = False) -> None:
        self.lit = lit


class Part:
    pass


class Motor(Part):
    def __init__(self, speed: int) -> None:
        self.speed = speed


class Wheel(Part):
    pass


class Rule:
    def holds(self, item):
        pass


class IsLamp(Rule):
    def holds(self, item: Union["Lamp", str]) -> bool:
        return isinstance(item, Lamp)


class IsLit(Rule):
    def holds(self, item: "Lamp") -> bool:
        return getattr(item, "lit", False)


class Both(Rule):
    def __init__(self, one: "Rule", other: "Rule") -> None:
        self.one: Rule = one
        self.other: Rule = other

    def holds(self, item: Union["Lamp", str]) -> bool:
        return bool(self.one.holds(item) and self.other.holds(item))


def is_lit(item: Union[Lamp, str]) -> bool:
    return getattr(item, "lit", False)


def describe(item: Union[Lamp, str]) -> str:
    if hasattr(item, "lit"):
        return "lamp " + str(item.lit)
    return "text " + item.upper()


def glow(item: Optional[Lamp]) -> int:
    if hasattr(item, "lit"):
        return int(item.lit)
    return -1


def speed(part: Part) -> int:
    if hasattr(part, "speed"):
        return part.speed
    return getattr(part, "speed", -1)


both = Both(IsLamp(), IsLit())
print(both.holds(Lamp()), both.holds(Lamp(True)), both.holds("x"))
print(is_lit(Lamp(True)), is_lit(Lamp()), is_lit("s"))
print(describe(Lamp(True)), describe("abc"))
print(glow(Lamp(True)), glow(Lamp()), glow(None))
print([speed(p) for p in [Motor(7), Wheel(), Part()]])
for each in [Motor(3), Wheel()]:
    print(getattr(each, "speed", 0), hasattr(each, "speed"))
maybe: Optional[Lamp] = None
print(getattr(maybe, "lit", "no lamp"))
maybe = Lamp(True)
print(getattr(maybe, "lit", False), getattr(maybe, "colour", "white"))
for thing in [Lamp(True), "text", 3]:
    print(getattr(thing, "lit", None), hasattr(thing, "upper"))
