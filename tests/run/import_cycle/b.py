import a
print("b loaded")
def pong(n):
    if n == 0:
        return f"end at b, limit {a.LIMIT}"
    return "pong " + a.ping(n - 1)
