def classify(name):
    try:
        result = act(name)
    except (KeyError, IndexError) as e:
        return f"lookup {type(e).__name__}: {e}"
    except (ValueError, TypeError) as e:
        return f"value {type(e).__name__}: {e}"
    except ArithmeticError as e:
        return f"arithmetic {type(e).__name__}: {e}"
    else:
        return f"ok {result}"
    finally:
        print("tried", end=" ")
def key():
    return {"a": 1}["b"]
def int_key():
    return {1: 2}[5]
def index():
    return [1, 2, 3][10]
def negative_index():
    return len("abc"[-9])
def pop_empty():
    empty = [1]
    empty.pop()
    return empty.pop()
def bad_int():
    return int("12x")
def bad_float():
    return int(float("1.5.2"))
def zero():
    return 7 // 0
def modulo():
    return 7 % 0
def float_zero():
    return int(1.0 / 0.0)
def missing():
    return [1, 2].index(9)
def remove():
    a = [1]
    a.remove(4)
    return 0
def unpack():
    a, b = [1, 2, 3]
    return a + b
def fine():
    return 42
def tup():
    return (1, 2)[[1, 5][1] - 5]
def act(name):
    if name == "key":
        return key()
    if name == "int_key":
        return int_key()
    if name == "index":
        return index()
    if name == "negative_index":
        return negative_index()
    if name == "pop_empty":
        return pop_empty()
    if name == "bad_int":
        return bad_int()
    if name == "bad_float":
        return bad_float()
    if name == "zero":
        return zero()
    if name == "modulo":
        return modulo()
    if name == "float_zero":
        return float_zero()
    if name == "missing":
        return missing()
    if name == "remove":
        return remove()
    if name == "unpack":
        return unpack()
    if name == "fine":
        return fine()
    if name == "tup":
        return tup()
    return -1
for name in "key int_key index negative_index pop_empty bad_int bad_float zero modulo float_zero missing remove unpack fine tup".split():
    print(classify(name))
