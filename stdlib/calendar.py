"""Months and years as text and as lists of days."""

from datetime import _full_day, _full_month
from internal.calendar_days import UNIX_ORDINAL, days_before_month, days_in_month, is_leap, ordinal_of, year_month_day

MONDAY = 0
TUESDAY = 1
WEDNESDAY = 2
THURSDAY = 3
FRIDAY = 4
SATURDAY = 5
SUNDAY = 6
JANUARY = 1
FEBRUARY = 2
day_name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
day_abbr = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
month_name = ["", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
              "November", "December"]
month_abbr = ["", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


class IllegalMonthError(ValueError):
    """There is no such month."""

    month: int

    def __init__(self, month: int):
        super().__init__(f"bad month number {month}; must be 1-12")
        self.month = month


class IllegalWeekdayError(ValueError):
    """There is no such day of the week."""

    weekday: int

    def __init__(self, weekday: int):
        super().__init__(f"bad weekday number {weekday}; must be 0 (Monday) to 6 (Sunday)")
        self.weekday = weekday


class _Weeks:
    """The day that weeks begin with."""

    first: ClassVar[int] = 0


def isleap(year: int) -> bool:
    """Whether a year has 366 days."""
    return is_leap(year)


def leapdays(y1: int, y2: int) -> int:
    """The number of leap years in a range."""
    before = y1 - 1
    until = y2 - 1
    return (until // 4 - before // 4) - (until // 100 - before // 100) + (until // 400 - before // 400)


def weekday(year: int, month: int, day: int) -> int:
    """0 for Monday."""
    return (ordinal_of(year, month, day) + 6) % 7


def monthrange(year: int, month: int) -> Tuple[int, int]:
    """The weekday of the first day, and the number of days. Raises ValueError."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return (weekday(year, month, 1), days_in_month(year, month))


def timegm(tuple) -> int:
    """Seconds since 1970 of a time of UTC: year, month, day, hour, minute, second."""
    days = ordinal_of(tuple[0], 1, 1) + days_before_month(tuple[0], tuple[1]) + tuple[2] - 1 - UNIX_ORDINAL
    return ((days * 24 + tuple[3]) * 60 + tuple[4]) * 60 + tuple[5]


def firstweekday() -> int:
    """The day that weeks begin with."""
    return _Weeks.first


def setfirstweekday(firstweekday: int) -> None:
    """Raises ValueError."""
    if not 0 <= firstweekday <= 6:
        raise IllegalWeekdayError(firstweekday)
    _Weeks.first = firstweekday


class Calendar:
    """Days of months in weeks."""

    _first: int

    def __init__(self, firstweekday: int = 0):
        self._first = firstweekday

    @property
    def firstweekday(self) -> int:
        return self._first % 7

    def getfirstweekday(self) -> int:
        return self._first % 7

    def setfirstweekday(self, firstweekday: int) -> None:
        self._first = firstweekday

    def iterweekdays(self) -> Generator[int]:
        """The days of a week."""
        for i in range(self._first, self._first + 7):
            yield i % 7

    def itermonthdays(self, year: int, month: int) -> Generator[int]:
        """The days of a month, with zeros for the days of other months in the same weeks."""
        first, count = monthrange(year, month)
        before = (first - self._first) % 7
        for _ in range(before):
            yield 0
        for day in range(1, count + 1):
            yield day
        for _ in range((self._first - first - count) % 7):
            yield 0

    def itermonthdays2(self, year: int, month: int) -> Generator[Tuple[int, int]]:
        """The days with their weekdays."""
        at = self._first
        for day in self.itermonthdays(year, month):
            yield (day, at % 7)
            at += 1

    def monthdayscalendar(self, year: int, month: int) -> List[List[int]]:
        """The weeks of a month, with zeros for the days of other months."""
        weeks: List[List[int]] = []
        week: List[int] = []
        for day in self.itermonthdays(year, month):
            week.append(day)
            if len(week) == 7:
                weeks.append(week)
                week = []
        return weeks


class TextCalendar(Calendar):
    """Months and years as text."""

    def formatday(self, day: int, weekday: int, width: int) -> str:
        return ("" if day == 0 else str(day).rjust(2)).center(width)

    def formatweek(self, theweek, width: int) -> str:
        return " ".join([self.formatday(day, weekday, width) for day, weekday in theweek])

    def formatweekday(self, day: int, width: int) -> str:
        name = _full_day(day)
        return (name if width >= 9 else name[:3])[:width].center(width)

    def formatweekheader(self, width: int) -> str:
        return " ".join([self.formatweekday(day, width) for day in self.iterweekdays()])

    def formatmonthname(self, theyear: int, themonth: int, width: int, withyear: bool = True) -> str:
        name = _full_month(themonth)
        if withyear:
            name = f"{name} {theyear}"
        return name.center(width)

    def _weeks(self, year: int, month: int, width: int) -> List[str]:
        lines: List[str] = []
        for week in self.monthdayscalendar(year, month):
            lines.append(" ".join([self.formatday(day, 0, width) for day in week]))
        return lines

    def formatmonth(self, theyear: int, themonth: int, w: int = 0, l: int = 0) -> str:
        """A month, one week a line."""
        if not 1 <= themonth <= 12:
            raise IllegalMonthError(themonth)
        width = max(2, w)
        end = "\n" * max(1, l)
        text = self.formatmonthname(theyear, themonth, 7 * (width + 1) - 1).rstrip() + end
        text += self.formatweekheader(width).rstrip() + end
        for line in self._weeks(theyear, themonth, width):
            text += line.rstrip() + end
        return text

    def prmonth(self, theyear: int, themonth: int, w: int = 0, l: int = 0) -> None:
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def formatyear(self, theyear: int, w: int = 2, l: int = 1, c: int = 6, m: int = 3) -> str:
        """A year, `m` months beside one another."""
        width = max(2, w)
        end = "\n" * max(1, l)
        gap = max(2, c)
        column = 7 * (width + 1) - 1
        parts: List[str] = []
        parts.append(str(theyear).center(column * m + gap * (m - 1)).rstrip() + end)
        header = self.formatweekheader(width)
        for first in range(1, 13, m):
            months = list(range(first, min(first + m, 13)))
            parts.append(end)
            parts.append(_beside([self.formatmonthname(theyear, k, column, False) for k in months], column, gap) + end)
            parts.append(_beside([header for _ in months], column, gap) + end)
            blocks = [self._weeks(theyear, k, width) for k in months]
            height = max([len(block) for block in blocks])
            for row in range(height):
                parts.append(_beside([block[row] if row < len(block) else "" for block in blocks], column, gap) + end)
        return "".join(parts)

    def pryear(self, theyear: int, w: int = 0, l: int = 0, c: int = 6, m: int = 3) -> None:
        print(self.formatyear(theyear, w, l, c, m), end="")


def _beside(columns: List[str], width: int, gap: int) -> str:
    return (" " * gap).join([column.center(width) for column in columns]).rstrip()


def monthcalendar(year: int, month: int) -> List[List[int]]:
    """The weeks of a month, with zeros for the days of other months."""
    return Calendar(_Weeks.first).monthdayscalendar(year, month)


def weekheader(width: int) -> str:
    return TextCalendar(_Weeks.first).formatweekheader(width)


def month(theyear: int, themonth: int, w: int = 0, l: int = 0) -> str:
    """A month as text."""
    return TextCalendar(_Weeks.first).formatmonth(theyear, themonth, w, l)


def prmonth(theyear: int, themonth: int, w: int = 0, l: int = 0) -> None:
    TextCalendar(_Weeks.first).prmonth(theyear, themonth, w, l)


def calendar(theyear: int, w: int = 2, l: int = 1, c: int = 6, m: int = 3) -> str:
    """A year as text."""
    return TextCalendar(_Weeks.first).formatyear(theyear, w, l, c, m)


def prcal(theyear: int, w: int = 0, l: int = 0, c: int = 6, m: int = 3) -> None:
    TextCalendar(_Weeks.first).pryear(theyear, w, l, c, m)
