# What a class of the library has is not looked up by a name that is only known at run time.
def store(text: str, name: str):
    getattr(text, name)  # error: expected static expression
    setattr(text, name, 1)  # error: expected static expression


store("a", "upper")
