# what is certain to fail, and written to show that it does
from collections import namedtuple
from dataclasses import FrozenInstanceError, dataclass


@dataclass(frozen=True)
class Point:
    x: int
    y: int


class Empty:
    pass


Pair = namedtuple("Pair", "first second")

try:
    print("a" + 1)
except TypeError as e:
    print("TypeError:", e)
try:
    print(1 + "a")
except TypeError as e:
    print("TypeError:", e)
try:
    print([1] + (2, 3))
except TypeError as e:
    print("TypeError:", e)
try:
    print(3 < "4")
except TypeError as e:
    print("TypeError:", e)
try:
    print(None + 1)
except TypeError as e:
    print("TypeError:", e)
try:
    t = (1, 2, 3)
    t[0] = 9
except TypeError as e:
    print("TypeError:", e)
try:
    s = "text"
    s[0] = "T"
except TypeError as e:
    print("TypeError:", e)
try:
    Point(1, 2).x = 5
except FrozenInstanceError as e:
    print("FrozenInstanceError:", e)
try:
    Point(1, 2).y = 5
except Exception as e:
    print(type(e).__name__, e)
try:
    Pair(1, 2).first = 3
except AttributeError as e:
    print("AttributeError:", e)
try:
    print(Empty().color)
except AttributeError as e:
    print("AttributeError:", e)
try:
    Empty().paint("red")
except AttributeError as e:
    print("AttributeError:", e)
try:
    for x in 5:
        print(x)
except TypeError as e:
    print("TypeError:", e)
print("done")
