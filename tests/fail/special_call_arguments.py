# What is decided at compile time takes as many arguments as it takes.
x = 5
print(isinstance(x))  # error: isinstance() takes 2 arguments (1 given)
if isinstance(x):  # error: isinstance() takes 2 arguments (1 given)
    print(1)
print(hasattr())  # error: hasattr() takes 2 arguments (0 given)
print(getattr(x))  # error: getattr() takes 2 to 3 arguments (1 given)
setattr(x, "a")  # error: setattr() takes 3 arguments (2 given)
print(issubclass(int))  # error: issubclass() takes 2 arguments (1 given)
print(callable())  # error: callable() takes 1 argument (0 given)
print(tuple(1, 2))  # error: tuple() takes 0 to 1 arguments (2 given)
y: Tuple[-1, int]  # error: a tuple has 0 to 4096 items, not -1
print(Callable(5))  # error: 'Callable' cannot be constructed
