# while loops with finally, break and continue, and exceptions raised in finally blocks
def run():
    n = 0
    while True:
        n += 1
        try:
            if n == 2:
                continue
            if n == 4:
                break
            if n == 3:
                raise ValueError("three")
            print("turn", n)
        except ValueError as e:
            print("handled", e)
            continue
        finally:
            print("finally", n)
        print("bottom", n)
    else:
        print("never")
    return n
print(run())
def raising_finally():
    try:
        try:
            raise ValueError("first")
        finally:
            raise KeyError("second")
    except KeyError as e:
        return "got " + str(e)
print(raising_finally())
def in_handler():
    try:
        try:
            raise ValueError("a")
        except ValueError:
            raise TypeError("b")
        finally:
            print("still runs")
    except TypeError as e:
        print("outer", e)
in_handler()
def in_else():
    try:
        try:
            pass
        except ValueError:
            print("not me")
        else:
            raise ValueError("from else")
    except ValueError as e:
        print(e)
in_else()
