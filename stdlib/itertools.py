"""Iterators from iterators. What is consumed in one loop becomes part of that loop and allocates nothing."""


def count(start=0, step=1):
    """Numbers without end."""
    number = start
    while True:
        yield number
        number = number + step


def cycle(items):
    """The items over and over. Allocates a list of them."""
    kept = []
    for item in items:
        kept.append(item)
        yield item
    while len(kept) > 0:
        for item in kept:
            yield item


@overload
def repeat(value):
    """A value without end."""
    while True:
        yield value


@overload
def repeat(value, times: int):
    """A value so many times."""
    for _ in range(times):
        yield value


@overload
def accumulate(items):
    """Running sums."""
    total = None
    for item in items:
        if total is None:
            total = item
        else:
            total = total + item
        yield total


@overload
def accumulate(items, func):
    """Running results of a function."""
    total = None
    for item in items:
        if total is None:
            total = item
        else:
            total = func(total, item)
        yield total


@overload
def accumulate(items, func, initial):
    total = initial
    yield total
    for item in items:
        total = func(total, item)
        yield total


@overload
def accumulate(items, *, initial):
    """Running sums, beginning with a value."""
    total = initial
    yield total
    for item in items:
        total = total + item
        yield total


@tuple
class chain:
    """The items of several iterables, one after another."""

    @mixes
    def __new__(*iterables):
        for items in iterables:
            for item in items:
                yield item

    @staticmethod
    def from_iterable(iterables):
        """The items of the iterables that an iterable gives."""
        for items in iterables:
            for item in items:
                yield item


def compress(data, selectors):
    """The items whose selectors are true."""
    for pair in zip(data, selectors):
        if pair[1]:
            yield pair[0]


def dropwhile(predicate, items):
    """The items from the first on for which the predicate is false."""
    dropping = True
    for item in items:
        if dropping and predicate(item):
            continue
        dropping = False
        yield item


def takewhile(predicate, items):
    """The items up to the first for which the predicate is false."""
    for item in items:
        if not predicate(item):
            break
        yield item


def filterfalse(predicate, items):
    """The items for which the predicate is false."""
    for item in items:
        if isinstance(predicate, NoneType):
            if not item:
                yield item
        else:
            if not predicate(item):
                yield item


def starmap(function, items):
    """The function's results for the tuples."""
    for item in items:
        yield function(*item)


@overload
def islice(items, stop: Optional[int]):
    """The first items. Raises ValueError for a negative number."""
    left = int.MAX if stop is None else stop
    if left < 0:
        raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if left > 0:
        for item in items:
            yield item
            left -= 1
            if left == 0:
                break


@overload
def islice(items, start: Optional[int], stop: Optional[int], step: int = 1):
    """Items as a slice would take them. Raises ValueError for negative numbers."""
    first = 0 if start is None else start
    end = int.MAX if stop is None else stop
    if first < 0 or end < 0:
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if step < 1:
        raise ValueError("Step for islice() must be a positive integer or None.")
    if end > first:
        at = 0
        wanted = first
        for item in items:
            if at == wanted:
                yield item
                wanted += step
            at += 1
            if at >= end:
                break


@overload
def groupby(items):
    """Pairs of a key and the list of neighbouring equal items. Unlike CPython, each group is a list."""
    for pair in groupby(items, lambda item: item):
        yield pair


@overload
def groupby(items, key):
    """Pairs of a key and the list of neighbouring items that share it. Unlike CPython, each group is a list."""
    group = []
    current = None
    for item in items:
        item_key = key(item)
        if current is not None and not (current == item_key):
            yield (current, group)
            group = []
        current = item_key
        group.append(item)
    if current is not None:
        yield (current, group)


def pairwise(items):
    """Overlapping pairs."""
    previous = None
    for item in items:
        if previous is not None:
            yield (previous, item)
        previous = item


def batched(items, n: int):
    """Tuples of up to `n` items. Raises ValueError."""
    if n < 1:
        raise ValueError("n must be at least one")
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == n:
            yield DynamicTuple(batch)
            batch = []
    if len(batch) > 0:
        yield DynamicTuple(batch)


@overload
def product(*iterables):
    """Tuples of one item of each iterable, in every combination. Allocates lists of all but the first."""
    if static.len(iterables) == 0:
        yield ()
    else:
        others = list(product(*iterables[1:]))
        for item in iterables[0]:
            for rest in others:
                yield (item, *rest)


@overload
def product(*iterables, repeat: int):
    """Tuples of `repeat` items of each iterable, in every combination."""
    pools = []
    for items in iterables:
        pools.append(list(items))
    count = len(pools)
    indices = [0] * (count * repeat)
    size = len(indices)
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    empty = repeat > 0 and any(len(pool) == 0 for pool in pools)
    while not empty:
        yield DynamicTuple([pools[i % count][indices[i]] for i in range(size)])
        at = size - 1
        while at >= 0 and indices[at] == len(pools[at % count]) - 1:
            indices[at] = 0
            at -= 1
        if at < 0:
            break
        indices[at] += 1


@overload
def product(first):
    """Tuples of one item of each iterable, in every combination. Allocates lists of all but the first."""
    for item in first:
        yield (item,)


@overload
def product(first, second):
    others = list(second)
    for a in first:
        for b in others:
            yield (a, b)


@overload
def product(first, second, third):
    seconds = list(second)
    thirds = list(third)
    for a in first:
        for b in seconds:
            for c in thirds:
                yield (a, b, c)


@overload
def product(first, *, repeat: int):
    """Tuples of `repeat` items of an iterable, in every combination."""
    pool = list(first)
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    indices = [0] * repeat
    if len(pool) > 0 or repeat == 0:
        while True:
            yield DynamicTuple([pool[i] for i in indices])
            at = repeat - 1
            while at >= 0 and indices[at] == len(pool) - 1:
                indices[at] = 0
                at -= 1
            if at < 0:
                break
            indices[at] += 1


def permutations(items, r: int = -1):
    """Tuples of `r` of the items, in every order."""
    pool = list(items)
    n = len(pool)
    if r == -1:
        r = n
    if r < 0:
        raise ValueError("r must be non-negative")
    if r <= n:
        indices = list(range(n))
        cycles = list(range(n, n - r, -1))
        yield DynamicTuple([pool[i] for i in indices[:r]])
        done = r == 0
        while not done:
            at = r - 1
            while at >= 0:
                cycles[at] -= 1
                if cycles[at] != 0:
                    break
                moved = indices.pop(at)
                indices.append(moved)
                cycles[at] = n - at
                at -= 1
            if at < 0:
                done = True
            else:
                other = n - cycles[at]
                kept = indices[at]
                indices[at] = indices[other]
                indices[other] = kept
                yield DynamicTuple([pool[i] for i in indices[:r]])


def combinations(items, r: int):
    """Tuples of `r` of the items, in their order."""
    pool = list(items)
    n = len(pool)
    if r < 0:
        raise ValueError("r must be non-negative")
    if r <= n:
        indices = list(range(r))
        while True:
            yield DynamicTuple([pool[i] for i in indices])
            at = r - 1
            while at >= 0 and indices[at] == at + n - r:
                at -= 1
            if at < 0:
                break
            indices[at] += 1
            for i in range(at + 1, r):
                indices[i] = indices[i - 1] + 1


def combinations_with_replacement(items, r: int):
    """Tuples of `r` of the items, in their order, each as often as one likes."""
    pool = list(items)
    n = len(pool)
    if r < 0:
        raise ValueError("r must be non-negative")
    if n > 0 or r == 0:
        indices = [0] * r
        while True:
            yield DynamicTuple([pool[i] for i in indices])
            at = r - 1
            while at >= 0 and indices[at] == n - 1:
                at -= 1
            if at < 0:
                break
            following = indices[at] + 1
            for i in range(at, r):
                indices[i] = following


@inline
def zip_longest(*iterables, fillvalue=None):
    """Tuples of one item of each of two to four iterables until all have ended, the shorter ones filled up. Allocates
    lists of them."""
    if static.len(iterables) == 2:
        return _longest_two(list(iterables[0]), list(iterables[1]), fillvalue)
    elif static.len(iterables) == 3:
        return _longest_three(list(iterables[0]), list(iterables[1]), list(iterables[2]), fillvalue)
    elif static.len(iterables) == 4:
        return _longest_four(
            list(iterables[0]), list(iterables[1]), list(iterables[2]), list(iterables[3]), fillvalue
        )
    else:
        compile_error("zip_longest() takes two to four iterables")


def _longest_two(first, second, fill):
    for i in range(max(len(first), len(second))):
        yield (_item_or(first, i, fill), _item_or(second, i, fill))


def _longest_three(first, second, third, fill):
    for i in range(max(len(first), len(second), len(third))):
        yield (_item_or(first, i, fill), _item_or(second, i, fill), _item_or(third, i, fill))


def _longest_four(first, second, third, fourth, fill):
    for i in range(max(len(first), len(second), len(third), len(fourth))):
        yield (_item_or(first, i, fill), _item_or(second, i, fill), _item_or(third, i, fill), _item_or(fourth, i, fill))


@mixes
def _item_or(items, index: int, fill):
    return items[index] if index < len(items) else fill


def tee(items, n: Literal[int] = 2):
    """Iterators over the same items. Allocates a list of them."""
    kept = list(items)
    return tuple(kept.__iter__() for _ in static.range(n))
