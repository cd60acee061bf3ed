class PartError(Exception):
    pass
def run(n):
    if n == 0:
        raise PartError("no parts")
    print("ran", n)
