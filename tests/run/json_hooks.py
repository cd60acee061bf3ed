import json
from collections import OrderedDict
import io

print(json.loads('{"x": 1, "y": {"z": 2}}', object_hook=lambda d: sorted(d.keys())))
print(json.loads('{"x": 1, "y": {"z": 2}}', object_pairs_hook=lambda p: len(p)))
print(json.loads("[1, 2.5, NaN]", parse_int=lambda t: "i" + t, parse_float=lambda t: "f" + t, parse_constant=lambda t: t))
print(json.loads(b'["bytes", "\xc3\xa9"]'))


class Point:
    def __init__(self, x: int, y: int):
        self.x = x
        self.y = y


def as_dict(o):
    if isinstance(o, Point):
        return {"x": o.x, "y": o.y}
    raise TypeError("cannot")


print(json.dumps([Point(1, 2), Point(3, 4)], default=as_dict))
print(json.dumps({"p": Point(1, 2)}, default=lambda o: o.__class__.__name__))
try:
    json.dumps({"p": Point(1, 2)})
except TypeError as e:
    print(e)
try:
    json.dumps({(1, 2): 3})
except TypeError as e:
    print(e)
print(json.dumps({(1, 2): 3, "a": 1}, skipkeys=True))
print(json.dumps({True: 1, None: 2, 3: 4, 1.5: 5, "s": 6}))
try:
    json.dumps(float("nan"), allow_nan=False)
except ValueError as e:
    print(e)
print(json.dumps([float("nan"), float("inf"), -float("inf")]))
loop = [1, "a", None]
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return [o.x, o.y]
        return super().default(o)


print(json.dumps({"p": Point(5, 6)}, cls=Encoder, indent=1))
print(Encoder().encode([Point(7, 8)]))
try:
    json.dumps({"p": {1, 2}}, cls=Encoder)
except TypeError as e:
    print(e)
f = io.StringIO()
json.dump({"a": [1, 2]}, f, indent=2)
print(f.getvalue())
f.seek(0)
print(json.load(f)["a"])
print(json.JSONDecoder().decode(" [1] "), json.JSONDecoder().raw_decode('{"a": 1} tail'))
print(json.dumps("é\u2028\U0001f600\x7f\x01\"/"), json.dumps("é\u2028\U0001f600", ensure_ascii=False))
print(json.loads('"\\ud83d\\ude00\\u00e9\\/"'))
print(json.dumps([]), json.dumps({}), json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[]], indent=2), json.dumps([1], indent=0))
print(json.loads("12345678901234"), json.loads("-0"), json.loads("-0.0"), json.loads("1E400"), json.loads("0.1"))
