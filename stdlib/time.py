"""Clocks and waiting. Nothing here allocates but `localtime` and its relatives."""

from datetime import datetime
from internal.calendar_days import UNIX_ORDINAL, days_before_month, ordinal_of, struct_time, year_month_day
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


# ---- dates: local time is that of UTC

timezone = 0
altzone = 0
daylight = 0
tzname = ("UTC", "UTC")


def gmtime(secs: Optional[float] = None) -> struct_time:
    """The date and time so many seconds after the beginning of 1970; now when there is no number."""
    whole = unix_nanoseconds() // 1_000_000_000 if secs is None else int(secs // 1.0)
    ordinal = UNIX_ORDINAL + whole // 86400
    rest = whole % 86400
    year, month, day = year_month_day(ordinal)
    return struct_time(year, month, day, rest // 3600, rest // 60 % 60, rest % 60, (ordinal + 6) % 7,
                       days_before_month(year, month) + day, 0)


def localtime(secs: Optional[float] = None) -> struct_time:
    """As `gmtime`: the zone is always UTC."""
    return gmtime(secs)


def mktime(t) -> float:
    """Seconds since 1970: the inverse of `localtime`."""
    days = ordinal_of(t[0], t[1], 1) - 1 + t[2] - UNIX_ORDINAL
    return float(((days * 24 + t[3]) * 60 + t[4]) * 60 + t[5])


def strftime(format: str, t: Optional[struct_time] = None) -> str:
    """The text of a format. Names are English."""
    at = gmtime() if t is None else t
    return _moment(at).strftime(format.replace("%z", "+0000").replace("%Z", "UTC"))


def asctime(t: Optional[struct_time] = None) -> str:
    """As `Sun Jun 20 23:21:05 1993`."""
    return _moment(gmtime() if t is None else t).ctime()


def ctime(secs: Optional[float] = None) -> str:
    """As `Sun Jun 20 23:21:05 1993`, of so many seconds since 1970."""
    return asctime(gmtime(secs))


def strptime(text: str, format: str = "%a %b %d %H:%M:%S %Y") -> struct_time:
    """Reads what `strftime` writes. Raises ValueError."""
    return datetime.strptime(text, format).timetuple()


def _moment(t: struct_time) -> datetime:
    return datetime(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec)
