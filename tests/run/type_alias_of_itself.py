from typing import Dict, List, Union
Json = Union[None, bool, int, float, str, List["Json"], Dict[str, "Json"]]
def show(v: Json) -> str:
    if v is None:
        return "null"
    if isinstance(v, bool):
        return "true" if v else "false"
    if isinstance(v, (int, float)):
        return str(v)
    if isinstance(v, str):
        return '"' + v + '"'
    if isinstance(v, list):
        return "[" + ",".join(show(x) for x in v) + "]"
    return "{" + ",".join(show(k) + ":" + show(x) for k, x in v.items()) + "}"
print(show([1, [2.5, None], "x", {"a": True, "b": [1, 2]}]))
print(show({"a": 1}), show(3), show("s"), show(None))
def depth(v: Json) -> int:
    if isinstance(v, list):
        return 1 + max((depth(x) for x in v), default=0)
    if isinstance(v, dict):
        return 1 + max((depth(x) for x in v.values()), default=0)
    return 0
data: Json = {"a": [1, {"b": 2}], "c": None}
print(depth(data), show(data))
def parse(s: str) -> Json:
    if s.startswith("["):
        return [parse(p) for p in s[1:-1].split(",")]
    return int(s) if s.isdigit() else s
print(parse("[1,b]"), parse("7"))
