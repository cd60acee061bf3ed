def f():
        if True:
            return 1
    return 2  # error: unexpected dedent
print("after")
