"""What `**kwargs` is inside a function: names known at compile time, in the order of the call."""


@tuple
class Keywords[N, T]:
    """Keyword arguments. Unlike CPython's dict, it cannot grow: its names are part of the function's type."""

    _values: T

    @inline
    def __len__(self) -> int:
        return static.len(self._values)

    @inline
    def __bool__(self) -> bool:
        return static.len(self._values) != 0

    def __contains__(self, name: str) -> bool:
        for key, value in static.vars(self):
            if key == name:
                return True
        return False

    def __getitem__(self, name: str):
        for key, value in static.vars(self):
            if key == name:
                return value
        raise KeyError(name)

    def __getitem__(self, name: Literal[str]):
        for key, value in static.vars(self):
            if key == name:
                return value
        raise KeyError(name)

    def get(self, name: Literal[str], default=None):
        for key, value in static.vars(self):
            if key == name:
                return value
        return default

    def keys(self) -> List[str]:
        """Allocates a list."""
        names = List[str]()
        for key, value in static.vars(self):
            names.append(key)
        return names

    def values(self):
        """Allocates a list."""
        found = []
        for key, value in static.vars(self):
            found.append(value)
        return found

    def items(self):
        """Allocates a list."""
        found = []
        for key, value in static.vars(self):
            found.append((key, value))
        return found

    def __iter__(self) -> Generator[str]:
        for key, value in static.vars(self):
            yield key

    def __repr__(self) -> str:
        text = "{"
        first = True
        for key, value in static.vars(self):
            if not first:
                text += ", "
            first = False
            text += repr(key) + ": " + repr(value)
        return text + "}"
