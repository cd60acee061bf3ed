"""Bases of a program's own classes that derive from `str`, `int` and `float`: objects that hold a value."""


class ValueObject[T]:
    """What all of them answer as their value does."""

    _value: T

    def __str__(self) -> str:
        return str(self._value)

    def __repr__(self) -> str:
        return repr(self._value)

    def __hash__(self) -> int:
        return hash(self._value)

    def __bool__(self) -> bool:
        return bool(self._value)

    def __int__(self) -> int:
        return int(self._value)

    def __float__(self) -> float:
        return float(self._value)

    def __format__(self, spec: str) -> str:
        return format(self._value, spec)


class StrObject(ValueObject[str]):
    """A text with a class of its own."""

    def __init__(self):
        self._value = ""

    def __init__(self, value):
        self._value = str(value)

    def __len__(self) -> int:
        return len(self._value)

    def __contains__(self, part: str) -> bool:
        return part in self._value


class IntObject(ValueObject[int]):
    """A whole number with a class of its own."""

    def __init__(self):
        self._value = 0

    def __init__(self, value):
        self._value = int(value)

    def __index__(self) -> int:
        return self._value


class FloatObject(ValueObject[float]):
    """A float with a class of its own."""

    def __init__(self):
        self._value = 0.0

    def __init__(self, value):
        self._value = float(value)
