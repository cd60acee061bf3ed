"""`range` and `slice`."""

from internal.errors import raise_range_index, raise_range_step, raise_zero_step
from internal.machine import check_bounds, check_nonzero, wrap_index


@tuple
class range:
    """The numbers from `start` on, `step` apart, before `stop`. A value of three ints."""

    start: int
    stop: int
    step: int

    def __new__(stop) -> range:
        """With anything that has `__index__`."""
        return range.__make__(0, stop.__index__(), 1)

    @inline
    def __new__(start: int, stop: int, step: int) -> range:
        """Raises ValueError when the step is 0."""
        check_nonzero(step, raise_range_step)
        return range.__make__(start, stop, step)

    @inline
    def __new__(start: int, stop: int) -> range:
        return range.__make__(start, stop, 1)

    @inline
    def __new__(stop: int) -> range:
        return range.__make__(0, stop, 1)

    @inline
    def __iter__(self) -> Generator[int]:
        at = self.start
        stop = self.stop
        step = self.step
        while at < stop if step > 0 else at > stop:
            yield at
            at += step

    @inline
    def __reversed__(self) -> Generator[int]:
        step = self.step
        left = len(self)
        at = self.start + (left - 1) * step
        while left > 0:
            yield at
            at -= step
            left -= 1

    @inline
    def __len__(self) -> int:
        step = self.step
        if step > 0:
            if self.start >= self.stop:
                return 0
            return self.stop - self.start if step == 1 else (self.stop - self.start - 1) // step + 1
        if self.start <= self.stop:
            return 0
        return self.start - self.stop if step == -1 else (self.start - self.stop - 1) // -step + 1

    @inline
    def __bool__(self) -> bool:
        return self.start < self.stop if self.step > 0 else self.start > self.stop

    def __getitem__(self, part: Slice) -> range:
        start, stop, step, count = part.adjust_indices(len(self))
        return range.__make__(self.start + start * self.step, self.start + stop * self.step, self.step * step)

    def __getitem__(self, index: int) -> int:
        """Raises IndexError."""
        length = len(self)
        index = wrap_index(index, length)
        check_bounds(index, length, raise_range_index)
        return self.start + index * self.step

    def __contains__(self, value: float) -> bool:
        return value.is_integer() and int(value) in self

    def __contains__(self, value: int) -> bool:
        if self.step > 0:
            if value < self.start or value >= self.stop:
                return False
        elif value > self.start or value <= self.stop:
            return False
        return self.step == 1 or (value - self.start) % self.step == 0

    def index(self, value: int) -> int:
        """Raises ValueError when it does not occur."""
        if value not in self:
            raise ValueError(str(value) + " is not in range")
        return (value - self.start) // self.step

    def count(self, value: int) -> int:
        return 1 if value in self else 0

    def __eq__(self, other: range) -> bool:
        """Whether both give the same numbers."""
        length = len(self)
        if length != len(other):
            return False
        return length == 0 or (self.start == other.start and (length == 1 or self.step == other.step))

    def __ne__(self, other: range) -> bool:
        return not self == other

    def __hash__(self) -> int:
        length = len(self)
        if length == 0:
            return 0
        return length * 31 + self.start + (self.step * 17 if length > 1 else 0)

    def __repr__(self) -> str:
        text = "range(" + str(self.start) + ", " + str(self.stop)
        return text + ")" if self.step == 1 else text + ", " + str(self.step) + ")"


@tuple
class Slice[T, U, V]:
    """The three parts of `a[start:stop:step]`, each `None` where it is left out."""

    start: T
    stop: U
    step: V

    def __new__(stop):
        return Slice.__make__(None, stop, None)

    def __new__(start, stop):
        return Slice.__make__(start, stop, None)

    def __new__(start, stop, step):
        return Slice.__make__(start, stop, step)

    @inline
    def _has_step(self) -> bool:
        if isinstance(self.step, NoneType):
            return False
        else:
            return self.step is not None and self.step != 1

    @inline
    def bounds(self, length: int) -> Tuple[int, int]:
        """Where it starts and stops in a sequence when its step is 1; stop is not before start."""
        start = _clamped(self.start, length, 0)
        stop = _clamped(self.stop, length, length)
        return (start, stop if stop > start else start)

    def adjust_indices(self, length: int) -> Tuple[int, int, int, int]:
        """First index, end, step, and the number of items, in a sequence of that length. Raises ValueError for step 0."""
        step = _part_or(self.step, 1)
        check_nonzero(step, raise_zero_step)
        if step > 0:
            start = _clamped(self.start, length, 0)
            stop = _clamped(self.stop, length, length)
            count = 0 if start >= stop else (stop - start - 1) // step + 1
        else:
            start = _clamped_down(self.start, length, length - 1)
            stop = _clamped_down(self.stop, length, -1)
            count = 0 if start <= stop else (start - stop - 1) // -step + 1
        return (start, stop, step, count)

    def indices(self, length: int) -> Tuple[int, int, int]:
        """First index, end and step in a sequence of that length. Raises ValueError when it is negative."""
        if length < 0:
            raise ValueError("length should not be negative")
        start, stop, step, count = self.adjust_indices(length)
        return (start, stop, step)

    def __eq__(self, other) -> bool:
        return self.start == other.start and self.stop == other.stop and self.step == other.step

    def __repr__(self) -> str:
        return "slice(" + repr(self.start) + ", " + repr(self.stop) + ", " + repr(self.step) + ")"


@inline
def _part_or(part, default: int) -> int:
    if isinstance(part, NoneType):
        return default
    elif isinstance(part, Optional):
        return default if part is None else part.__index__()
    else:
        return part.__index__()


@inline
def _clamped(part, length: int, default: int) -> int:
    if isinstance(part, NoneType):
        return default
    else:
        at = _part_or(part, default)
        if at < 0:
            at += length
            return 0 if at < 0 else at
        return length if at > length else at


def _clamped_down(part, length: int, default: int) -> int:
    if isinstance(part, NoneType):
        return default
    elif isinstance(part, Optional):
        return default if part is None else _clamped_down(part, length, default)
    else:
        at = part.__index__()
        if at < 0:
            at += length
            return -1 if at < 0 else at
        return length - 1 if at >= length else at
