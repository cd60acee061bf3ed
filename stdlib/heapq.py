"""Lists as heaps: the smallest item is the first."""


def heappush(heap: List, item) -> None:
    """Adds an item."""
    heap.append(item)
    _sift_down(heap, 0, len(heap) - 1)


def heappop(heap: List):
    """Removes the smallest item and gives it. Raises IndexError."""
    last = heap.pop()
    if len(heap) > 0:
        smallest = heap[0]
        heap[0] = last
        _sift_up(heap, 0)
        return smallest
    return last


def heapreplace(heap: List, item):
    """Removes the smallest item, gives it, and adds another. Raises IndexError."""
    smallest = heap[0]
    heap[0] = item
    _sift_up(heap, 0)
    return smallest


def heappushpop(heap: List, item):
    """Adds an item, then removes the smallest and gives it."""
    if len(heap) > 0 and heap[0] < item:
        smallest = heap[0]
        heap[0] = item
        _sift_up(heap, 0)
        return smallest
    return item


def heapify(heap: List) -> None:
    """Makes a list a heap. Allocates nothing."""
    for i in range(len(heap) // 2 - 1, -1, -1):
        _sift_up(heap, i)


def _sift_down(heap: List, start: int, at: int) -> None:
    item = heap[at]
    while at > start:
        above = (at - 1) >> 1
        if not item < heap[above]:
            break
        heap[at] = heap[above]
        at = above
    heap[at] = item


def _sift_up(heap: List, at: int) -> None:
    """Moves the smaller child up until a leaf is reached, then the item to its place: fewer comparisons."""
    end = len(heap)
    start = at
    item = heap[at]
    child = 2 * at + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _sift_down(heap, start, at)


def nsmallest(n: int, items, key=None):
    """The smallest items, in order. Allocates a list of all."""
    return sorted(items, key=key)[:max(n, 0)]


def nlargest(n: int, items, key=None):
    """The largest items, the largest first. Allocates a list of all."""
    return sorted(items, key=key, reverse=True)[:max(n, 0)]


def merge(*iterables, key=None, reverse: bool = False):
    """The items of sorted iterables, sorted. No iterable is asked for more than one item ahead."""
    if static.len(iterables) == 0:
        return iter([])
    elif static.len(iterables) == 1:
        return iter(iterables[0])
    else:
        return _merged(iterables[0], merge(*iterables[1:], key=key, reverse=reverse), key, reverse)


def _merged(first, second, key, reverse: bool):
    others = iter(second)
    other = next(others, None)
    for item in first:
        while other is not None and _comes_first(other, item, key, reverse):
            yield other
            other = next(others, None)
        yield item
    while other is not None:
        yield other
        other = next(others, None)


def _comes_first(other, item, key, reverse: bool) -> bool:
    if isinstance(key, NoneType):
        return item < other if reverse else other < item
    else:
        return key(item) < key(other) if reverse else key(other) < key(item)
