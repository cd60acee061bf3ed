"""The functions that the compiler answers itself. They have a module of their own: here these names mean these functions."""


@special
def isinstance(value, types): ...


@special
def issubclass(derived, types): ...


@special
def hasattr(value, name): ...


@special
def getattr(value, name, default): ...


@special
def setattr(value, name, new): ...


@special
def delattr(value, name): ...


@special
def callable(value): ...


@special
def super(): ...


@special
def superf(*args): ...


@special
def compile_error(message): ...


@special
def print(*args, sep=" ", end="\n", file=None, flush=False): ...
