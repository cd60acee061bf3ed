"""Copies of objects."""


def copy(value):
    """A copy that shares its items."""
    if hasattr(value, "__copy__"):
        return value.__copy__()
    else:
        return value


def deepcopy(value):
    """A copy of everything. Unlike CPython, what is shared is copied more than once."""
    if hasattr(value, "__deepcopy__"):
        return value.__deepcopy__()
    elif isinstance(value, List):
        return [deepcopy(item) for item in value]
    elif isinstance(value, Dict):
        return {key: deepcopy(value[key]) for key in value}
    elif isinstance(value, Set):
        return {item for item in value}
    else:
        return copy(value)
