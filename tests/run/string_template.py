import string
t = string.Template("$name is ${age} $$5")
print(t.substitute(name="Bob", age=5), t.safe_substitute(name="Al"), t.substitute({"name": "X", "age": "y"}))
try:
    t.substitute(name="x")
except KeyError as e:
    print("KeyError", e)

for text in ["$a-${b}", "cost: $$1 $", "${", "$1", "line\n  $-", "$_x $é", "no place"]:
    template = string.Template(text)
    try:
        print(template.substitute(a=1, b=2.5, _x="u"))
    except ValueError as e:
        print("ValueError", e)
    print(template.safe_substitute({"a": 7}))
    print(template.template == text)
