def run():
    value = 1
    def get():
        return value
    def set_to(v):
        nonlocal value
        value = v
    before = get()
    set_to(50)
    middle = get()
    value += 1
    return before, middle, get()
print(run())
def makers():
    result = []
    for i in range(2):
        def f():
            return i
        result.append(f)
    i = 77
    return [f() for f in result]
print(makers())
