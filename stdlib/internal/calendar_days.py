"""Days by the proleptic Gregorian calendar. Nothing allocates."""

from typing import NamedTuple

# the ordinal of 1 January 1970
UNIX_ORDINAL: Literal[int] = 719_163


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month == 4 or month == 6 or month == 9 or month == 11 else 31


def days_before_month(year: int, month: int) -> int:
    # the months from March on repeat every five in 153 days
    if month > 2:
        return (153 * (month - 3) + 2) // 5 + (60 if is_leap(year) else 59)
    return 31 * (month - 1)


def ordinal_of(year: int, month: int, day: int) -> int:
    """Days since 1 January of the year 1, which is day 1."""
    before = year - 1
    return 365 * before + before // 4 - before // 100 + before // 400 + days_before_month(year, month) + day


def year_month_day(ordinal: int) -> Tuple[int, int, int]:
    """The date of a day, counted from the 1 March in front of the year 1 in cycles of 400 years."""
    day = ordinal + 305
    cycle = day // 146_097
    rest = day - cycle * 146_097
    year = (rest - rest // 1460 + rest // 36_524 - rest // 146_096) // 365
    of_year = rest - (365 * year + year // 4 - year // 100)
    month = (5 * of_year + 2) // 153
    return (400 * cycle + year + (1 if month >= 10 else 0), month + 3 if month < 10 else month - 9,
            of_year - (153 * month + 2) // 5 + 1)


def first_iso_monday(year: int) -> int:
    """The ordinal of the Monday that the first ISO week of a year begins with."""
    first = ordinal_of(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


@generated
class struct_time(NamedTuple):
    """A time in its parts."""

    tm_year: int
    tm_mon: int
    tm_mday: int
    tm_hour: int
    tm_min: int
    tm_sec: int
    tm_wday: int
    tm_yday: int
    tm_isdst: int

    def __repr__(self) -> str:
        return (f"time.struct_time(tm_year={self.tm_year}, tm_mon={self.tm_mon}, tm_mday={self.tm_mday}, "
                f"tm_hour={self.tm_hour}, tm_min={self.tm_min}, tm_sec={self.tm_sec}, tm_wday={self.tm_wday}, "
                f"tm_yday={self.tm_yday}, tm_isdst={self.tm_isdst})")
