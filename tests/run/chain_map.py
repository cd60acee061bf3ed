from collections import ChainMap
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(cm["a"], cm["b"], "c" in cm, cm.get("z", 0), len(cm), sorted(cm), dict(cm))
child = cm.new_child({"b": 9})
child["q"] = 4
print(child["b"], child.parents["b"], child.maps[0], sorted(child.items()))
print(list(cm.keys()), list(cm.values()), cm)
try:
    cm["nope"]
except KeyError as x:
    print("KeyError", x)
defaults = {"color": "red", "user": "guest"}
env = {"user": "root"}
settings = ChainMap(env, defaults)
print(settings["user"], settings["color"], settings.get("nope"), settings.get("nope", "d"))
scope = ChainMap({})
scope["x"] = 1
inner = scope.new_child()
inner["x"] = 2
inner["y"] = 3
print(inner["x"], scope["x"], list(inner), len(inner), inner.maps, bool(ChainMap()))
del inner["y"]
try:
    del inner["nope"]
except KeyError as e:
    print("no", e)
print(inner.pop("x"), inner["x"])
for k, v in settings.items():
    print(k, v)
for k in settings:
    print(k, end=" ")
print(settings == {"color": "red", "user": "root"})
