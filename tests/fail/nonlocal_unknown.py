def outer():
    def inner():
        nonlocal missing  # error: no binding for nonlocal 'missing' found
        missing = 1
    inner()
outer()
