def run(number):
    values = [1, 2]
    table = {"a": 1}
    text = "abc"
    if number == 0:
        print(values[5])
    elif number == 1:
        print(table["zz"])
    elif number == 2:
        print(text[9])
    elif number == 3:
        print(int("q"))
    elif number == 4:
        print(1 % (len(text) - 3))
    elif number == 5:
        values.remove(9)
    elif number == 6:
        print(values.index(9))
    elif number == 7:
        print([0][:0].pop())
    elif number == 8:
        print(text.index("z"))
    elif number == 9:
        print(1.0 / (len(text) - 3))
    elif number == 10:
        values[3] = 0
    elif number == 11:
        print(chr(-1))
    elif number == 12:
        print(float("--"))
    elif number == 13:
        print({1, 2}.remove(3))
    elif number == 14:
        print(next(iter(values[:0])))
    elif number == 15:
        print(max(values[:0]))
for i in range(16):
    try:
        run(i)
    except (LookupError, ValueError) as e:
        if i == 15:
            print(i, type(e).__name__)
        else:
            print(i, type(e).__name__, e)
    except ArithmeticError as e:
        print(i, type(e).__name__, "-", e)
    except Exception as e:
        print(i, "other", type(e).__name__)
