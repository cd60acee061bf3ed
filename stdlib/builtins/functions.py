"""The built-in functions."""

from internal.errors import raise_chr_range, raise_chr_surrogate
from internal.integer_power import power_modulo
from internal.integer_text import prefixed
from internal.object_text import default_text, identity
from internal.text_repr import ascii_escaped
from internal.utf8 import character_text, character_width, code_point


@inline
def len(items) -> int:
    """The number of items."""
    return items.__len__()


@inline
def staticmethod(function):
    """A function in a class variable that is called without the object. As a decorator the compiler knows it."""
    return function


@inline
def abs(value):
    """The absolute value."""
    return value.__abs__()


@inline
def hash(value) -> int:
    """A number that equal values share."""
    return value.__hash__()


@inline
def repr(value) -> str:
    """Text that shows a value as a program would write it."""
    if hasattr(value, "__repr__"):
        return value.__repr__()
    else:
        return default_text(value)


def _default_text(value) -> str:
    """Text for an object whose class does not say how it is shown."""
    return default_text(value)


def ascii(value) -> str:
    """Like `repr`, with everything beyond ASCII escaped."""
    return ascii_escaped(repr(value))


@special
def format(value, spec: str = "") -> str:
    """The value's text in the form that a format specification asks for: the compiler reads one that is written out."""
    if hasattr(value, "__format__"):
        return value.__format__(spec)
    else:
        if spec:
            raise TypeError("unsupported format string passed to " + value.__class__.__name__ + ".__format__")
        return str(value)


@inline
def iter(value):
    """An iterator over the items of a value."""
    return value.__iter__()


@overload
def iter(function, sentinel):
    """Calls a function until it gives the sentinel."""
    while True:
        item = function()
        if item == sentinel:
            break
        yield item


@inline
def next(iterator):
    """The next item. Raises StopIteration at the end."""
    return iterator.__next__()


@overload
def next(iterator, default):
    """The next item, or the default at the end."""
    found = True
    try:
        item = iterator.__next__()
    except StopIteration:
        found = False
    return item if found else default


def chr(code: int) -> str:
    """The character with a code point. Raises ValueError. Allocates nothing for ASCII."""
    if code < 0 or code > 0x10FFFF:
        raise_chr_range()
    if code & ~0x7FF == 0xD800:
        raise_chr_surrogate()
    return character_text(code)


def ord(character: str) -> int:
    """The code point of a character. Raises TypeError unless the text is one character."""
    size = character._size()
    if size == 0 or character_width(character._data, 0, size) != size:
        _raise_ord(len(character))
    return code_point(character._data, 0, size)


@overload
def ord(character: bytes) -> int:
    if len(character) != 1:
        _raise_ord(len(character))
    return character[0]


@cold
@noinline
def _raise_ord(length: int) -> Never:
    raise TypeError("ord() expected a character, but string of length " + str(length) + " found")


# ---- reductions

def any(items) -> bool:
    """Whether any item is true."""
    for item in items:
        if item:
            return True
    return False


def all(items) -> bool:
    """Whether all items are true."""
    for item in items:
        if not item:
            return False
    return True


def sum(items, start=0):
    """The items added up, from left to right."""
    total = start
    for item in items:
        # only an empty iterable has items of no type
        if not isinstance(item, NoneType):
            total = total + item
    return total


@inline
def divmod(left, right):
    """Quotient and remainder."""
    if hasattr(left, "__divmod__"):
        return left.__divmod__(right)
    else:
        return (left // right, left % right)


@overload
def pow(base, exponent):
    """A power."""
    return base ** exponent


@overload
def pow(base: int, exponent: int) -> int:
    """A power. Unlike CPython, raises ValueError for a negative exponent."""
    if exponent < 0:
        raise ValueError("pow() with a negative exponent needs floats")
    return base.__pow__(exponent)


@overload
def pow(base: int, exponent: int, modulus: int) -> int:
    """A power modulo a number; a negative exponent takes the modular inverse. Raises ValueError."""
    return power_modulo(base, exponent, modulus)


@inline
def round(value):
    """The nearest integer, halves to the even one."""
    return value.__round__()


@overload
def round(value, digits: Optional[int]):
    """Rounded to so many decimal places."""
    if digits is None:
        return value.__round__(0)
    return value.__round__(digits)


@overload
def round(value, digits: int):
    return value.__round__(digits)


@each_kind
@mixes
def vars(value):
    """The attributes of an object by their names, as `value.__dict__`. Unlike CPython, a copy."""
    attributes = {}
    for name, item in static.vars(value):
        attributes[name] = item
    return attributes


def id(value) -> int:
    """The address of an object; 0 for values, which have no identity."""
    return identity(value)


def sorted(items, key=None, reverse: bool = False, algorithm: Literal[str] = "auto"):
    """A new list of the items in order; see `list.sort`."""
    result = list(items)
    result.sort(key=key, reverse=reverse)
    return result


def reversed(items):
    """The items of a sequence, last one first."""
    if hasattr(items, "__reversed__"):
        for item in items.__reversed__():
            yield item
    else:
        at = len(items)
        while at > 0:
            at -= 1
            yield items[at]


def enumerate(items, start: int = 0):
    """Pairs of a running number and an item."""
    number = start
    for item in items:
        yield (number, item)
        number += 1


def filter(function, items):
    """The items for which a function is true; without one, those that are true."""
    for item in items:
        if isinstance(function, NoneType):
            if item:
                yield item
        elif function(item):
            yield item


# ---- iterators

@overload
def map(function, items):
    """The function's results for the items."""
    for item in items:
        yield function(item)


@overload
def map(function, first, second):
    for pair in zip(first, second):
        yield function(pair[0], pair[1])


@overload
def map(function, first, second, third):
    for triple in zip(first, second, third):
        yield function(triple[0], triple[1], triple[2])


@inline
def zip(*iterables, strict: bool = False):
    """Tuples of one item of each iterable, until one of them ends. With `strict`, raises ValueError when they have
    different lengths."""
    if isinstance(iterables, DynamicTuple):
        return _zip_many(iterables, strict)
    elif static.len(iterables) == 1:
        return _zip_one(iterables[0])
    elif static.len(iterables) == 2:
        return _zip_two(iterables[0], iterables[1], strict)
    elif static.len(iterables) == 3:
        return _zip_three(iterables[0], iterables[1], iterables[2], strict)
    elif static.len(iterables) == 4:
        return _zip_four(iterables[0], iterables[1], iterables[2], iterables[3], strict)
    else:
        compile_error("zip() takes one to four iterables")


def _zip_one(items):
    for item in items:
        yield (item,)


def _zip_two(first, second, strict: bool):
    if isinstance(second, List):
        at = 0
        for item in first:
            if at >= len(second):
                if strict:
                    _raise_zip("shorter")
                return
            yield (item, second._items[at])
            at += 1
        if strict and at < len(second):
            _raise_zip("longer")
    else:
        others = iter(second)
        for item in first:
            try:
                other = next(others)
            except StopIteration:
                if strict:
                    _raise_zip("shorter")
                return
            yield (item, other)
        if strict:
            try:
                next(others)
            except StopIteration:
                return
            _raise_zip("longer")


def _zip_three(first, second, third, strict: bool):
    for pair in _zip_two(_zip_two(first, second, strict), third, strict):
        yield (pair[0][0], pair[0][1], pair[1])


def _zip_four(first, second, third, fourth, strict: bool):
    for pair in _zip_two(_zip_two(first, second, strict), _zip_two(third, fourth, strict), strict):
        yield (pair[0][0], pair[0][1], pair[1][0], pair[1][1])


@mixes
def _zip_many(rows, strict: bool):
    """Of rows whose number is known only at run time: as lists, which allocates."""
    columns = [[item for item in row] for row in rows]
    shortest = min([len(column) for column in columns], default=0)
    if strict:
        for column in columns:
            if len(column) != shortest:
                _raise_zip("longer")
    for at in range(shortest):
        yield DynamicTuple([column[at] for column in columns])


@cold
@noinline
def _raise_zip(how: str) -> Never:
    raise ValueError("zip() argument 2 is " + how + " than argument 1")


# ---- the smallest and the largest

@overload
def min(items, *, key=None):
    """The smallest item, the first of equal ones. Raises ValueError when there is none."""
    result = _least(items, key)
    if result is None:
        _raise_empty("min")
    return result


@overload
def min(items, *, key=None, default):
    if isinstance(items, List[NoneType]):
        # an empty list to which nothing is ever added
        return default
    else:
        result = _least(items, key)
        if result is None:
            return default
        return result


@overload
def min(first, second, *rest, key=None):
    best = first
    if isinstance(key, NoneType):
        if second < best:
            best = second
        for other in rest:
            if other < best:
                best = other
    else:
        if key(second) < key(best):
            best = second
        for other in rest:
            if key(other) < key(best):
                best = other
    return best


@overload
def max(items, *, key=None):
    """The largest item, the first of equal ones. Raises ValueError when there is none."""
    result = _greatest(items, key)
    if result is None:
        _raise_empty("max")
    return result


@overload
def max(items, *, key=None, default):
    if isinstance(items, List[NoneType]):
        # an empty list to which nothing is ever added
        return default
    else:
        result = _greatest(items, key)
        if result is None:
            return default
        return result


@overload
def max(first, second, *rest, key=None):
    best = first
    if isinstance(key, NoneType):
        if second > best:
            best = second
        for other in rest:
            if other > best:
                best = other
    else:
        if key(second) > key(best):
            best = second
        for other in rest:
            if key(other) > key(best):
                best = other
    return best


def _least(items, key):
    best = None
    if isinstance(key, NoneType):
        for item in items:
            if not isinstance(item, NoneType):
                if best is None or item < best:
                    best = item
    else:
        best_key = None
        for item in items:
            item_key = key(item)
            if best_key is None or item_key < best_key:
                best = item
                best_key = item_key
    return best


def _greatest(items, key):
    best = None
    if isinstance(key, NoneType):
        for item in items:
            if not isinstance(item, NoneType):
                if best is None or item > best:
                    best = item
    else:
        best_key = None
        for item in items:
            item_key = key(item)
            if best_key is None or item_key > best_key:
                best = item
                best_key = item_key
    return best


@cold
@noinline
def _raise_empty(function: str) -> Never:
    raise ValueError(function + "() arg is an empty sequence")


# ---- integers in other bases

def bin(value) -> str:
    """`0b101`."""
    return prefixed(value.__index__(), 1, 98)


def oct(value) -> str:
    """`0o17`."""
    return prefixed(value.__index__(), 3, 111)


def hex(value) -> str:
    """`0x1f`."""
    return prefixed(value.__index__(), 4, 120)
