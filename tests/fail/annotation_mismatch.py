n: int = "text"  # error: 'str' does not match expected type 'int'
def f(x: int) -> str:
    return x  # error: 'int' does not match expected type 'str'
f(1)
f("a")  # error: 'str' does not match expected type 'int'
