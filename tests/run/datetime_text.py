# Dates and times to and from text.
from datetime import date, datetime, time, timedelta, timezone


def problem(action):
    try:
        print(action())
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)


moment = datetime(2026, 11, 5, 13, 4, 5, 678)
for code in "aAbBdefHIjmMpSuUVwWyYGFTRDcxX%hC":
    print(code, moment.strftime("%" + code))
print(moment.strftime("%Y-%m-%d at %H:%M"), moment.ctime(), time(13, 5).strftime("%I:%M %p %Y"))
east = timezone(timedelta(hours=5, minutes=30))
west = timezone(timedelta(hours=-3, minutes=-15), "WST")
print(datetime(2026, 1, 2, tzinfo=east).strftime("%z %Z"), datetime(2026, 1, 2, tzinfo=west).strftime("%z %Z"))
print(east, west, repr(east), repr(west), repr(timezone.utc), datetime(2026, 1, 2, tzinfo=west).isoformat())
for spec in ["auto", "hours", "minutes", "seconds", "milliseconds", "microseconds"]:
    print(moment.isoformat(timespec=spec), moment.time().isoformat(spec))
problem(lambda: moment.isoformat(timespec="years"))

for text in ["2026-01-02", "20260102", "2026-W01-2", "2026-13-01", "2026-02-29", "x", ""]:
    problem(lambda: date.fromisoformat(text))
for text in ["2026-01-02", "2026-01-02T03", "2026-01-02 03:04", "20260102T030405", "2026-01-02T03:04:05.123",
             "2026-01-02T03:04:05.123456+02:00", "2026-01-02T03:04:05Z", "2026-01-02T03:04:05-00:30", "2026-01-02T25",
             "2026-01-02T03:04:", "nope"]:
    problem(lambda: datetime.fromisoformat(text))
for text in ["03:04", "T03:04:05", "030405", "03:04:05.5+01:00", "24:00", "3"]:
    problem(lambda: time.fromisoformat(text))

for text, form in [("2026-01-02 15:30:05", "%Y-%m-%d %H:%M:%S"), ("2/1/26", "%d/%m/%y"), ("5 Nov 2026", "%d %b %Y"),
                   ("January 7, 1999  3:05 PM", "%B %d, %Y %I:%M %p"), ("12:30:00.25", "%H:%M:%S.%f"),
                   ("2026 032", "%Y %j"), ("2026-01-02T03:04+0530", "%Y-%m-%dT%H:%M%z"), ("Fri 2", "%a %d"),
                   ("2026-01", "%Y-%m-%d"), ("2026-01-02x", "%Y-%m-%d"), ("2026-02-30", "%Y-%m-%d"), ("100%", "100%%")]:
    problem(lambda: datetime.strptime(text, form))

problem(lambda: date(0, 1, 1))
problem(lambda: date(2026, 13, 1))
problem(lambda: datetime(2026, 1, 1, 0, 60))
problem(lambda: datetime(2026, 1, 1, 0, 0, 0, 1000000))
problem(lambda: time(25))
problem(lambda: date.fromordinal(0))
problem(lambda: date.fromisocalendar(2026, 54, 1))
problem(lambda: date.fromisocalendar(2026, 53, 7))
problem(lambda: timezone(timedelta(hours=24)))
problem(lambda: timedelta(1) / 0)
problem(lambda: timedelta(1) // timedelta(0))
problem(lambda: date.min - timedelta(1))
