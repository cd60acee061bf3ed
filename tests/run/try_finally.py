def f(n):
    try:
        if n == 0:
            return "from try"
        if n == 1:
            raise ValueError("bad")
        print("body", n)
    except ValueError:
        return "from except"
    finally:
        print("finally", n)
    return "after"
for n in range(3):
    print(f(n))
def nested():
    try:
        try:
            raise KeyError("inner")
        finally:
            print("inner finally")
    except KeyError as e:
        print("outer caught", e)
    finally:
        print("outer finally")
nested()
def order():
    for name in ["a", "b"]:
        try:
            try:
                print(name)
                if name == "b":
                    raise OSError("disk")
            finally:
                print("cleanup", name)
        except OSError as e:
            print("error", e)
        else:
            print("fine", name)
        finally:
            print("end", name)
order()
