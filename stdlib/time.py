"""Clocks and waiting. Nothing here allocates but `localtime` and its relatives."""

from internal.runtime import monotonic_nanoseconds, sleep_nanoseconds, unix_nanoseconds


def time() -> float:
    """Seconds since 1970; on a board without a date, since its start."""
    return unix_nanoseconds() / 1_000_000_000


def time_ns() -> int:
    """Nanoseconds since 1970; on a board without a date, since its start."""
    return unix_nanoseconds()


def monotonic() -> float:
    """Seconds of a clock that never runs backwards."""
    return monotonic_nanoseconds() / 1_000_000_000


def monotonic_ns() -> int:
    return monotonic_nanoseconds()


def perf_counter() -> float:
    """Seconds of the finest clock."""
    return monotonic_nanoseconds() / 1_000_000_000


def perf_counter_ns() -> int:
    return monotonic_nanoseconds()


def process_time() -> float:
    """Unlike CPython, the time that has passed."""
    return monotonic_nanoseconds() / 1_000_000_000


def sleep(secs: float) -> None:
    """Waits. Raises ValueError for a negative time."""
    if secs < 0.0:
        raise ValueError("sleep length must be non-negative")
    sleep_nanoseconds(int(secs * 1_000_000_000.0))


def sleep_ms(ms: int) -> None:
    """Waits so many milliseconds."""
    sleep_nanoseconds(ms * 1_000_000)


def sleep_us(us: int) -> None:
    """Waits so many microseconds."""
    sleep_nanoseconds(us * 1000)


def ticks_ms() -> int:
    """Milliseconds, from 0 to 2**30 - 1 and on from 0: to be compared by `ticks_diff` only."""
    return monotonic_nanoseconds() // 1_000_000 & 0x3FFF_FFFF


def ticks_us() -> int:
    """Microseconds, as `ticks_ms`."""
    return monotonic_nanoseconds() // 1000 & 0x3FFF_FFFF


def ticks_cpu() -> int:
    """The finest ticks, as `ticks_ms`."""
    return monotonic_nanoseconds() & 0x3FFF_FFFF


def ticks_add(ticks: int, delta: int) -> int:
    """Ticks later by a difference, which may be negative."""
    return (ticks + delta) & 0x3FFF_FFFF


def ticks_diff(later: int, earlier: int) -> int:
    """How many ticks the first is behind the second."""
    return ((later - earlier + 0x2000_0000) & 0x3FFF_FFFF) - 0x2000_0000
