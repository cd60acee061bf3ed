"""What the compiler calls for unpacking, `print(*items)`, and `in` and loops over what has only `__getitem__`."""


@cold
@noinline
def _too_few(length: int, wanted: int) -> Never:
    raise ValueError(f"not enough values to unpack (expected {wanted}, got {length})")


@cold
@noinline
def _too_few_least(length: int, wanted: int) -> Never:
    raise ValueError(f"not enough values to unpack (expected at least {wanted}, got {length})")


@cold
@noinline
def _too_many(wanted: int) -> Never:
    raise ValueError(f"too many values to unpack (expected {wanted})")


@inline
def check_unpack(length: int, wanted: int) -> None:
    """Raises ValueError unless there are as many values as targets."""
    if length != wanted:
        if length < wanted:
            _too_few(length, wanted)
        _too_many(wanted)


@inline
def check_unpack_least(length: int, wanted: int) -> None:
    """Raises ValueError unless there are at least as many values as targets."""
    if length < wanted:
        _too_few_least(length, wanted)


@cold
@noinline
def _wrong_count(length: int, least: int, most: int, others: int, function: str, names: str) -> Never:
    if length > most:
        raise TypeError(f"{function}() takes {most + others} positional arguments but {length + others} were given")
    missing = names.split()[length:]
    listed = missing[-1]
    if len(missing) == 2:
        listed = f"{missing[0]} and {listed}"
    elif len(missing) > 2:
        listed = f"{', '.join(missing[:-1])}, and {listed}"
    plural = "" if len(missing) == 1 else "s"
    raise TypeError(f"{function}() missing {len(missing)} required positional argument{plural}: {listed}")


@inline
def check_arguments(length: int, least: int, most: int, others: int, function: str, names: str) -> None:
    """Raises TypeError unless so many items can be arguments; `others` were given besides."""
    if length < least or length > most:
        _wrong_count(length, least, most, others, function, names)


def check_keywords(named, function: str, names: str) -> None:
    """Raises TypeError when a dict has a key that is no parameter."""
    for name in named:
        if name not in names.split():
            raise TypeError(f"{function}() got an unexpected keyword argument '{name}'")


def keyword(named, name: str, function: str):
    """The argument for a parameter. Raises TypeError when the dict has none."""
    if name not in named:
        raise TypeError(f"{function}() missing 1 required positional argument: '{name}'")
    return named[name]


def other_keywords(named, names: str):
    """The entries that are not for parameters."""
    taken = names.split()
    return {name: value for name, value in named.items() if name not in taken}


def each(items):
    """The items of an iterable, from a generator, which tells their type."""
    for item in items:
        yield item


def middle(items, before: int, after: int):
    """A list of the items between the first few and the last few."""
    part = []
    for index in range(before, len(items) - after):
        part.append(items[index])
    return part


def print_items(items, separator: str, end: str) -> None:
    """`print(*items)`. Allocates what the items' texts need."""
    first = True
    for item in items:
        if not first:
            _print_text(separator)
        first = False
        _print_one(item)
    _print_text(end)


def add_texts(texts: List[str], items) -> None:
    """The texts of the items of an iterable, as `print` shows them."""
    for item in items:
        texts.append(str(item))


def found(items, value) -> bool:
    """Whether an iterable has an equal item."""
    for item in items:
        if item == value:
            return True
    return False


def by_index(items):
    """The items of what has `__getitem__` but no `__iter__`, until IndexError."""
    index = 0
    while True:
        try:
            item = items[index]
        except IndexError:
            return
        yield item
        index += 1
