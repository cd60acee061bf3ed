"""A stable merge sort: insertion sort on short runs, then merging them, with a buffer of at most half the items.

Comparisons only use `<`, as in CPython. In the reversed order, an item comes before another that is less than it, so
equal items keep their order.
"""

from internal.machine import Buffer

_RUN: Literal[int] = 8


def sort_items[T](items: Buffer[T], count: int, reverse: bool) -> None:
    """Sorts the first `count` items. Allocates a buffer of about half of them when there are more than 8."""
    if _ordered(items, count, reverse):
        return
    # runs of such a length that doubling it meets the count, so that the last merge has two halves
    run = count
    while run > _RUN:
        run = (run + 1) >> 1
    at = 0
    while at < count:
        end = at + run if at + run < count else count
        _insertion_sort(items, at, end, reverse)
        at = end
    if run >= count:
        return
    width = run
    while width + width < count:
        width += width
    spare = Buffer[T](width)
    width = run
    while width < count:
        at = 0
        while at + width < count:
            end = at + width + width if at + width + width < count else count
            _merge(items, at, at + width, end, spare, reverse)
            at = end
        width += width


def sort_items_by_key[T](items: Buffer[T], count: int, key, reverse: bool) -> None:
    """Sorts items by their keys; each key is computed once. Allocates room for all keys and half of everything."""
    if count > 0:
        _sort_keyed(_Keyed(key(items[0]), items[0]), items, count, key, reverse)


def _sort_keyed[K, T](first: _Keyed[K, T], items: Buffer[T], count: int, key, reverse: bool) -> None:
    pairs = Buffer[_Keyed[K, T]](count)
    pairs[0] = first
    for i in range(1, count):
        pairs[i] = _Keyed(key(items[i]), items[i])
    sort_items(pairs, count, reverse)
    for i in range(count):
        items[i] = pairs[i].item


@inline
def _before(left, right, reverse: bool) -> bool:
    """Whether `left` must stand before `right`."""
    if isinstance(left, NoneType):
        # only an empty list has items of no type
        return False
    else:
        return right < left if reverse else left < right


def _ordered[T](items: Buffer[T], count: int, reverse: bool) -> bool:
    for i in range(1, count):
        if _before(items[i], items[i - 1], reverse):
            return False
    return True


def _insertion_sort[T](items: Buffer[T], start: int, end: int, reverse: bool) -> None:
    for i in range(start + 1, end):
        item = items[i]
        at = i
        while at > start and _before(item, items[at - 1], reverse):
            items[at] = items[at - 1]
            at -= 1
        if at != i:
            items[at] = item


def _merge[T](items: Buffer[T], start: int, middle: int, end: int, spare: Buffer[T], reverse: bool) -> None:
    """Merges two neighbouring runs; the left one is moved to the spare buffer first, as far as it is not in place."""
    while start < middle and not _before(items[middle], items[start], reverse):
        start += 1
    left_count = middle - start
    if left_count == 0:
        return
    spare.take(0, items, start, left_count)
    left = 0
    right = middle
    to = start
    while left < left_count and right < end:
        if _before(items[right], spare[left], reverse):
            items[to] = items[right]
            right += 1
        else:
            items[to] = spare[left]
            left += 1
        to += 1
    items.take(to, spare, left, left_count - left)


@tuple
class _Keyed[K, T]:
    """An item with its key; the order is that of the keys alone."""

    key: K
    item: T

    @inline
    def __lt__(self, other: _Keyed[K, T]) -> bool:
        return self.key < other.key
