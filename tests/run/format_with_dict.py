p = {"id": 1, "salary": 2}
print("{id:03d} {salary:>8}".format(**p))
t = "{name} is {age}"
r = {"name": "ann", "age": 30}
print(t.format(**r), t.format_map(r), "{name}".format_map(r))
fmt = "{0}-{x}"
print(fmt.format(5, **{"x": "y"}))
def show(template, **values):
    return template.format(**values)
print(show("{a}/{b}", a=1, b="c"))
try:
    print(t.format(**{"name": "bob"}))
except KeyError as e:
    print("KeyError", e)
