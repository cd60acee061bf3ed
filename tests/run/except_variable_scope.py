e = "outer"
try:
    raise ValueError("inner")
except ValueError as err:
    message = str(err)
print(e, message)
def last_error(texts):
    result = "none"
    for t in texts:
        try:
            int(t)
        except ValueError as e:
            result = str(e)
    return result
print(last_error(["1", "a", "2", "b"]), last_error(["5"]))
try:
    try:
        raise KeyError("first")
    except KeyError as err:
        try:
            raise IndexError("second")
        except IndexError as err2:
            print(repr(err), repr(err2))
        print(repr(err))
        raise TypeError("third")
except TypeError as err:
    print(err)
errors = []
for i in range(3):
    try:
        if i != 1:
            raise ValueError("number " + str(i))
    except ValueError as err:
        errors.append(err)
print([str(x) for x in errors])
