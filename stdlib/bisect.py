"""Places in sorted lists. Nothing here but the insertions allocates."""


def bisect_left(a, x, lo: int = 0, hi: Optional[int] = None, *, key=None) -> int:
    """Where to insert an item before equal ones. Raises ValueError."""
    if lo < 0:
        raise ValueError("lo must be non-negative")
    end = len(a) if hi is None else hi
    while lo < end:
        middle = (lo + end) >> 1
        if _key_of(a[middle], key) < x:
            lo = middle + 1
        else:
            end = middle
    return lo


def bisect_right(a, x, lo: int = 0, hi: Optional[int] = None, *, key=None) -> int:
    """Where to insert an item behind equal ones. Raises ValueError."""
    if lo < 0:
        raise ValueError("lo must be non-negative")
    end = len(a) if hi is None else hi
    while lo < end:
        middle = (lo + end) >> 1
        if x < _key_of(a[middle], key):
            end = middle
        else:
            lo = middle + 1
    return lo


def bisect(a, x, lo: int = 0, hi: Optional[int] = None, *, key=None) -> int:
    """The same as `bisect_right`."""
    return bisect_right(a, x, lo, hi, key=key)


def insort_left(a: List, x, lo: int = 0, hi: Optional[int] = None, *, key=None) -> None:
    """Inserts an item before equal ones."""
    a.insert(bisect_left(a, _key_of(x, key), lo, hi, key=key), x)


def insort_right(a: List, x, lo: int = 0, hi: Optional[int] = None, *, key=None) -> None:
    """Inserts an item behind equal ones."""
    a.insert(bisect_right(a, _key_of(x, key), lo, hi, key=key), x)


def insort(a: List, x, lo: int = 0, hi: Optional[int] = None, *, key=None) -> None:
    """The same as `insort_right`."""
    insort_right(a, x, lo, hi, key=key)


@inline
def _key_of(item, key):
    if isinstance(key, NoneType):
        return item
    else:
        return key(item)
