from typing import List, TypedDict


class Info(TypedDict):
    name: str
    count: int


class More(Info, total=False):
    price: float


def make(name: str) -> Info:
    made: Info = {"name": name, "count": len(name)}
    return made


def total(infos: List[Info]) -> int:
    return sum(info["count"] for info in infos)


def text(info: Info) -> str:
    return info["name"].upper() + " " + str(info["count"])


one = make("abc")
other = Info(name="other", count=7)
print(one, other, one["name"], one["count"] + 1)
print(total([one, other]), text(one), text(other))
more: More = {"name": "m", "count": 1, "price": 2.5}
more["price"] *= 2
print(more["price"], more.get("size"), "name" in more, len(more))
for key, value in other.items():
    print(key, value)
