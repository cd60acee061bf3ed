name = "World"
n = 7
x = 2.5
print(f"Hello, {name}!", f"{n} + 1 = {n + 1}", f"{x}", f"{n}{x}{name}", f"", F"{n}")
print(f"{{}} {{{n}}} }}{{", f"{name!r} {name!s} {name!a}", f"{n=} {name=} {x = } {n + 1=}", f"{n=:>4} {name=!s}")
print(f"{name.upper()} {len(name)} {name[0]} {[i for i in range(3)]} {(1, 2)} {n if n > 5 else -n}")
print(f"a" "b" f"{n}" 'c{n}', rf"\n{n}", fr"{n}\t", f"tab\t{n}\n")
d = {"k": [1, 2]}
print(f"{d['k'][1]} {d} {None} {True} {not n}")
print(f'''multi
line {n}''')
print(f"{n:d}" f"{'nested'}", f"{f'{n}'}", f"{n!r:>5}|")
print(f"{n:{n}}|{name:>{n + 5}}|{x:{n}.{n - 4}f}|{name:{'^'}{11}}|")
