count = 0
names = []
def bump(by=1):
    global count
    count += by
    names.append(by)
def read():
    return count
for i in range(3):
    bump(i)
bump()
print(count, read(), names)
def local_count():
    count = 99
    return count
print(local_count(), count)
def nested():
    def inner():
        global count
        count = -1
    inner()
nested()
print(count)
DEBUG = False
def toggle():
    global DEBUG
    DEBUG = not DEBUG
    return DEBUG
print(toggle(), toggle(), DEBUG)
def swap():
    global a, b
    a, b = b, a
a = 1
b = 2
swap()
print(a, b)
