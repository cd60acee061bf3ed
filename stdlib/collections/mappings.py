"""`Counter`, `defaultdict` and `OrderedDict`."""

from internal.container_text import dict_text


class Counter[T](Dict[T, int]):
    """How often items occur. What does not occur counts as 0."""

    def __init__(self):
        pass

    def __init__(self, items):
        self.update(items)

    def __getitem__(self, key: T) -> int:
        return self.get(key, 0)

    def __delitem__(self, key: T) -> None:
        self.pop(key, 0)

    def update(self, items) -> None:
        """Adds the counts of a mapping, or 1 for each item of an iterable."""
        if hasattr(items, "items"):
            for pair in items.items():
                self.increment(pair[0], pair[1])
        else:
            for item in items:
                self.increment(item, 1)

    def subtract(self, items) -> None:
        """Takes off the counts of a mapping, or 1 for each item of an iterable."""
        if hasattr(items, "items"):
            for pair in items.items():
                self.increment(pair[0], -pair[1])
        else:
            for item in items:
                self.increment(item, -1)

    def elements(self) -> Generator[T]:
        """Each item as often as it occurs."""
        for pair in self.items():
            for _ in range(pair[1]):
                yield pair[0]

    def most_common(self, n: Optional[int] = None) -> List[Tuple[T, int]]:
        """The items and their counts, the most frequent first."""
        pairs = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return pairs if n is None else pairs[:n]

    def total(self) -> int:
        """The sum of the counts."""
        return sum(self.values())

    def copy(self) -> Counter[T]:
        return Counter[T](self)

    def __add__(self, other: Counter[T]) -> Counter[T]:
        """The sums of the counts, of which the positive ones stay."""
        result = self.copy()
        result.update(other)
        return result.__pos__()

    def __sub__(self, other: Counter[T]) -> Counter[T]:
        """The differences of the counts, of which the positive ones stay."""
        result = self.copy()
        result.subtract(other)
        return result.__pos__()

    def __and__(self, other: Counter[T]) -> Counter[T]:
        """The smaller counts."""
        result = Counter[T]()
        for pair in self.items():
            least = min(pair[1], other[pair[0]])
            if least > 0:
                result[pair[0]] = least
        return result

    def __or__(self, other: Counter[T]) -> Counter[T]:
        """The larger counts."""
        result = self.copy()
        for pair in other.items():
            if pair[1] > result[pair[0]]:
                result[pair[0]] = pair[1]
        return result.__pos__()

    def __pos__(self) -> Counter[T]:
        """The positive counts."""
        result = Counter[T]()
        for pair in self.items():
            if pair[1] > 0:
                result[pair[0]] = pair[1]
        return result

    def __neg__(self) -> Counter[T]:
        """The negative counts, made positive."""
        result = Counter[T]()
        for pair in self.items():
            if pair[1] < 0:
                result[pair[0]] = -pair[1]
        return result

    def __eq__(self, other: Counter[T]) -> bool:
        for pair in self.items():
            if other[pair[0]] != pair[1]:
                return False
        for pair in other.items():
            if self[pair[0]] != pair[1]:
                return False
        return True

    def __repr__(self) -> str:
        if len(self) == 0:
            return "Counter()"
        sorted_counts = {pair[0]: pair[1] for pair in self.most_common()}
        return str.__cat__("Counter(", dict_text(sorted_counts), ")")


class defaultdict[K, V, F](Dict[K, V]):
    """A dict that makes a value for a key that has none."""

    default_factory: F

    @tag("factory")
    def __init__(self, default_factory: F):
        self.default_factory = default_factory

    @tag("factory")
    def __init__(self, default_factory: F, items):
        self.default_factory = default_factory
        self.update(items)

    def __missing__(self, key: K) -> V:
        value = self.default_factory()
        self[key] = value
        return value

    def __getitem__(self, key: K) -> V:
        entry = self._find(key, Dict[K, V]._mixed(key))
        if entry < 0:
            return self.__missing__(key)
        return self._entries[entry].value

    def copy(self) -> defaultdict[K, V, F]:
        return defaultdict[K, V, F](self.default_factory, self)

    def __repr__(self) -> str:
        return str.__cat__("defaultdict(", str(self.default_factory), ", ", dict_text(self), ")")


class OrderedDict[K, V](Dict[K, V]):
    """A dict whose order can be changed."""

    def move_to_end(self, key: K, last: bool = True) -> None:
        """Moves a key to an end. Raises KeyError."""
        value = self.pop(key)
        if last:
            self[key] = value
            return
        rest = self.copy()
        self.clear()
        self[key] = value
        self.update(rest)

    def popitem(self, last: bool = True) -> Tuple[K, V]:
        """Removes the last or the first entry and gives it. Raises KeyError."""
        if len(self) == 0:
            raise KeyError("dictionary is empty")
        chosen = next(self.__reversed__() if last else self.__iter__())
        return (chosen, self.pop(chosen))

    def __repr__(self) -> str:
        return "OrderedDict()" if len(self) == 0 else str.__cat__("OrderedDict(", dict_text(self), ")")
