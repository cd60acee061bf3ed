registry = {}
def command(name=None, *, help=""):
    def decorator(func):
        registry[name or func.__name__] = (func, help)
        return func
    return decorator

@command(help="adds numbers")
def add(a, b):
    return int(a) + int(b)

@command("say", help="says something")
def speak(text, times="1"):
    return " ".join([text] * int(times))

@command()
def version():
    return "1.0"

def dispatch(line):
    parts = line.split()
    if parts[0] not in registry:
        return f"no such command: {parts[0]}"
    func, _ = registry[parts[0]]
    return func(*parts[1:])

for line in ("add 1 2", "say hi", "say hi 3", "version", "quit"):
    print(dispatch(line))
for name in sorted(registry):
    print(f"{name:<8} {registry[name][1]}")
