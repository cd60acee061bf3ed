"""Classes with generated methods. The compiler knows these names."""


class FrozenInstanceError(AttributeError):
    """Raised where a handler waits for it; elsewhere assigning to a frozen object is an error of the program's text."""


def _refuse(field: str) -> Never:
    raise FrozenInstanceError("cannot assign to field '" + field + "'")


class KW_ONLY:
    """Behind it, fields are given by name only."""


class InitVar[T]:
    """A parameter of the constructor that is no field."""


@special
def dataclass(declaration): ...


@special
def field(*, default, default_factory, init=True, repr=True, hash=None, compare=True, kw_only=False): ...


class Field:
    """What is known of a field: its name."""

    name: str

    def __init__(self, name: str):
        self.name = name

    def __repr__(self) -> str:
        return str.__cat__("Field(name=", repr(self.name), ")")


@special
def fields(value): ...


@special
def asdict(value): ...


@special
def astuple(value): ...


@special
def replace(value, **changes): ...


@mixes
def _dict_of(**fields):
    result = {}
    for name, value in static.vars(fields):
        result[name] = _in_dict(value)
    return result


@mixes
def _in_dict(value):
    """A field's value as `asdict` shows it: data classes within are dicts, containers are copied."""
    if value is None:
        return None
    if hasattr(value, "__dataclass_fields__"):
        return asdict(value)
    elif isinstance(value, List):
        return [_in_dict(item) for item in value]
    elif isinstance(value, Dict):
        return {key: _in_dict(item) for key, item in value.items()}
    elif isinstance(value, tuple):
        return tuple(_in_dict(item) for item in value)
    else:
        return value


@mixes
def _in_tuple(value):
    """A field's value as `astuple` shows it: data classes within are tuples, containers are copied."""
    if value is None:
        return None
    if hasattr(value, "__dataclass_fields__"):
        return astuple(value)
    elif isinstance(value, List):
        return [_in_tuple(item) for item in value]
    elif isinstance(value, Dict):
        return {key: _in_tuple(item) for key, item in value.items()}
    elif isinstance(value, tuple):
        return tuple(_in_tuple(item) for item in value)
    else:
        return value


def is_dataclass(value) -> bool:
    return hasattr(value, "__dataclass_fields__")
