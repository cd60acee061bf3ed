import b
print("a loaded")
LIMIT = 10
def ping(n):
    if n == 0:
        return "end at a"
    return "ping " + b.pong(n - 1)
