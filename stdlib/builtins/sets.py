"""`Set[K]` and `frozenset[K]`: dicts without values, in order of insertion."""

from internal.container_text import set_text
from internal.errors import raise_set_changed, raise_set_pop_empty
from internal.machine import check_true


class Set[K]:
    """A set that keeps the order of insertion."""

    _table: Dict[K, NoneType]

    def __init__(self):
        self._table = Dict[K, NoneType]()

    def __init__(self, items):
        self._table = Dict[K, NoneType]()
        self._put(items)

    @inline
    def __len__(self) -> int:
        return self._table._live

    @inline
    def __bool__(self) -> bool:
        return self._table._live != 0

    @inline
    def __contains__(self, item: K) -> bool:
        return item in self._table

    @inline
    def __iter__(self) -> Generator[K]:
        table = self._table
        count = table._live
        at = 0
        while at < table._used:
            if table._entries[at].hash != Int[32](0):
                yield table._entries[at].key
                check_true(table._live == count, raise_set_changed)
            at += 1

    def copy(self) -> Set[K]:
        """A set of the same items."""
        result = Set[K]()
        result._table = self._table.copy()
        return result

    def __copy__(self) -> Set[K]:
        return self.copy()

    def _put(self, items) -> None:
        for item in items:
            self._table[item] = None

    def _kept(self, items, wanted: bool) -> Set[K]:
        """Own items that are, or are not, among those of an iterable."""
        result = Set[K]()
        if isinstance(items, Set):
            for item in self:
                if (item in items) == wanted:
                    result._table[item] = None
        else:
            others = Set[K](items)
            for item in self:
                if (item in others) == wanted:
                    result._table[item] = None
        return result

    def union(self, *others) -> Set[K]:
        """The items of this set and of all the iterables."""
        result = self.copy()
        for other in others:
            result._put(other)
        return result

    def intersection(self, *others) -> Set[K]:
        """The items that are also in all the iterables."""
        result = self.copy()
        for other in others:
            result = result._kept(other, True)
        return result

    def difference(self, *others) -> Set[K]:
        """The items that are in none of the iterables."""
        result = self.copy()
        for other in others:
            result = result._kept(other, False)
        return result

    def symmetric_difference(self, other) -> Set[K]:
        """The items that are either in this set or in the iterable."""
        others = Set[K](other)
        result = self._kept(others, False)
        for item in others:
            if item not in self:
                result._table[item] = None
        return result

    def isdisjoint(self, other) -> bool:
        """Whether there is no common item."""
        for item in other:
            if item in self:
                return False
        return True

    def issubset(self, other) -> bool:
        """Whether all items are in the iterable."""
        if isinstance(other, Set) or isinstance(other, frozenset):
            return self <= other
        else:
            return self <= Set[K](other)

    def issuperset(self, other) -> bool:
        """Whether all items of the iterable are here."""
        for item in other:
            if item not in self:
                return False
        return True

    def __or__(self, other) -> Set[K]:
        return self.union(other)

    def __and__(self, other) -> Set[K]:
        return self._kept(other, True)

    def __sub__(self, other) -> Set[K]:
        return self._kept(other, False)

    def __xor__(self, other) -> Set[K]:
        return self.symmetric_difference(other)

    def __eq__(self, other) -> bool:
        return len(self) == len(other) and self <= other

    def __ne__(self, other) -> bool:
        return not self.__eq__(other)

    def __le__(self, other) -> bool:
        """Whether it is a subset."""
        if len(self) > len(other):
            return False
        for item in self:
            if item not in other:
                return False
        return True

    def __lt__(self, other) -> bool:
        return len(self) < len(other) and self <= other

    def __ge__(self, other) -> bool:
        return other <= self

    def __gt__(self, other) -> bool:
        return other < self

    @stores
    def add(self, item: K) -> None:
        """Adds an item unless it is there."""
        self._table[item] = None

    def discard(self, item: K) -> None:
        """Removes an item if it is there."""
        self._table.pop(item, None)

    def remove(self, item: K) -> None:
        """Removes an item. Raises KeyError when it is not there."""
        del self._table[item]

    def pop(self) -> K:
        """Removes the first item and gives it. Raises KeyError when there is none."""
        table = self._table
        check_true(table._live != 0, raise_set_pop_empty)
        at = 0
        while table._entries[at].hash == Int[32](0):
            at += 1
        item = table._entries[at].key
        table._remove_entry(at)
        return item

    def clear(self) -> None:
        """Removes all items and gives up their room."""
        self._table.clear()

    def resize(self, count: int) -> None:
        """Makes room for so many items."""
        self._table.resize(count)

    @takes_items
    def update(self, *others) -> None:
        """Adds the items of the iterables."""
        for other in others:
            self._put(other)

    def intersection_update(self, *others) -> None:
        """Removes the items that are not in all the iterables."""
        for other in others:
            self._table = self._kept(other, True)._table

    def difference_update(self, *others) -> None:
        """Removes the items of the iterables."""
        for other in others:
            self._table = self._kept(other, False)._table

    def symmetric_difference_update(self, other) -> None:
        """Keeps the items that are either here or in the iterable."""
        self._table = self.symmetric_difference(other)._table

    @takes_items
    def __ior__(self, other) -> Set[K]:
        self._put(other)
        return self

    def __iand__(self, other) -> Set[K]:
        self._table = self._kept(other, True)._table
        return self

    def __isub__(self, other) -> Set[K]:
        self._table = self._kept(other, False)._table
        return self

    def __ixor__(self, other) -> Set[K]:
        self._table = self.symmetric_difference(other)._table
        return self

    def __repr__(self) -> str:
        return "set()" if len(self) == 0 else set_text(self)


class frozenset[K]:
    """A set that cannot change, and so has a hash."""

    _table: Dict[K, NoneType]

    def __init__(self):
        self._table = Dict[K, NoneType]()

    def __init__(self, items):
        self._table = Dict[K, NoneType]()
        self._put(items)

    @inline
    def __len__(self) -> int:
        return self._table._live

    @inline
    def __bool__(self) -> bool:
        return self._table._live != 0

    @inline
    def __contains__(self, item: K) -> bool:
        return item in self._table

    @inline
    def __iter__(self) -> Generator[K]:
        table = self._table
        count = table._live
        at = 0
        while at < table._used:
            if table._entries[at].hash != Int[32](0):
                yield table._entries[at].key
                check_true(table._live == count, raise_set_changed)
            at += 1

    def copy(self) -> frozenset[K]:
        """A set of the same items."""
        result = frozenset[K]()
        result._table = self._table.copy()
        return result

    def __copy__(self) -> frozenset[K]:
        return self.copy()

    def _put(self, items) -> None:
        for item in items:
            self._table[item] = None

    def _kept(self, items, wanted: bool) -> frozenset[K]:
        """Own items that are, or are not, among those of an iterable."""
        result = frozenset[K]()
        if isinstance(items, Set):
            for item in self:
                if (item in items) == wanted:
                    result._table[item] = None
        else:
            others = Set[K](items)
            for item in self:
                if (item in others) == wanted:
                    result._table[item] = None
        return result

    def union(self, *others) -> frozenset[K]:
        """The items of this set and of all the iterables."""
        result = self.copy()
        for other in others:
            result._put(other)
        return result

    def intersection(self, *others) -> frozenset[K]:
        """The items that are also in all the iterables."""
        result = self.copy()
        for other in others:
            result = result._kept(other, True)
        return result

    def difference(self, *others) -> frozenset[K]:
        """The items that are in none of the iterables."""
        result = self.copy()
        for other in others:
            result = result._kept(other, False)
        return result

    def symmetric_difference(self, other) -> frozenset[K]:
        """The items that are either in this set or in the iterable."""
        others = Set[K](other)
        result = self._kept(others, False)
        for item in others:
            if item not in self:
                result._table[item] = None
        return result

    def isdisjoint(self, other) -> bool:
        """Whether there is no common item."""
        for item in other:
            if item in self:
                return False
        return True

    def issubset(self, other) -> bool:
        """Whether all items are in the iterable."""
        if isinstance(other, Set) or isinstance(other, frozenset):
            return self <= other
        else:
            return self <= Set[K](other)

    def issuperset(self, other) -> bool:
        """Whether all items of the iterable are here."""
        for item in other:
            if item not in self:
                return False
        return True

    def __or__(self, other) -> frozenset[K]:
        return self.union(other)

    def __and__(self, other) -> frozenset[K]:
        return self._kept(other, True)

    def __sub__(self, other) -> frozenset[K]:
        return self._kept(other, False)

    def __xor__(self, other) -> frozenset[K]:
        return self.symmetric_difference(other)

    def __eq__(self, other) -> bool:
        return len(self) == len(other) and self <= other

    def __ne__(self, other) -> bool:
        return not self.__eq__(other)

    def __le__(self, other) -> bool:
        """Whether it is a subset."""
        if len(self) > len(other):
            return False
        for item in self:
            if item not in other:
                return False
        return True

    def __lt__(self, other) -> bool:
        return len(self) < len(other) and self <= other

    def __ge__(self, other) -> bool:
        return other <= self

    def __gt__(self, other) -> bool:
        return other < self

    def __hash__(self) -> int:
        hash = 1927868237
        for item in self:
            part = item.__hash__()
            hash ^= (part ^ 89869747 ^ (part << 16)) * 3644798167
        return hash * 69069 + 907133923

    def __repr__(self) -> str:
        return "frozenset()" if len(self) == 0 else str.__cat__("frozenset(", set_text(self), ")")
