d = {"name": "Bob", "age": 3, "tags": ["x", "y"]}
print(d["name"], d["age"] + 1, d)
for k, v in d.items():
    print(k, v)
print(d["name"].upper(), d["tags"][0], len(d["tags"]))
d["age"] += 1
d["new"] = None
print(d)
