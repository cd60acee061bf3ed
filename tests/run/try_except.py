def attempt(n):
    try:
        print("try", n)
        if n == 1:
            raise ValueError("one")
        if n == 2:
            raise KeyError("two")
        if n == 3:
            print(10 // 0)
        if n == 4:
            return "returned"
    except ValueError as e:
        print("ValueError", e)
    except (KeyError, IndexError) as e:
        print("lookup", e)
    except ZeroDivisionError:
        print("division")
    else:
        print("no exception")
    return "end"
for n in range(5):
    print(attempt(n))
try:
    raise RuntimeError
except RuntimeError as e:
    print(repr(str(e)), repr(e))
try:
    raise TypeError("a", )
except:
    print("caught everything")
try:
    int("x")
except Exception as e:
    print(type(e).__name__, e)
