"""`Counter`, `defaultdict`, `OrderedDict` and `ChainMap`."""

from internal.container_text import dict_text


class Counter[T](Dict[T, int]):
    """How often items occur. What does not occur counts as 0. Unlike CPython, `update` through a variable of type Dict is
    that of a dict."""

    def __init__(self, **named):
        self._count(named, 1)

    def __init__(self, items, **named):
        self.update(items)
        self._count(named, 1)

    def __init__(self, items):
        self.update(items)

    def __init__(self):
        pass

    def _count(self, named, sign: int) -> None:
        """Adds counts given by keyword."""
        for pair in named.items():
            self.increment(pair[0], sign * pair[1])

    def __getitem__(self, key: T) -> int:
        return self.get(key, 0)

    def __delitem__(self, key: T) -> None:
        self.pop(key, 0)

    @apart
    def update(self, **named) -> None:
        self._count(named, 1)

    @apart
    def update(self, items, **named) -> None:
        self.update(items)
        self._count(named, 1)

    @apart
    def update(self, items) -> None:
        """Adds the counts of a mapping, or 1 for each item of an iterable."""
        if hasattr(items, "items"):
            for pair in items.items():
                self.increment(pair[0], pair[1])
        else:
            for item in items:
                self.increment(item, 1)

    def subtract(self, **named) -> None:
        self._count(named, -1)

    def subtract(self, items, **named) -> None:
        self.subtract(items)
        self._count(named, -1)

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

    def __iadd__(self, other: Counter[T]) -> Counter[T]:
        self.update(other)
        return self._keep_positive()

    def __isub__(self, other: Counter[T]) -> Counter[T]:
        self.subtract(other)
        return self._keep_positive()

    def __iand__(self, other: Counter[T]) -> Counter[T]:
        return self._become(self & other)

    def __ior__(self, other: Counter[T]) -> Counter[T]:
        for pair in other.items():
            if pair[1] > self[pair[0]]:
                self[pair[0]] = pair[1]
        return self._keep_positive()

    def _keep_positive(self) -> Counter[T]:
        return self._become(self.__pos__())

    def _become(self, result: Counter[T]) -> Counter[T]:
        """Takes over the counts of a new one."""
        self.clear()
        for pair in result.items():
            self[pair[0]] = pair[1]
        return self

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

    def __ne__(self, other: Counter[T]) -> bool:
        return not self.__eq__(other)

    def __le__(self, other: Counter[T]) -> bool:
        """Whether no count is larger than the other's."""
        for pair in self.items():
            if pair[1] > other[pair[0]]:
                return False
        for pair in other.items():
            if self[pair[0]] > pair[1]:
                return False
        return True

    def __lt__(self, other: Counter[T]) -> bool:
        return self.__le__(other) and not self.__eq__(other)

    def __ge__(self, other: Counter[T]) -> bool:
        return other.__le__(self)

    def __gt__(self, other: Counter[T]) -> bool:
        return other.__lt__(self)

    def __repr__(self) -> str:
        if len(self) == 0:
            return "Counter()"
        sorted_counts = {pair[0]: pair[1] for pair in self.most_common()}
        return str.__cat__("Counter(", dict_text(sorted_counts), ")")


class defaultdict[K, V, _F](Dict[K, V]):
    """A dict that makes a value for a key that has none. `_F`, the type of what makes it, is never written."""

    default_factory: _F

    @tag("factory")
    def __init__(self, default_factory: _F):
        self.default_factory = default_factory

    @tag("factory")
    def __init__(self, default_factory: _F, items):
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

    def copy(self) -> defaultdict[K, V, _F]:
        return defaultdict[K, V, _F](self.default_factory, self)

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
        return "OrderedDict()" if len(self) == 0 else f"OrderedDict({list(self.items())!r})"


class ChainMap[K, V]:
    """Several mappings seen as one: a key is looked for in one after another, and written to the first."""

    maps: List[Dict[K, V]]

    def __init__(self, *maps):
        self.maps = List[Dict[K, V]]()
        for map in maps:
            self.maps.append(map)
        if len(self.maps) == 0:
            self.maps.append(Dict[K, V]())

    def __getitem__(self, key: K) -> V:
        """Raises KeyError."""
        for map in self.maps:
            if key in map:
                return map[key]
        raise KeyError(key)

    @tag("fallback")
    @mixes
    def get(self, key: K, default):
        """The value of a key, or a default of another type."""
        return self[key] if key in self else default

    @exact
    def get(self, key: K, default: V) -> V:
        return self[key] if key in self else default

    def get(self, key: K) -> Optional[V]:
        """The value of a key, or None."""
        if key in self:
            return self[key]
        return None

    def __contains__(self, key: K) -> bool:
        for map in self.maps:
            if key in map:
                return True
        return False

    def _joined(self) -> Dict[K, V]:
        """One dict of what is seen; the keys of the last mapping come first."""
        result = Dict[K, V]()
        for map in reversed(self.maps):
            for key in map:
                result[key] = map[key]
        return result

    def __iter__(self) -> Generator[K]:
        for key in self._joined():
            yield key

    def __len__(self) -> int:
        return len(self._joined())

    def __bool__(self) -> bool:
        for map in self.maps:
            if map:
                return True
        return False

    def keys(self) -> DictKeys[K, V]:
        """Unlike CPython no live view."""
        return self._joined().keys()

    def values(self) -> DictValues[K, V]:
        """Unlike CPython no live view."""
        return self._joined().values()

    def items(self) -> DictItems[K, V]:
        """Unlike CPython no live view."""
        return self._joined().items()

    @stores
    def __setitem__(self, key: K, value: V) -> None:
        self.maps[0][key] = value

    @stores
    def setdefault(self, key: K, default: V) -> V:
        if key not in self:
            self[key] = default
        return self[key]

    def __delitem__(self, key: K) -> None:
        """Raises KeyError."""
        self._own(key)
        del self.maps[0][key]

    def pop(self, key: K) -> V:
        """Removes a key from the first mapping. Raises KeyError."""
        self._own(key)
        return self.maps[0].pop(key)

    def _own(self, key: K) -> None:
        if key not in self.maps[0]:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def update(self, items) -> None:
        self.maps[0].update(items)

    def clear(self) -> None:
        self.maps[0].clear()

    def new_child(self) -> ChainMap[K, V]:
        """With a new mapping before the others."""
        return self.new_child(Dict[K, V]())

    def new_child(self, m: Dict[K, V]) -> ChainMap[K, V]:
        made = ChainMap[K, V](m)
        made.maps.extend(self.maps)
        return made

    @property
    def parents(self) -> ChainMap[K, V]:
        """Without the first mapping."""
        made = ChainMap[K, V]()
        if len(self.maps) > 1:
            made.maps = self.maps[1:]
        return made

    def copy(self) -> ChainMap[K, V]:
        """With a copy of the first mapping."""
        made = ChainMap[K, V](self.maps[0].copy())
        made.maps.extend(self.maps[1:])
        return made

    def __eq__(self, other) -> bool:
        if isinstance(other, ChainMap):
            return self._joined() == other._joined()
        else:
            return self._joined() == other

    def __ne__(self, other) -> bool:
        return not self.__eq__(other)

    def __repr__(self) -> str:
        return "ChainMap(" + ", ".join([repr(map) for map in self.maps]) + ")"
