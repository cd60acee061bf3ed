"""Queues. Without threads, waiting could not end: where CPython would wait, `Empty` or `Full` is raised at once."""

from collections import deque
from heapq import heappop, heappush


class Empty(Exception):
    """There is nothing to take."""


class Full(Exception):
    """There is no room."""


class ShutDown(Exception):
    """The queue is closed."""


class Queue[T]:
    """First in, first out. With a `maxsize` above 0, so many items at most."""

    maxsize: int
    unfinished_tasks: int
    queue: deque[T]

    def __init__(self, maxsize: int = 0):
        self.maxsize = maxsize
        self.unfinished_tasks = 0
        self.queue = deque[T]()

    def qsize(self) -> int:
        return len(self.queue)

    def empty(self) -> bool:
        return len(self.queue) == 0

    def full(self) -> bool:
        return 0 < self.maxsize <= len(self.queue)

    def put(self, item: T, block: bool = True, timeout: Optional[float] = None) -> None:
        """Adds an item. Raises `Full`."""
        if block and timeout is not None and timeout < 0.0:
            raise ValueError("'timeout' must be a non-negative number")
        if self.full():
            raise Full()
        self.queue.append(item)
        self.unfinished_tasks += 1

    def put_nowait(self, item: T) -> None:
        """Adds an item. Raises `Full`."""
        self.put(item, False)

    def get(self, block: bool = True, timeout: Optional[float] = None) -> T:
        """Takes an item. Raises `Empty`."""
        if block and timeout is not None and timeout < 0.0:
            raise ValueError("'timeout' must be a non-negative number")
        if len(self.queue) == 0:
            raise Empty()
        return self.queue.popleft()

    def get_nowait(self) -> T:
        """Takes an item. Raises `Empty`."""
        return self.get(False)

    def task_done(self) -> None:
        """Says that an item that was taken is dealt with. Raises ValueError."""
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1

    def join(self) -> None:
        """Nobody else could deal with what is left: there is nothing to wait for."""


class SimpleQueue[T]:
    """First in, first out, without end."""

    _items: deque[T]

    def __init__(self):
        self._items = deque[T]()

    def qsize(self) -> int:
        return len(self._items)

    def empty(self) -> bool:
        return len(self._items) == 0

    def put(self, item: T, block: bool = True, timeout: Optional[float] = None) -> None:
        """Adds an item."""
        self._items.append(item)

    def put_nowait(self, item: T) -> None:
        """Adds an item."""
        self._items.append(item)

    def get(self, block: bool = True, timeout: Optional[float] = None) -> T:
        """Takes an item. Raises `Empty`."""
        if len(self._items) == 0:
            raise Empty()
        return self._items.popleft()

    def get_nowait(self) -> T:
        """Takes an item. Raises `Empty`."""
        return self.get(False)


class LifoQueue[T]:
    """Last in, first out."""

    maxsize: int
    unfinished_tasks: int
    queue: List[T]

    def __init__(self, maxsize: int = 0):
        self.maxsize = maxsize
        self.unfinished_tasks = 0
        self.queue = []

    def qsize(self) -> int:
        return len(self.queue)

    def empty(self) -> bool:
        return len(self.queue) == 0

    def full(self) -> bool:
        return 0 < self.maxsize <= len(self.queue)

    def put(self, item: T, block: bool = True, timeout: Optional[float] = None) -> None:
        """Adds an item. Raises `Full`."""
        if block and timeout is not None and timeout < 0.0:
            raise ValueError("'timeout' must be a non-negative number")
        if self.full():
            raise Full()
        self.queue.append(item)
        self.unfinished_tasks += 1

    def put_nowait(self, item: T) -> None:
        """Adds an item. Raises `Full`."""
        self.put(item, False)

    def get(self, block: bool = True, timeout: Optional[float] = None) -> T:
        """Takes an item. Raises `Empty`."""
        if block and timeout is not None and timeout < 0.0:
            raise ValueError("'timeout' must be a non-negative number")
        if len(self.queue) == 0:
            raise Empty()
        return self.queue.pop()

    def get_nowait(self) -> T:
        """Takes an item. Raises `Empty`."""
        return self.get(False)

    def task_done(self) -> None:
        """Says that an item that was taken is dealt with. Raises ValueError."""
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1

    def join(self) -> None:
        """Nobody else could deal with what is left: there is nothing to wait for."""


class PriorityQueue[T]:
    """The least item first."""

    maxsize: int
    unfinished_tasks: int
    queue: List[T]

    def __init__(self, maxsize: int = 0):
        self.maxsize = maxsize
        self.unfinished_tasks = 0
        self.queue = []

    def qsize(self) -> int:
        return len(self.queue)

    def empty(self) -> bool:
        return len(self.queue) == 0

    def full(self) -> bool:
        return 0 < self.maxsize <= len(self.queue)

    def put(self, item: T, block: bool = True, timeout: Optional[float] = None) -> None:
        """Adds an item. Raises `Full`."""
        if block and timeout is not None and timeout < 0.0:
            raise ValueError("'timeout' must be a non-negative number")
        if self.full():
            raise Full()
        heappush(self.queue, item)
        self.unfinished_tasks += 1

    def put_nowait(self, item: T) -> None:
        """Adds an item. Raises `Full`."""
        self.put(item, False)

    def get(self, block: bool = True, timeout: Optional[float] = None) -> T:
        """Takes an item. Raises `Empty`."""
        if block and timeout is not None and timeout < 0.0:
            raise ValueError("'timeout' must be a non-negative number")
        if len(self.queue) == 0:
            raise Empty()
        return heappop(self.queue)

    def get_nowait(self) -> T:
        """Takes an item. Raises `Empty`."""
        return self.get(False)

    def task_done(self) -> None:
        """Says that an item that was taken is dealt with. Raises ValueError."""
        if self.unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks -= 1

    def join(self) -> None:
        """Nobody else could deal with what is left: there is nothing to wait for."""
