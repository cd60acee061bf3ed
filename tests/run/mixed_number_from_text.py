r = {}
r["id"] = "1"
r["id"] = int(r["id"])
print(r)
r = dict(zip(["id"], ["1"]))
r["id"] = int(r["id"])
print(r)
r = {"id": "1"}
r["id"] = int(r["id"])
print(r)
r = list("12")
r[0] = int(r[0])
print(r)
m = ["1", 2]
print(int(m[0]), int(m[1]))
x = {"a": 1} | {"b": "s"}
m = [0, "a"]
print(["x"] + m)
m = [0, "a"]
n = [None]
print(m + n)
