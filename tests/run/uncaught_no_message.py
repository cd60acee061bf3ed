def stop():
    raise RuntimeError
try:
    stop()
except ValueError:
    print("not this one")
