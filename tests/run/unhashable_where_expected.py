try:
    d = {[]: 1}
except TypeError as e:
    print("TypeError:", e)
try:
    s = {[1, 2], [3]}
except TypeError as e:
    print("TypeError:", e)
try:
    print(hash({1: 2}))
except TypeError as e:
    print("TypeError:", e)
def put(table, key):
    try:
        table[key] = 1
        return True
    except TypeError as e:
        print("no:", e)
        return False
print(put({}, (1, 2)), put({}, [1]), put({}, {1}), put({}, bytearray(b"a")))
