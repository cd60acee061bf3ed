import json
text = '''{"name": "caf\\u00e9", "n": [1, -2.5, 1e3, true, false, null], "o": {"k": "v\\n\\"q\\""}, "e": [], "z": {}}'''
data = json.loads(text)
print(data)
print(data["n"][1] + 1, data["o"]["k"], len(data["n"]))
for key in data:
    print(key, data[key])
print(json.dumps(data))
print(json.dumps(data, indent=2, sort_keys=True))
print(json.dumps(data, separators=(",", ":"), ensure_ascii=False))
print(json.dumps([1, 2, 3]), json.dumps({"a": 1.5, "b": None}), json.dumps("x"), json.dumps(None), json.dumps(True))
print(json.dumps({1: (1, "a", None), 2: (2, "b", None)}))
print(json.dumps({"a": [1, {"b": (1, 2)}]}, indent="\t"))
for bad in ["", "[1,]", "{1}", '{"a" 1}', '{"a":1,}', "[1 2]", '"abc', '"a\\q"', '"\\u12"', "nul", "1 2", '"\n"', "[", "{", '{"a":1', "01", "-", "1.", '{"a":1\n\n,"b" x}']:
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(e, "|", e.msg, e.pos, e.lineno, e.colno)
try:
    json.dumps({1, 2})
except TypeError as e:
    print(e)
