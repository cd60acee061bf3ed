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


@special
def fields(value): ...


@special
def asdict(value): ...


@special
def astuple(value): ...


@special
def replace(value, **changes): ...
