"""`None`, `Optional`, and what every object has."""


@primitive("none")
class NoneType:
    """The type of `None`."""

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        return "None"

    def __repr__(self) -> str:
        return "None"

    def __hash__(self) -> int:
        return 0

    @inline
    def __eq__(self, other: NoneType) -> bool:
        return True

    @inline
    def __ne__(self, other: NoneType) -> bool:
        return False


@primitive("optional")
class Optional[T]:
    """A value or `None`."""

    @inline
    def __bool__(self) -> bool:
        if self.__has__():
            return bool(self.__val__())
        return False

    def __str__(self) -> str:
        if self.__has__():
            return str(self.__val__())
        return "None"

    def __repr__(self) -> str:
        if self.__has__():
            return repr(self.__val__())
        return "None"

    def __hash__(self) -> int:
        if self.__has__():
            return hash(self.__val__())
        return 0

    def __val_or__(self, default: T) -> T:
        if self.__has__():
            return self.__val__()
        return default

    def __eq__(self, other) -> bool:
        """Whether both are `None`, or both values are equal."""
        if isinstance(other, Optional):
            if not self.__has__():
                return not other.__has__()
            return other.__has__() and self.__val__() == other.__val__()
        elif isinstance(other, NoneType):
            return not self.__has__()
        else:
            return self.__has__() and self.__val__() == other

    def __ne__(self, other) -> bool:
        return not self.__eq__(other)


@tuple
class ellipsis:
    """The type of `...`."""

    def __repr__(self) -> str:
        return "Ellipsis"

    def __eq__(self, other: ellipsis) -> bool:
        return True

    def __hash__(self) -> int:
        return 1


@tuple
class NotImplementedType:
    """The type of `NotImplemented`: what an operator method gives for operands it does not know."""

    def __repr__(self) -> str:
        return "NotImplemented"

    def __eq__(self, other: NotImplementedType) -> bool:
        return True
