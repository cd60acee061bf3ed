"""`Dict[K, V]`: entries in order of insertion, and beside them, from the ninth on, a table of their numbers by hash.

An entry that was deleted is all zero, and so is its hash; a live one's hash is odd. The table has one, two or four bytes a
slot; 255 (65535, ...) is a free slot and 254 (65534, ...) one whose entry was deleted. A machine with little memory so
pays a block of entries for a small dict, and a byte and a half more for each entry of a larger one.
"""

from internal.container_text import dict_text, list_text
from internal.errors import raise_dict_changed, raise_popitem_empty
from internal.machine import Buffer, check_true, shift_right_unsigned

# up to so many entries are searched one after another
_FEW: Literal[int] = 8


@tuple
class _Entry[K, V]:
    key: K
    value: V
    hash: Int[32]


class Dict[K, V]:
    """A mapping that keeps the order of insertion."""

    _entries: Buffer[_Entry[K, V]]
    _index: Buffer[byte]
    _live: Word[int]
    _used: Word[int]
    _cap: Word[int]
    _slots: Word[int]

    def __init__(self, **named):
        named._fill(self)

    def __init__(self, items, **named):
        self.update(items)
        named._fill(self)

    def __init__(self, items):
        """The entries of another mapping or of an iterable of pairs."""
        self.update(items)

    def __init__(self):
        pass

    def _fill(self, mapping) -> None:
        """Puts all entries into a mapping."""
        for key, value in self.items():
            mapping[key] = value

    @inline
    def __len__(self) -> int:
        return self._live

    @inline
    def __bool__(self) -> bool:
        return self._live != 0

    # ---- the table

    @inline
    @staticmethod
    def _mixed(key: K) -> Int[32]:
        """The hash as entries keep it: odd, its upper bits made of all bits of the key's."""
        hash = key.__hash__()
        return Int[32](hash ^ shift_right_unsigned(hash, 32)) * Int[32](-0x61C8_864F) | Int[32](1)

    @inline
    def _slot(self, at: int) -> int:
        """What stands in a slot: the number of an entry, -1 for free, -2 for deleted."""
        index = self._index
        if self._slots <= 256:
            value = int(index[at])
            return value if value < 254 else value - 256
        return self._wide_slot(at)

    @noinline
    def _wide_slot(self, at: int) -> int:
        index = self._index
        if self._slots <= 65536:
            value = int(index[2 * at]) | int(index[2 * at + 1]) << 8
            return value if value < 65534 else value - 65536
        value = int(index[4 * at]) | int(index[4 * at + 1]) << 8 | int(index[4 * at + 2]) << 16
        return (value | int(index[4 * at + 3]) << 24) << 32 >> 32

    def _set_slot(self, at: int, entry: int) -> None:
        index = self._index
        if self._slots <= 256:
            index[at] = byte(entry)
        elif self._slots <= 65536:
            index[2 * at] = byte(entry)
            index[2 * at + 1] = byte(entry >> 8)
        else:
            for i in range(4):
                index[4 * at + i] = byte(entry >> (8 * i))

    @inline
    def _first_slot(self, hash: Int[32]) -> int:
        """The slots are a power of two, of which the upper bits of the hash choose one."""
        return (int(UInt[32](hash)) * self._slots) >> 32

    def _find(self, key: K, hash: Int[32]) -> int:
        """The number of a key's entry, or -1."""
        if self._slots == 0:
            for i in range(self._used):
                if self._entries[i].hash == hash and self._entries[i].key == key:
                    return i
            return -1
        at = self._first_slot(hash)
        while True:
            entry = self._slot(at)
            if entry == -1:
                return -1
            if entry >= 0 and self._entries[entry].hash == hash and self._entries[entry].key == key:
                return entry
            at = (at + 1) & (self._slots - 1)

    def _enter(self, hash: Int[32], entry: int) -> None:
        """Notes an entry in a free slot."""
        at = self._first_slot(hash)
        while self._slot(at) >= 0:
            at = (at + 1) & (self._slots - 1)
        self._set_slot(at, entry)

    def _add(self, key: K, value: V, hash: Int[32]) -> None:
        """Adds an entry for a key that has none."""
        if self._used == self._cap:
            self._make_room(self._live + 1)
        entry = self._used
        self._entries[entry] = _Entry(key, value, hash)
        self._used = entry + 1
        self._live = self._live + 1
        if self._slots != 0:
            self._enter(hash, entry)

    @noinline
    def _make_room(self, count: int) -> None:
        """Makes room for so many entries and some more; drops deleted ones."""
        cap = 4
        slots = 0
        if count > 4:
            cap = _FEW
        if count > _FEW:
            slots = 16
            # two thirds of the slots are used
            while (slots * 2) // 3 < count:
                slots += slots
            cap = (slots * 2) // 3
        if self._live == self._used and self._cap != 0:
            if cap > self._cap:
                self._entries = self._entries.grown(self._used, cap)
        else:
            fresh = Buffer[_Entry[K, V]](cap)
            to = 0
            for i in range(self._used):
                if self._entries[i].hash != Int[32](0):
                    fresh[to] = self._entries[i]
                    to += 1
            self._entries = fresh
            self._used = to
        self._cap = cap
        if slots != 0:
            self._build_index(slots)
        elif self._slots != 0:
            # entries are few again: the index stays, with their new numbers
            self._build_index(self._slots)

    def _build_index(self, slots: int) -> None:
        size = slots if slots <= 256 else 2 * slots if slots <= 65536 else 4 * slots
        if slots != self._slots:
            self._index = Buffer[byte](size)
            self._slots = slots
        for i in range(size):
            self._index[i] = byte(255)
        for i in range(self._used):
            self._enter(self._entries[i].hash, i)

    def _remove_entry(self, entry: int) -> None:
        """Deletes an entry."""
        if self._slots != 0:
            at = self._first_slot(self._entries[entry].hash)
            while self._slot(at) != entry:
                at = (at + 1) & (self._slots - 1)
            self._set_slot(at, -2)
        self._entries.clear(entry, 1)
        self._live = self._live - 1
        if entry == self._used - 1:
            self._used = entry
        if self._live == 0:
            self._used = 0
            if self._slots != 0:
                self._build_index(self._slots)

    def resize(self, count: int) -> None:
        """Makes room for so many entries."""
        if count > self._cap:
            self._make_room(count)

    # ---- access

    def __getitem__(self, key: K) -> V:
        """Raises KeyError."""
        entry = self._find(key, Dict[K, V]._mixed(key))
        if entry < 0:
            self._raise_missing(key)
        return self._entries[entry].value

    @cold
    @noinline
    def _raise_missing(self, key: K) -> Never:
        raise KeyError(key)

    @stores
    def __setitem__(self, key: K, value: V) -> None:
        hash = Dict[K, V]._mixed(key)
        entry = self._find(key, hash)
        if entry < 0:
            self._add(key, value, hash)
        else:
            self._entries[entry] = _Entry(self._entries[entry].key, value, hash)

    def __delitem__(self, key: K) -> None:
        """Raises KeyError."""
        entry = self._find(key, Dict[K, V]._mixed(key))
        if entry < 0:
            self._raise_missing(key)
        self._remove_entry(entry)

    def __contains__(self, key: K) -> bool:
        return self._find(key, Dict[K, V]._mixed(key)) >= 0

    @tag("fallback")
    @mixes
    def get(self, key: K, default):
        """The value of a key, or a default of another type."""
        entry = self._find(key, Dict[K, V]._mixed(key))
        return default if entry < 0 else self._entries[entry].value

    @exact
    def get(self, key: K, default: V) -> V:
        """The value of a key, or the default."""
        entry = self._find(key, Dict[K, V]._mixed(key))
        return default if entry < 0 else self._entries[entry].value

    def get(self, key: K) -> Optional[V]:
        """The value of a key, or None."""
        entry = self._find(key, Dict[K, V]._mixed(key))
        if entry < 0:
            return None
        return self._entries[entry].value

    @stores
    def setdefault(self, key: K, default: V) -> V:
        """The value of a key, which gets the default when it has none."""
        hash = Dict[K, V]._mixed(key)
        entry = self._find(key, hash)
        if entry >= 0:
            return self._entries[entry].value
        self._add(key, default, hash)
        return default

    def increment(self, key: K, by: V = 1) -> None:
        """Adds to the value of a key, which counts as nothing when it has none. Unlike CPython, which has no such method."""
        hash = Dict[K, V]._mixed(key)
        entry = self._find(key, hash)
        if entry < 0:
            self._add(key, by, hash)
        else:
            self._entries[entry] = _Entry(self._entries[entry].key, self._entries[entry].value + by, hash)

    @tag("fallback")
    @mixes
    def pop(self, key: K, default):
        """Removes a key and gives its value, or a default of another type."""
        entry = self._find(key, Dict[K, V]._mixed(key))
        if entry < 0:
            return default
        value = self._entries[entry].value
        self._remove_entry(entry)
        return value

    @exact
    def pop(self, key: K, default: V) -> V:
        """Removes a key and gives its value, or the default."""
        entry = self._find(key, Dict[K, V]._mixed(key))
        if entry < 0:
            return default
        value = self._entries[entry].value
        self._remove_entry(entry)
        return value

    def pop(self, key: K) -> V:
        """Removes a key and gives its value. Raises KeyError."""
        entry = self._find(key, Dict[K, V]._mixed(key))
        if entry < 0:
            self._raise_missing(key)
        value = self._entries[entry].value
        self._remove_entry(entry)
        return value

    def popitem(self) -> Tuple[K, V]:
        """Removes the entry inserted last and gives it. Raises KeyError when there is none."""
        check_true(self._live != 0, raise_popitem_empty)
        entry = self._used - 1
        while self._entries[entry].hash == Int[32](0):
            entry -= 1
        pair = (self._entries[entry].key, self._entries[entry].value)
        self._remove_entry(entry)
        self._used = entry
        return pair

    def clear(self) -> None:
        """Removes all entries and gives up their room."""
        self._entries = Buffer[_Entry[K, V]]()
        self._index = Buffer[byte]()
        self._live = 0
        self._used = 0
        self._cap = 0
        self._slots = 0

    @takes_items
    def update(self, **named) -> None:
        named._fill(self)

    @takes_items
    def update(self, items, **named) -> None:
        self.update(items)
        named._fill(self)

    @takes_items
    def update(self, items) -> None:
        """Takes over the entries of another mapping or of an iterable of pairs."""
        if hasattr(items, "keys"):
            for key in items.keys():
                self[key] = items[key]
        else:
            for pair in items:
                self[pair[0]] = pair[1]

    def copy(self) -> Dict[K, V]:
        """A dict of the same entries."""
        result = Dict[K, V]()
        if self._live > 0:
            result._make_room(self._live)
            for i in range(self._used):
                if self._entries[i].hash != Int[32](0):
                    result._add(self._entries[i].key, self._entries[i].value, self._entries[i].hash)
        return result

    def __copy__(self) -> Dict[K, V]:
        return self.copy()

    @staticmethod
    def fromkeys(keys, value=None):
        """A dict with these keys, all with one value."""
        return {key: value for key in keys}

    # ---- iteration

    @inline
    def __iter__(self) -> Generator[K]:
        count = self._live
        at = 0
        while at < self._used:
            if self._entries[at].hash != Int[32](0):
                yield self._entries[at].key
                check_true(self._live == count, raise_dict_changed)
            at += 1

    @inline
    def __reversed__(self) -> Generator[K]:
        count = self._live
        at = self._used - 1
        while at >= 0:
            if self._entries[at].hash != Int[32](0):
                yield self._entries[at].key
                check_true(self._live == count, raise_dict_changed)
            at -= 1

    def keys(self) -> DictKeys[K, V]:
        """A live view of the keys."""
        return DictKeys(self)

    def values(self) -> DictValues[K, V]:
        """A live view of the values."""
        return DictValues(self)

    def items(self) -> DictItems[K, V]:
        """A live view of the pairs of key and value."""
        return DictItems(self)

    # ---- operators

    def __eq__[L, W](self, other: Dict[L, W]) -> bool:
        if self._live != other._live:
            return False
        for key in self:
            if key not in other or not (self[key] == other[key]):
                return False
        return True

    def __ne__[L, W](self, other: Dict[L, W]) -> bool:
        return not self.__eq__(other)

    @tag("fallback")
    @mixes
    def __or__[L, W](self, other: Dict[L, W]):
        """Dicts of different values make one of the type that both have in common."""
        made = {}
        for key in self:
            made[key] = self[key]
        for key in other:
            made[key] = other[key]
        return made

    def __or__(self, other: Dict[K, V]) -> Dict[K, V]:
        result = self.copy()
        result.update(other)
        return result

    @takes_items
    def __ior__(self, other) -> Dict[K, V]:
        self.update(other)
        return self

    def __repr__(self) -> str:
        return dict_text(self)


@tuple
class DictKeys[K, V]:
    """The keys of a dict, live."""

    mapping: Dict[K, V]

    @inline
    def __iter__(self) -> Generator[K]:
        return self.mapping.__iter__()

    @inline
    def __reversed__(self) -> Generator[K]:
        return self.mapping.__reversed__()

    @inline
    def __len__(self) -> int:
        return len(self.mapping)

    @inline
    def __bool__(self) -> bool:
        return len(self.mapping) != 0

    @inline
    def __contains__(self, key: K) -> bool:
        return key in self.mapping

    def __and__(self, other) -> Set[K]:
        return Set[K](self) & Set[K](other)

    def __or__(self, other) -> Set[K]:
        return Set[K](self) | Set[K](other)

    def __sub__(self, other) -> Set[K]:
        return Set[K](self) - Set[K](other)

    def __xor__(self, other) -> Set[K]:
        return Set[K](self) ^ Set[K](other)

    def isdisjoint(self, other) -> bool:
        return Set[K](self).isdisjoint(other)

    def __eq__(self, other) -> bool:
        return Set[K](self) == Set[K](other)

    def __ne__(self, other) -> bool:
        return not self.__eq__(other)

    def __le__(self, other) -> bool:
        return Set[K](self) <= Set[K](other)

    def __lt__(self, other) -> bool:
        return Set[K](self) < Set[K](other)

    def __ge__(self, other) -> bool:
        return Set[K](self) >= Set[K](other)

    def __gt__(self, other) -> bool:
        return Set[K](self) > Set[K](other)

    def __repr__(self) -> str:
        return str.__cat__("dict_keys(", list_text(self), ")")


@tuple
class DictValues[K, V]:
    """The values of a dict, live."""

    mapping: Dict[K, V]

    @inline
    def __iter__(self) -> Generator[V]:
        count = self.mapping._live
        at = 0
        while at < self.mapping._used:
            if self.mapping._entries[at].hash != Int[32](0):
                yield self.mapping._entries[at].value
                check_true(self.mapping._live == count, raise_dict_changed)
            at += 1

    @inline
    def __reversed__(self) -> Generator[V]:
        count = self.mapping._live
        at = self.mapping._used - 1
        while at >= 0:
            if self.mapping._entries[at].hash != Int[32](0):
                yield self.mapping._entries[at].value
                check_true(self.mapping._live == count, raise_dict_changed)
            at -= 1

    @inline
    def __len__(self) -> int:
        return len(self.mapping)

    @inline
    def __bool__(self) -> bool:
        return len(self.mapping) != 0

    def __contains__(self, value) -> bool:
        for own in self:
            if own == value:
                return True
        return False

    def __repr__(self) -> str:
        return str.__cat__("dict_values(", list_text(self), ")")


@tuple
class DictItems[K, V]:
    """The pairs of key and value of a dict, live."""

    mapping: Dict[K, V]

    @inline
    def __iter__(self) -> Generator[Tuple[K, V]]:
        count = self.mapping._live
        at = 0
        while at < self.mapping._used:
            if self.mapping._entries[at].hash != Int[32](0):
                yield (self.mapping._entries[at].key, self.mapping._entries[at].value)
                check_true(self.mapping._live == count, raise_dict_changed)
            at += 1

    @inline
    def __reversed__(self) -> Generator[Tuple[K, V]]:
        count = self.mapping._live
        at = self.mapping._used - 1
        while at >= 0:
            if self.mapping._entries[at].hash != Int[32](0):
                yield (self.mapping._entries[at].key, self.mapping._entries[at].value)
                check_true(self.mapping._live == count, raise_dict_changed)
            at -= 1

    @inline
    def __len__(self) -> int:
        return len(self.mapping)

    @inline
    def __bool__(self) -> bool:
        return len(self.mapping) != 0

    def __contains__(self, pair: Tuple[K, V]) -> bool:
        return pair[0] in self.mapping and self.mapping[pair[0]] == pair[1]

    def __eq__(self, other) -> bool:
        if len(self) != len(other):
            return False
        for pair in other:
            if pair not in self:
                return False
        return True

    def __ne__(self, other) -> bool:
        return not self.__eq__(other)

    def __and__(self, other) -> Set[Tuple[K, V]]:
        return Set[Tuple[K, V]](self) & Set[Tuple[K, V]](other)

    def __or__(self, other) -> Set[Tuple[K, V]]:
        return Set[Tuple[K, V]](self) | Set[Tuple[K, V]](other)

    def __sub__(self, other) -> Set[Tuple[K, V]]:
        return Set[Tuple[K, V]](self) - Set[Tuple[K, V]](other)

    def __xor__(self, other) -> Set[Tuple[K, V]]:
        return Set[Tuple[K, V]](self) ^ Set[Tuple[K, V]](other)

    def __repr__(self) -> str:
        return str.__cat__("dict_items(", list_text(self), ")")
