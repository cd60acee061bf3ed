"""What `**named` of a function holds."""


@tuple
class Keywords[N, T]:
    """Values with names: `N` has the names, separated by commas, and `T` is the tuple of the values' types."""

    _items: T

    def _names(self) -> List[str]:
        """The names, in the order of the call. Allocates."""
        return [] if static.len(self._items) == 0 else N.split(",")

    @inline
    def __len__(self) -> int:
        return static.len(self._items)

    @inline
    def __bool__(self) -> bool:
        return static.len(self._items) != 0

    def __iter__(self) -> Generator[str]:
        for name in self._names():
            yield name

    def __contains__(self, key: str) -> bool:
        return key in self._names()

    @mixes
    def __getitem__(self, key: str):
        """Raises KeyError."""
        names = self._names()
        for i in static.range(static.len(self._items)):
            if names[i] == key:
                return self._items[i]
        raise KeyError(key)

    def __getitem__(self, key: Literal[str]):
        """A value whose name is known at compile time has its own type."""
        for name, value in static.vars(self):
            if name == key:
                return value
        raise KeyError(key)

    @mixes
    def get(self, key: str, default):
        """A value, or the default."""
        names = self._names()
        for i in static.range(static.len(self._items)):
            if names[i] == key:
                return self._items[i]
        return default

    def get(self, key: Literal[str], default=None):
        """A value whose name is known at compile time, or the default."""
        for name, value in static.vars(self):
            if name == key:
                return value
        return default

    def __keys__(self) -> List[str]:
        return self._names()

    def keys(self) -> List[str]:
        """The names."""
        return self._names()

    def values(self):
        """The values, which a loop takes one by one whatever their types."""
        return self._items

    def items(self):
        """Pairs of name and value, which a loop takes one by one whatever their types."""
        names = self._names()
        return tuple((names[i], self._items[i]) for i in static.range(static.len(self._items)))

    def _fill(self, mapping) -> None:
        """Puts all values into a mapping."""
        names = self._names()
        for i in static.range(static.len(self._items)):
            mapping[names[i]] = self._items[i]

    def __repr__(self) -> str:
        names = self._names()
        parts: List[str] = []
        for i in static.range(static.len(self._items)):
            parts.append(str.__cat__(repr(names[i]), ": ", repr(self._items[i])))
        return str.__cat__("{", ", ".join(parts), "}")
