def f():
        if True:
            return 1
    x = 2  # error: unexpected dedent
print("after")
