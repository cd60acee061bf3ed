"""Dates, times and their differences, by the proleptic Gregorian calendar.

Local time is the clock of the system's own zone where there is one that the program can ask, and UTC otherwise: `now()`
without a zone and `fromtimestamp` give UTC. Unlike CPython, a `timedelta` is one int of microseconds, about 292 000 years
to either side.
"""

from internal.calendar_days import UNIX_ORDINAL, days_before_month, days_in_month, first_iso_monday, ordinal_of
from internal.calendar_days import struct_time, year_month_day
from internal.runtime import unix_nanoseconds
from typing import NamedTuple

MINYEAR = 1
MAXYEAR = 9999

_DAY: Literal[int] = 86_400_000_000
_HOUR: Literal[int] = 3_600_000_000
_MINUTE: Literal[int] = 60_000_000
_SECOND: Literal[int] = 1_000_000
_MOST_ORDINAL: Literal[int] = 3_652_059
_MONTH_NAMES: Literal[str] = "JanFebMarAprMayJunJulAugSepOctNovDec"
_DAY_NAMES: Literal[str] = "MonTueWedThuFriSatSun"


def _check_date(year: int, month: int, day: int) -> None:
    if not 1 <= year <= 9999:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError("day is out of range for month")


def _check_time(hour: int, minute: int, second: int, microsecond: int) -> None:
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999_999:
        raise ValueError("microsecond must be in 0..999999")


def _digits(value: int, width: int) -> str:
    return str(value).zfill(width)


def _clock(hour: int, minute: int, second: int, microsecond: int, timespec: str) -> str:
    spec = timespec
    if spec == "auto":
        spec = "microseconds" if microsecond != 0 else "seconds"
    text = _digits(hour, 2)
    if spec == "hours":
        return text
    text += ":" + _digits(minute, 2)
    if spec == "minutes":
        return text
    text += ":" + _digits(second, 2)
    if spec == "seconds":
        return text
    if spec == "milliseconds":
        return text + "." + _digits(microsecond // 1000, 3)
    if spec == "microseconds":
        return text + "." + _digits(microsecond, 6)
    raise ValueError("Unknown timespec value")


# ---- timedelta

def _rounded(value: float) -> int:
    """The nearest integer, of two the even one."""
    return round(value)


def _microseconds(value, unit: int) -> int:
    if isinstance(value, int):
        return int(value) * unit
    else:
        whole = int(value)
        return whole * unit + _rounded((value - whole) * unit)


@tuple
class timedelta:
    """A difference of two dates or times."""

    _us: int

    def __new__(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0) -> timedelta:
        """Any numbers; the sum is rounded to microseconds."""
        total = _microseconds(days, _DAY) + _microseconds(seconds, _SECOND) + _microseconds(milliseconds, 1000)
        total += _microseconds(minutes, _MINUTE) + _microseconds(hours, _HOUR) + _microseconds(weeks, 7 * _DAY)
        return timedelta.__make__(total + _microseconds(microseconds, 1))

    @property
    def days(self) -> int:
        return self._us // _DAY

    @property
    def seconds(self) -> int:
        return self._us % _DAY // _SECOND

    @property
    def microseconds(self) -> int:
        return self._us % _SECOND

    def total_seconds(self) -> float:
        return self._us / _SECOND

    def __add__(self, other: timedelta) -> timedelta:
        return timedelta.__make__(self._us + other._us)

    def __add__(self, other: date) -> date:
        return other + self

    def __add__(self, other: datetime) -> datetime:
        return other + self

    def __sub__(self, other: timedelta) -> timedelta:
        return timedelta.__make__(self._us - other._us)

    def __mul__(self, factor: float) -> timedelta:
        numerator, denominator = factor.as_integer_ratio()
        if denominator < 1_000_000 and abs(numerator) < 1_000_000:
            return timedelta.__make__(_nearest(self._us * numerator, denominator))
        return timedelta.__make__(_rounded(self._us * factor))

    def __mul__(self, factor: int) -> timedelta:
        return timedelta.__make__(self._us * factor)

    def __rmul__(self, factor: float) -> timedelta:
        return self * factor

    def __rmul__(self, factor: int) -> timedelta:
        return timedelta.__make__(self._us * factor)

    def __truediv__(self, divisor: timedelta) -> float:
        """Raises ZeroDivisionError."""
        return self._us / divisor._us

    def __truediv__(self, divisor: float) -> timedelta:
        if divisor == 0.0:
            raise ZeroDivisionError("division by zero")
        return timedelta.__make__(_rounded(self._us / divisor))

    def __truediv__(self, divisor: int) -> timedelta:
        if divisor == 0:
            raise ZeroDivisionError("integer division or modulo by zero")
        return timedelta.__make__(_nearest(self._us, divisor))

    def __floordiv__(self, divisor: timedelta) -> int:
        """Raises ZeroDivisionError."""
        return self._us // divisor._us

    def __floordiv__(self, divisor: int) -> timedelta:
        return timedelta.__make__(self._us // divisor)

    def __mod__(self, divisor: timedelta) -> timedelta:
        """Raises ZeroDivisionError."""
        return timedelta.__make__(self._us % divisor._us)

    def __divmod__(self, divisor: timedelta) -> Tuple[int, timedelta]:
        return (self // divisor, self % divisor)

    def __neg__(self) -> timedelta:
        return timedelta.__make__(-self._us)

    def __pos__(self) -> timedelta:
        return self

    def __abs__(self) -> timedelta:
        return timedelta.__make__(abs(self._us))

    def __bool__(self) -> bool:
        return self._us != 0

    def __eq__(self, other: timedelta) -> bool:
        return self._us == other._us

    def __ne__(self, other: timedelta) -> bool:
        return self._us != other._us

    def __lt__(self, other: timedelta) -> bool:
        return self._us < other._us

    def __le__(self, other: timedelta) -> bool:
        return self._us <= other._us

    def __gt__(self, other: timedelta) -> bool:
        return self._us > other._us

    def __ge__(self, other: timedelta) -> bool:
        return self._us >= other._us

    def __hash__(self) -> int:
        return hash(self._us)

    def __repr__(self) -> str:
        parts: List[str] = []
        if self.days != 0:
            parts.append(f"days={self.days}")
        if self.seconds != 0:
            parts.append(f"seconds={self.seconds}")
        if self.microseconds != 0:
            parts.append(f"microseconds={self.microseconds}")
        return "datetime.timedelta(" + (", ".join(parts) if len(parts) != 0 else "0") + ")"

    def __str__(self) -> str:
        seconds = self.seconds
        text = f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        if self.days != 0:
            text = f"{self.days} day{'' if abs(self.days) == 1 else 's'}, " + text
        if self.microseconds != 0:
            text += "." + _digits(self.microseconds, 6)
        return text


def _nearest(value: int, divisor: int) -> int:
    """A quotient, of two equally near integers the even one."""
    if divisor < 0:
        value = -value
        divisor = -divisor
    quotient = value // divisor
    rest = value - quotient * divisor
    if 2 * rest > divisor or 2 * rest == divisor and quotient & 1 != 0:
        quotient += 1
    return quotient


# ---- zones

class tzinfo:
    """What tells a zone's difference from UTC. A class derived from it has `utcoffset`, `dst` and `tzname`."""

    def utcoffset(self, when: Optional[datetime]) -> Optional[timedelta]:
        raise NotImplementedError("tzinfo subclass must override utcoffset()")

    def dst(self, when: Optional[datetime]) -> Optional[timedelta]:
        raise NotImplementedError("tzinfo subclass must override dst()")

    def tzname(self, when: Optional[datetime]) -> Optional[str]:
        raise NotImplementedError("tzinfo subclass must override tzname()")

    def __repr__(self) -> str:
        return "<datetime.tzinfo object>"

    def __str__(self) -> str:
        return self.__repr__()


class timezone(tzinfo):
    """A fixed difference from UTC."""

    _offset: timedelta
    _name: str

    def __init__(self, offset: timedelta, name: str = ""):
        if abs(offset._us) >= _DAY:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             + f"timedelta(hours=24), not {repr(offset)}.")
        self._offset = offset
        self._name = name

    def utcoffset(self, when: Optional[datetime]) -> Optional[timedelta]:
        return self._offset

    def dst(self, when: Optional[datetime]) -> Optional[timedelta]:
        return None

    def tzname(self, when: Optional[datetime]) -> Optional[str]:
        return str(self)

    def __eq__(self, other: timezone) -> bool:
        return self._offset == other._offset

    def __hash__(self) -> int:
        return hash(self._offset)

    def __str__(self) -> str:
        if self._name != "":
            return self._name
        if self._offset._us == 0:
            return "UTC"
        return "UTC" + _offset_text(self._offset, ":")

    def __repr__(self) -> str:
        if self._offset._us == 0 and self._name == "":
            return "datetime.timezone.utc"
        name = ", " + repr(self._name) if self._name != "" else ""
        return f"datetime.timezone({repr(self._offset)}{name})"


@extend
class timezone:
    utc = timezone(timedelta(0))
    min = timezone(timedelta(hours=-23, minutes=-59))
    max = timezone(timedelta(hours=23, minutes=59))


UTC = timezone.utc


def _offset_text(offset: timedelta, separator: str) -> str:
    """`+02:00`"""
    us = offset._us
    sign = "+"
    if us < 0:
        us = -us
        sign = "-"
    text = sign + _digits(us // _HOUR, 2) + separator + _digits(us // _MINUTE % 60, 2)
    if us % _MINUTE != 0:
        text += separator + _digits(us // _SECOND % 60, 2)
        if us % _SECOND != 0:
            text += "." + _digits(us % _SECOND, 6)
    return text


# ---- date

@generated
class IsoCalendarDate(NamedTuple):
    """A date by the week of its year."""

    year: int
    week: int
    weekday: int

    def __repr__(self) -> str:
        return f"datetime.IsoCalendarDate(year={self.year}, week={self.week}, weekday={self.weekday})"


@tuple
class date:
    """A day."""

    year: int
    month: int
    day: int

    def __new__(year: int, month: int, day: int) -> date:
        """Raises ValueError."""
        _check_date(year, month, day)
        return date.__make__(year, month, day)

    @staticmethod
    def today() -> date:
        return date.fromtimestamp(unix_nanoseconds() // 1_000_000_000)

    @staticmethod
    def fromtimestamp(timestamp: float) -> date:
        """The day of so many seconds since 1970."""
        return date.fromordinal(UNIX_ORDINAL + int(timestamp // 86400))

    @staticmethod
    def fromordinal(ordinal: int) -> date:
        """Raises ValueError."""
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        year, month, day = year_month_day(ordinal)
        if year > 9999:
            raise ValueError(f"year {year} is out of range")
        return date.__make__(year, month, day)

    @staticmethod
    def fromisoformat(text: str) -> date:
        """`2026-01-02`, `20260102`, `2026-W01-5`. Raises ValueError."""
        return date.fromordinal(_Reader(text).whole_date())

    @staticmethod
    def fromisocalendar(year: int, week: int, day: int) -> date:
        """Raises ValueError."""
        return date.fromordinal(_iso_ordinal(year, week, day))

    def toordinal(self) -> int:
        return ordinal_of(self.year, self.month, self.day)

    def weekday(self) -> int:
        """0 for Monday."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self) -> int:
        """1 for Monday."""
        return (self.toordinal() + 6) % 7 + 1

    def isocalendar(self) -> IsoCalendarDate:
        year = self.year
        ordinal = self.toordinal()
        monday = first_iso_monday(year)
        if ordinal < monday:
            year -= 1
            monday = first_iso_monday(year)
        elif ordinal >= first_iso_monday(year + 1):
            year += 1
            monday = first_iso_monday(year)
        return IsoCalendarDate(year, (ordinal - monday) // 7 + 1, (ordinal - monday) % 7 + 1)

    def replace(self, year: Optional[int] = None, month: Optional[int] = None, day: Optional[int] = None) -> date:
        """Raises ValueError."""
        return date(self.year if year is None else year, self.month if month is None else month,
                    self.day if day is None else day)

    def isoformat(self) -> str:
        return _digits(self.year, 4) + "-" + _digits(self.month, 2) + "-" + _digits(self.day, 2)

    def ctime(self) -> str:
        return self.strftime("%a %b ") + str(self.day).rjust(2) + " 00:00:00 " + _digits(self.year, 4)

    def timetuple(self) -> struct_time:
        return struct_time(self.year, self.month, self.day, 0, 0, 0, self.weekday(),
                           days_before_month(self.year, self.month) + self.day, -1)

    def strftime(self, format: str) -> str:
        """The text of a format. Names are English."""
        return _formatted(format, self, time.__make__(0, 0, 0, 0, None), "", "")

    def __format__(self, spec: str) -> str:
        return self.isoformat() if spec == "" else self.strftime(spec)

    def __add__(self, delta: timedelta) -> date:
        """Raises OverflowError."""
        return _date_at(self.toordinal() + delta.days)

    def __radd__(self, delta: timedelta) -> date:
        return self + delta

    def __sub__(self, delta: timedelta) -> date:
        """Raises OverflowError."""
        return _date_at(self.toordinal() - delta.days)

    def __sub__(self, other: date) -> timedelta:
        return timedelta.__make__((self.toordinal() - other.toordinal()) * _DAY)

    def _key(self) -> int:
        return (self.year * 16 + self.month) * 32 + self.day

    def __eq__(self, other: date) -> bool:
        return self._key() == other._key()

    def __ne__(self, other: date) -> bool:
        return self._key() != other._key()

    def __lt__(self, other: date) -> bool:
        return self._key() < other._key()

    def __le__(self, other: date) -> bool:
        return self._key() <= other._key()

    def __gt__(self, other: date) -> bool:
        return self._key() > other._key()

    def __ge__(self, other: date) -> bool:
        return self._key() >= other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __str__(self) -> str:
        return self.isoformat()

    def __repr__(self) -> str:
        return f"datetime.date({self.year}, {self.month}, {self.day})"


def _date_at(ordinal: int) -> date:
    if not 1 <= ordinal <= _MOST_ORDINAL:
        raise OverflowError("date value out of range")
    year, month, day = year_month_day(ordinal)
    return date.__make__(year, month, day)


def _iso_ordinal(year: int, week: int, day: int) -> int:
    if not 1 <= year <= 9999:
        raise ValueError(f"Year is out of range: {year}")
    monday = first_iso_monday(year)
    weeks = (first_iso_monday(year + 1) - monday) // 7
    if not 1 <= week <= weeks:
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    return monday + (week - 1) * 7 + day - 1


# ---- time

def _offset_of(zone: Optional[tzinfo], when: Optional[datetime]) -> Optional[timedelta]:
    if zone is None:
        return None
    return zone.utcoffset(when)


def _check_naive(left: Optional[timedelta], right: Optional[timedelta], kind: str) -> None:
    if (left is None) != (right is None):
        raise TypeError(f"can't compare offset-naive and offset-aware {kind}s")


@tuple
class time:
    """A time of day."""

    hour: int
    minute: int
    second: int
    microsecond: int
    tzinfo: Optional[tzinfo]

    def __new__(hour: int = 0, minute: int = 0, second: int = 0, microsecond: int = 0,
                tzinfo: Optional[tzinfo] = None) -> time:
        """Raises ValueError."""
        _check_time(hour, minute, second, microsecond)
        return time.__make__(hour, minute, second, microsecond, tzinfo)

    @staticmethod
    def fromisoformat(text: str) -> time:
        """`03:04:05.678+02:00` and shorter forms. Raises ValueError."""
        return _Reader(text).whole_time()

    def replace(self, hour: Optional[int] = None, minute: Optional[int] = None, second: Optional[int] = None,
                microsecond: Optional[int] = None) -> time:
        """Raises ValueError."""
        return time(self.hour if hour is None else hour, self.minute if minute is None else minute,
                    self.second if second is None else second,
                    self.microsecond if microsecond is None else microsecond, self.tzinfo)

    def utcoffset(self) -> Optional[timedelta]:
        return _offset_of(self.tzinfo, None)

    def tzname(self) -> Optional[str]:
        zone = self.tzinfo
        return None if zone is None else zone.tzname(None)

    def isoformat(self, timespec: str = "auto") -> str:
        """Raises ValueError."""
        text = _clock(self.hour, self.minute, self.second, self.microsecond, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset, ":")

    def strftime(self, format: str) -> str:
        """The text of a format, as of 1 January 1900."""
        offset = self.utcoffset()
        name = self.tzname()
        return _formatted(format, date.__make__(1900, 1, 1), self, "" if offset is None else _offset_text(offset, ""),
                          "" if name is None else name)

    def __format__(self, spec: str) -> str:
        return self.isoformat() if spec == "" else self.strftime(spec)

    def _us(self) -> int:
        return ((self.hour * 60 + self.minute) * 60 + self.second) * _SECOND + self.microsecond

    def _compared(self, other: time) -> int:
        """A difference in microseconds."""
        left = self.utcoffset()
        right = other.utcoffset()
        _check_naive(left, right, "time")
        difference = self._us() - other._us()
        return difference if left is None or right is None else difference - left._us + right._us

    def __eq__(self, other: time) -> bool:
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._compared(other) == 0

    def __ne__(self, other: time) -> bool:
        return not self.__eq__(other)

    def __lt__(self, other: time) -> bool:
        return self._compared(other) < 0

    def __le__(self, other: time) -> bool:
        return self._compared(other) <= 0

    def __gt__(self, other: time) -> bool:
        return self._compared(other) > 0

    def __ge__(self, other: time) -> bool:
        return self._compared(other) >= 0

    def __hash__(self) -> int:
        offset = self.utcoffset()
        return hash(self._us() if offset is None else self._us() - offset._us)

    def __str__(self) -> str:
        return self.isoformat()

    def __repr__(self) -> str:
        text = f"{self.hour}, {self.minute}"
        if self.microsecond != 0:
            text += f", {self.second}, {self.microsecond}"
        elif self.second != 0:
            text += f", {self.second}"
        zone = self.tzinfo
        return "datetime.time(" + text + ("" if zone is None else f", tzinfo={repr(zone)}") + ")"


# ---- datetime

@tuple
class datetime:
    """A day and a time of it."""

    year: int
    month: int
    day: int
    hour: int
    minute: int
    second: int
    microsecond: int
    tzinfo: Optional[tzinfo]

    def __new__(year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0, microsecond: int = 0,
                tzinfo: Optional[tzinfo] = None) -> datetime:
        """Raises ValueError."""
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond)
        return datetime.__make__(year, month, day, hour, minute, second, microsecond, tzinfo)

    @staticmethod
    def now(tz: Optional[tzinfo] = None) -> datetime:
        """The present."""
        present = _at(UNIX_ORDINAL * _DAY + unix_nanoseconds() // 1000, None)
        return present if tz is None else present._in_zone(tz)

    @staticmethod
    def today() -> datetime:
        return datetime.now()

    @staticmethod
    def utcnow() -> datetime:
        return datetime.now()

    @staticmethod
    def fromtimestamp(timestamp: float, tz: Optional[tzinfo] = None) -> datetime:
        """So many seconds after the beginning of 1970."""
        whole = int(timestamp // 1.0)
        us = whole * _SECOND + _rounded((timestamp - whole) * 1e6)
        made = _at(UNIX_ORDINAL * _DAY + us, None)
        return made if tz is None else made._in_zone(tz)

    @staticmethod
    def utcfromtimestamp(timestamp: float) -> datetime:
        return datetime.fromtimestamp(timestamp)

    @staticmethod
    def fromordinal(ordinal: int) -> datetime:
        """Raises ValueError."""
        return datetime.combine(date.fromordinal(ordinal), time.__make__(0, 0, 0, 0, None))

    @staticmethod
    def combine(date: date, time: time) -> datetime:
        return datetime.__make__(date.year, date.month, date.day, time.hour, time.minute, time.second,
                                 time.microsecond, time.tzinfo)

    @staticmethod
    def fromisoformat(text: str) -> datetime:
        """`2026-01-02T03:04:05.678+02:00` and shorter forms. Raises ValueError."""
        return _Reader(text).whole_datetime()

    @staticmethod
    def fromisocalendar(year: int, week: int, day: int) -> datetime:
        """Raises ValueError."""
        return datetime.fromordinal(_iso_ordinal(year, week, day))

    @staticmethod
    def strptime(text: str, format: str) -> datetime:
        """Reads what `strftime` writes, with English names. Raises ValueError."""
        return _parsed(text, format)

    def date(self) -> date:
        return date.__make__(self.year, self.month, self.day)

    def time(self) -> time:
        return time.__make__(self.hour, self.minute, self.second, self.microsecond, None)

    def timetz(self) -> time:
        return time.__make__(self.hour, self.minute, self.second, self.microsecond, self.tzinfo)

    @property
    def fold(self) -> int:
        return 0

    def replace(self, year: Optional[int] = None, month: Optional[int] = None, day: Optional[int] = None,
                hour: Optional[int] = None, minute: Optional[int] = None, second: Optional[int] = None,
                microsecond: Optional[int] = None, tzinfo=True) -> datetime:
        """Raises ValueError."""
        made = datetime(self.year if year is None else year, self.month if month is None else month,
                        self.day if day is None else day, self.hour if hour is None else hour,
                        self.minute if minute is None else minute, self.second if second is None else second,
                        self.microsecond if microsecond is None else microsecond, self.tzinfo)
        if isinstance(tzinfo, bool):
            return made
        else:
            return made._with_zone(tzinfo)

    def _with_zone(self, zone: Optional[tzinfo]) -> datetime:
        return datetime.__make__(self.year, self.month, self.day, self.hour, self.minute, self.second,
                                 self.microsecond, zone)

    def _in_zone(self, zone: tzinfo) -> datetime:
        """This time of UTC, as the zone's clocks show it."""
        offset = zone.utcoffset(self._with_zone(zone))
        return _at(self._us() + (0 if offset is None else offset._us), zone)

    def astimezone(self, tz: Optional[tzinfo] = None) -> datetime:
        """The same moment on another zone's clocks. A time without a zone is one of UTC."""
        offset = self.utcoffset()
        zone: tzinfo = timezone.utc if tz is None else tz
        return _at(self._us() - (0 if offset is None else offset._us), None)._in_zone(zone)

    def utcoffset(self) -> Optional[timedelta]:
        return _offset_of(self.tzinfo, self)

    def dst(self) -> Optional[timedelta]:
        zone = self.tzinfo
        return None if zone is None else zone.dst(self)

    def tzname(self) -> Optional[str]:
        zone = self.tzinfo
        return None if zone is None else zone.tzname(self)

    def toordinal(self) -> int:
        return ordinal_of(self.year, self.month, self.day)

    def weekday(self) -> int:
        """0 for Monday."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self) -> int:
        """1 for Monday."""
        return self.weekday() + 1

    def isocalendar(self) -> IsoCalendarDate:
        return self.date().isocalendar()

    def timestamp(self) -> float:
        """Seconds since 1970. A time without a zone is one of UTC."""
        offset = self.utcoffset()
        return (self._us() - UNIX_ORDINAL * _DAY - (0 if offset is None else offset._us)) / _SECOND

    def isoformat(self, sep: str = "T", timespec: str = "auto") -> str:
        """Raises ValueError."""
        text = self.date().isoformat() + sep + self.time().isoformat(timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset, ":")

    def ctime(self) -> str:
        return self.strftime("%a %b ") + str(self.day).rjust(2) + self.strftime(" %H:%M:%S ") + _digits(self.year, 4)

    def timetuple(self) -> struct_time:
        return struct_time(self.year, self.month, self.day, self.hour, self.minute, self.second, self.weekday(),
                           days_before_month(self.year, self.month) + self.day, -1)

    def strftime(self, format: str) -> str:
        """The text of a format. Names are English."""
        offset = self.utcoffset()
        name = self.tzname()
        return _formatted(format, self.date(), self.time(), "" if offset is None else _offset_text(offset, ""),
                          "" if name is None else name)

    def __format__(self, spec: str) -> str:
        return str(self) if spec == "" else self.strftime(spec)

    def _us(self) -> int:
        """Microseconds by its own clock."""
        return self.toordinal() * _DAY + self.time()._us()

    def __add__(self, delta: timedelta) -> datetime:
        """Raises OverflowError."""
        return _at(self._us() + delta._us, self.tzinfo)

    def __radd__(self, delta: timedelta) -> datetime:
        return self + delta

    def __sub__(self, delta: timedelta) -> datetime:
        """Raises OverflowError."""
        return _at(self._us() - delta._us, self.tzinfo)

    def __sub__(self, other: datetime) -> timedelta:
        """Raises TypeError when only one has a zone."""
        left = self.utcoffset()
        right = other.utcoffset()
        if (left is None) != (right is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        difference = self._us() - other._us()
        return timedelta.__make__(
            difference if left is None or right is None else difference - left._us + right._us
        )

    def _compared(self, other: datetime) -> int:
        """A difference in microseconds."""
        left = self.utcoffset()
        right = other.utcoffset()
        _check_naive(left, right, "datetime")
        difference = self._us() - other._us()
        return difference if left is None or right is None else difference - left._us + right._us

    def __eq__(self, other: datetime) -> bool:
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._compared(other) == 0

    def __ne__(self, other: datetime) -> bool:
        return not self.__eq__(other)

    def __lt__(self, other: datetime) -> bool:
        return self._compared(other) < 0

    def __le__(self, other: datetime) -> bool:
        return self._compared(other) <= 0

    def __gt__(self, other: datetime) -> bool:
        return self._compared(other) > 0

    def __ge__(self, other: datetime) -> bool:
        return self._compared(other) >= 0

    def __hash__(self) -> int:
        offset = self.utcoffset()
        return hash(self._us() if offset is None else self._us() - offset._us)

    def __str__(self) -> str:
        return self.isoformat(" ")

    def __repr__(self) -> str:
        text = f"{self.year}, {self.month}, {self.day}, {self.hour}, {self.minute}"
        if self.microsecond != 0:
            text += f", {self.second}, {self.microsecond}"
        elif self.second != 0:
            text += f", {self.second}"
        zone = self.tzinfo
        return "datetime.datetime(" + text + ("" if zone is None else f", tzinfo={repr(zone)}") + ")"


def _at(us: int, zone: Optional[tzinfo]) -> datetime:
    """The time so many microseconds behind the day before the first."""
    ordinal = us // _DAY
    if not 1 <= ordinal <= _MOST_ORDINAL:
        raise OverflowError("date value out of range")
    year, month, day = year_month_day(ordinal)
    rest = us % _DAY
    return datetime.__make__(year, month, day, rest // _HOUR, rest // _MINUTE % 60, rest // _SECOND % 60,
                             rest % _SECOND, zone)


@extend
class timedelta:
    min = timedelta(days=-106_751_991)
    max = timedelta(days=106_751_991)
    resolution = timedelta(microseconds=1)


@extend
class date:
    min = date(1, 1, 1)
    max = date(9999, 12, 31)
    resolution = timedelta(days=1)


@extend
class time:
    min = time(0, 0)
    max = time(23, 59, 59, 999_999)
    resolution = timedelta(microseconds=1)


@extend
class datetime:
    min = datetime(1, 1, 1)
    max = datetime(9999, 12, 31, 23, 59, 59, 999_999)
    resolution = timedelta(microseconds=1)


# ---- text

def _name(of: int, names: str) -> str:
    return names[3 * of : 3 * of + 3]


def _full_month(month: int) -> str:
    return ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December"][month - 1]


def _full_day(weekday: int) -> str:
    return ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday]


def _formatted(format: str, day: date, clock: time, offset: str, zone: str) -> str:
    """See `strftime`."""
    parts: List[str] = []
    at = 0
    while at < len(format):
        c = format[at]
        at += 1
        if c != "%" or at == len(format):
            parts.append(c)
            continue
        code = format[at]
        at += 1
        parts.append(_field(code, day, clock, offset, zone))
    return "".join(parts)


def _field(code: str, day: date, clock: time, offset: str, zone: str) -> str:
    of_year = days_before_month(day.year, day.month) + day.day
    hour = (clock.hour + 11) % 12 + 1
    if code == "Y":
        return str(day.year)
    if code == "m":
        return _digits(day.month, 2)
    if code == "d":
        return _digits(day.day, 2)
    if code == "H":
        return _digits(clock.hour, 2)
    if code == "M":
        return _digits(clock.minute, 2)
    if code == "S":
        return _digits(clock.second, 2)
    if code == "f":
        return _digits(clock.microsecond, 6)
    if code == "y":
        return _digits(day.year % 100, 2)
    if code == "C":
        return _digits(day.year // 100, 2)
    if code == "e":
        return str(day.day).rjust(2)
    if code == "I":
        return _digits(hour, 2)
    if code == "l":
        return str(hour).rjust(2)
    if code == "k":
        return str(clock.hour).rjust(2)
    if code == "p":
        return "AM" if clock.hour < 12 else "PM"
    if code == "a":
        return _name(day.weekday(), _DAY_NAMES)
    if code == "A":
        return _full_day(day.weekday())
    if code == "b" or code == "h":
        return _name(day.month - 1, _MONTH_NAMES)
    if code == "B":
        return _full_month(day.month)
    if code == "j":
        return _digits(of_year, 3)
    if code == "w":
        return str((day.weekday() + 1) % 7)
    if code == "u":
        return str(day.weekday() + 1)
    if code == "U":
        return _digits((of_year + 6 - (day.weekday() + 1) % 7) // 7, 2)
    if code == "W":
        return _digits((of_year + 6 - day.weekday()) // 7, 2)
    if code == "G":
        return str(day.isocalendar().year)
    if code == "V":
        return _digits(day.isocalendar().week, 2)
    if code == "z":
        return offset
    if code == "Z":
        return zone
    if code == "%":
        return "%"
    if code == "n":
        return "\n"
    if code == "t":
        return "\t"
    if code == "c":
        return _formatted("%a %b %e %H:%M:%S %Y", day, clock, offset, zone)
    if code == "x" or code == "D":
        return _formatted("%m/%d/%y", day, clock, offset, zone)
    if code == "X" or code == "T":
        return _formatted("%H:%M:%S", day, clock, offset, zone)
    if code == "F":
        return _formatted("%Y-%m-%d", day, clock, offset, zone)
    if code == "R":
        return _formatted("%H:%M", day, clock, offset, zone)
    if code == "r":
        return _formatted("%I:%M:%S %p", day, clock, offset, zone)
    return "%" + code


class _Reader:
    """Reads ISO 8601."""

    text: str
    at: int

    def __init__(self, text: str):
        self.text = text
        self.at = 0

    def wrong(self) -> Never:
        raise ValueError("Invalid isoformat string: " + repr(self.text))

    def number(self, width: int) -> int:
        value = 0
        for _ in range(width):
            if self.at >= len(self.text) or not "0" <= self.text[self.at] <= "9":
                self.wrong()
            value = value * 10 + ord(self.text[self.at]) - 48
            self.at += 1
        return value

    def skip(self, character: str) -> bool:
        if self.at < len(self.text) and self.text[self.at] == character:
            self.at += 1
            return True
        return False

    def is_digit(self) -> bool:
        return self.at < len(self.text) and "0" <= self.text[self.at] <= "9"

    def day(self) -> int:
        """The ordinal of a date."""
        year = self.number(4)
        separated = self.skip("-")
        if self.skip("W"):
            week = self.number(2)
            weekday = 1
            if separated:
                if self.skip("-"):
                    weekday = self.number(1)
            elif self.is_digit():
                weekday = self.number(1)
            return _iso_ordinal(year, week, weekday)
        month = self.number(2)
        if separated and not self.skip("-"):
            self.wrong()
        day = self.number(2)
        _check_date(year, month, day)
        return ordinal_of(year, month, day)

    def fraction(self) -> int:
        """Microseconds behind a point; further digits are dropped."""
        if not self.skip(".") and not self.skip(","):
            return 0
        if not self.is_digit():
            self.wrong()
        value = 0
        digits = 0
        while self.is_digit():
            if digits < 6:
                value = value * 10 + self.number(1)
                digits += 1
            else:
                self.at += 1
        while digits < 6:
            value *= 10
            digits += 1
        return value

    def clock(self) -> Tuple[int, int, int, int]:
        hour = self.number(2)
        minute = 0
        second = 0
        us = 0
        if self.skip(":"):
            minute = self.number(2)
            if self.skip(":"):
                second = self.number(2)
                us = self.fraction()
        elif self.is_digit():
            minute = self.number(2)
            if self.is_digit():
                second = self.number(2)
                us = self.fraction()
        return (hour, minute, second, us)

    def zone(self) -> Optional[tzinfo]:
        if self.skip("Z"):
            return timezone.utc
        positive = self.skip("+")
        if not positive and not self.skip("-"):
            return None
        hour, minute, second, us = self.clock()
        offset = timedelta(hours=hour, minutes=minute, seconds=second, microseconds=us)
        if offset._us == 0:
            return timezone.utc
        return timezone(offset if positive else -offset)

    def end(self) -> None:
        if self.at != len(self.text):
            self.wrong()

    def whole_date(self) -> int:
        ordinal = self.day()
        self.end()
        return ordinal

    def whole_time(self) -> time:
        self.skip("T")
        hour, minute, second, us = self.clock()
        zone = self.zone()
        self.end()
        return time(hour, minute, second, us, zone)

    def whole_datetime(self) -> datetime:
        year, month, day = year_month_day(self.day())
        if self.at == len(self.text):
            return datetime.__make__(year, month, day, 0, 0, 0, 0, None)
        # one character of any kind stands between
        self.at += 1
        hour, minute, second, us = self.clock()
        zone = self.zone()
        self.end()
        return datetime(year, month, day, hour, minute, second, us, zone)


class _Parsing:
    """Where `strptime` stands, and what it has read."""

    text: str
    format: str
    at: int
    year: int
    month: int
    day: int
    hour: int
    minute: int
    second: int
    us: int
    of_year: int
    afternoon: int
    zone: Optional[tzinfo]

    def __init__(self, text: str, format: str):
        self.text = text
        self.format = format
        self.at = 0
        self.year = 1900
        self.month = 1
        self.day = 1
        self.hour = 0
        self.minute = 0
        self.second = 0
        self.us = 0
        self.of_year = 0
        self.afternoon = -1
        self.zone = None

    def wrong(self) -> Never:
        raise ValueError(f"time data {repr(self.text)} does not match format {repr(self.format)}")

    def is_digit(self) -> bool:
        return self.at < len(self.text) and "0" <= self.text[self.at] <= "9"

    def number(self, width: int, least: int, most: int) -> int:
        """As many digits as make a number in a range."""
        value = 0
        count = 0
        while count < width and self.is_digit():
            further = value * 10 + ord(self.text[self.at]) - 48
            if count > 0 and further > most:
                break
            value = further
            self.at += 1
            count += 1
        if count == 0 or not least <= value <= most:
            self.wrong()
        return value

    def word(self, names: List[str]) -> int:
        rest = self.text[self.at :].lower()
        for i in range(len(names)):
            if rest.startswith(names[i].lower()):
                self.at += len(names[i])
                return i
        self.wrong()

    def blanks(self) -> None:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1

    def literal(self, character: str) -> None:
        if character.isspace():
            if self.at >= len(self.text) or not self.text[self.at].isspace():
                self.wrong()
            self.blanks()
        elif self.at < len(self.text) and self.text[self.at].lower() == character.lower():
            self.at += 1
        else:
            self.wrong()

    def offset(self) -> None:
        if self.at < len(self.text) and self.text[self.at] == "Z":
            self.at += 1
            self.zone = timezone.utc
            return
        if self.at >= len(self.text) or not self.text[self.at] in "+-":
            self.wrong()
        negative = self.text[self.at] == "-"
        self.at += 1
        hours = self.number(2, 0, 23)
        if self.at < len(self.text) and self.text[self.at] == ":":
            self.at += 1
        offset = timedelta(hours=hours, minutes=self.number(2, 0, 59))
        self.zone = timezone.utc if offset._us == 0 else timezone(-offset if negative else offset)

    def read(self, code: str) -> None:
        if code == "Y":
            self.year = self.number(4, 0, 9999)
        elif code == "y":
            year = self.number(2, 0, 99)
            self.year = year + (2000 if year < 69 else 1900)
        elif code == "m":
            self.month = self.number(2, 1, 12)
        elif code == "d":
            self.day = self.number(2, 1, 31)
        elif code == "H":
            self.hour = self.number(2, 0, 23)
        elif code == "I":
            self.hour = self.number(2, 1, 12)
        elif code == "M":
            self.minute = self.number(2, 0, 59)
        elif code == "S":
            self.second = self.number(2, 0, 61)
        elif code == "j":
            self.of_year = self.number(3, 1, 366)
        elif code == "f":
            start = self.at
            value = self.number(6, 0, 999_999)
            for _ in range(6 - (self.at - start)):
                value *= 10
            self.us = value
        elif code == "p":
            self.afternoon = self.word(["AM", "PM"])
        elif code == "a":
            self.word([_name(i, _DAY_NAMES) for i in range(7)])
        elif code == "A":
            self.word([_full_day(i) for i in range(7)])
        elif code == "b" or code == "h":
            self.month = self.word([_name(i, _MONTH_NAMES) for i in range(12)]) + 1
        elif code == "B":
            self.month = self.word([_full_month(i) for i in range(1, 13)]) + 1
        elif code == "w" or code == "u":
            self.number(1, 0, 7)
        elif code == "z":
            self.offset()
        elif code == "Z":
            self.word(["UTC", "GMT"])
        elif code == "%":
            self.literal("%")
        elif code == "T" or code == "X":
            self.all("%H:%M:%S")
        elif code == "F":
            self.all("%Y-%m-%d")
        elif code == "D" or code == "x":
            self.all("%m/%d/%y")
        elif code == "R":
            self.all("%H:%M")
        elif code == "c":
            self.all("%a %b %d %H:%M:%S %Y")
        else:
            raise ValueError(f"'{code}' is a bad directive in format {repr(self.format)}")

    def all(self, format: str) -> None:
        i = 0
        while i < len(format):
            c = format[i]
            i += 1
            if c == "%":
                if i == len(format):
                    raise ValueError(f"stray % in format {repr(self.format)}")
                self.read(format[i])
                i += 1
            elif not c.isspace():
                self.literal(c)
            elif i == 1 or not format[i - 2].isspace():
                self.literal(c)


def _parsed(text: str, format: str) -> datetime:
    """See `datetime.strptime`."""
    state = _Parsing(text, format)
    state.all(format)
    if state.at != len(text):
        raise ValueError("unconverted data remains: " + text[state.at :])
    hour = state.hour
    if state.afternoon >= 0:
        hour = hour % 12 + 12 * state.afternoon
    made = datetime(state.year, state.month, state.day, hour, state.minute, state.second, state.us, state.zone)
    if state.of_year > 0:
        return made + timedelta(days=state.of_year - 1)
    return made
