"""Enumerations. The compiler knows these names."""


class Enum:
    """The base of enumerations."""


class IntEnum(Enum):
    """The base of enumerations whose members are ints too."""


class StrEnum(Enum):
    """The base of enumerations whose members are texts too."""


class Flag(Enum):
    """The base of enumerations whose members can be combined."""


class IntFlag(Flag):
    """The base of flags that are ints too."""


@special
def auto(): ...


@special
def unique(declaration): ...
