# expected by hand
# PEP 701: an expression may contain the quotes of its own string.
d = {"key": "value"}
print(f"{d["key"]}")
print(f"{", ".join(["a", "b"])}")
print(f'{d['key']!r:>10}')
print(f"{f"{f"{1 + 1}"}"}")
print(f"{"\n".join(["x", "y"])}")
