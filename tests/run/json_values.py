import json
from typing import Any
data: dict[str, Any] = json.loads('{"a":[1,2,{"b":[]}], "n": [1,2,3]}')
def total(d: dict) -> int:
    return sum(d["n"])
def each(values: list) -> None:
    for v in values:
        print(v, type(v).__name__)
print(total(data))
each(data["a"])
print(sorted(data["n"], reverse=True), max(data["n"]), min(data["n"]), [x * 2 for x in data["n"]])
name = data.get("name", "none")
print(name)
print(f"{data['n'][0]:>5} {data['n'][1]:.2f}")
m = {k: len(v) for k, v in data.items()}
print(m)
for i, v in enumerate(data["a"]):
    if isinstance(v, dict):
        print(i, "dict", list(v.keys()))
    elif isinstance(v, int):
        print(i, "int", v + 1)
match data["n"]:
    case [a, b, c]:
        print(a, b, c)
print(data == {"a": [1, 2, {"b": []}], "n": [1, 2, 3]})
print("a" in data, "zz" in data, 2 in data["n"])
print(data["n"][-1], data["n"][1:], data["n"] + [4])
data["n"].append(9)
data["n"].sort(reverse=True)
del data["a"]
data["new"] = {"x": 1}
data["new"]["y"] = 2
print(json.dumps(data))
x = data["n"][0]
print(x * 2, x / 2, -x, x == 9, x > 3, str(x) + "!", int(x), float(x))
s = "n"
print(data[s])
print(id(data["n"]) == id(data["n"]), data["n"] is data["n"], id(data["n"]) != 0)
a, b = data["n"][:2]
print(a, b)
