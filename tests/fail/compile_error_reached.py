def f(x):
    if isinstance(x, str):
        compile_error("text is not allowed here")  # error: text is not allowed here
    return x
print(f(1))
print(f("a"))
