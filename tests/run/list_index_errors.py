a = [1, 2, 3]
def get(i):
    try:
        return str(a[i])
    except IndexError as e:
        return str(e)
def put(i):
    try:
        a[i] = 0
        return "stored"
    except IndexError as e:
        return str(e)
def drop(i):
    try:
        del a[i]
        return "deleted"
    except IndexError as e:
        return str(e)
print([get(i) for i in range(-4, 4)])
print(put(3), put(-4), put(-3), a)
print(drop(3), drop(-4), drop(-1), a)
