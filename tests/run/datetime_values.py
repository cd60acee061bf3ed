from datetime import date, datetime, time, timedelta, timezone
import datetime as D
d = date(2026, 1, 2)
print(d, repr(d), d.year, d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.ctime())
print(d + timedelta(days=30), d - timedelta(weeks=1), d - date(2025, 1, 2), d < date(2026, 1, 3), d.replace(day=5))
dt = datetime(2026, 1, 2, 3, 4, 5, 6)
print(dt, repr(dt), dt.date(), dt.time(), dt.isoformat(), dt.isoformat(sep=" ", timespec="minutes"))
print(dt + timedelta(hours=25), dt - datetime(2025, 12, 31), dt.replace(hour=7, microsecond=0))
print(timedelta(1, 2, 3), repr(timedelta(-1, 5, 7)), str(timedelta(-1, 5, 7)), timedelta(hours=36).total_seconds())
print(timedelta(7) * 2, timedelta(7) / 2, timedelta(7) / timedelta(2), timedelta(7) // timedelta(2), divmod(timedelta(7), timedelta(2)), -timedelta(1, 1), abs(timedelta(-1)))
print(timedelta(7) * 1.5, timedelta(days=0.5, seconds=1.25), bool(timedelta()), max(timedelta(1), timedelta(2)))
print(dt.strftime("%Y-%m-%d %H:%M:%S.%f %a %A %b %B %j %U %W %p %I %y %%"))
print(datetime.strptime("2026-01-02 15:30", "%Y-%m-%d %H:%M"), datetime.fromisoformat("2026-01-02T03:04:05"), date.fromisoformat("2026-02-03"))
u = datetime(2026, 1, 2, 3, tzinfo=timezone.utc)
print(u, repr(u), u.timestamp(), u.astimezone(timezone(timedelta(hours=2))), u.tzinfo, u.utcoffset())
print(f"{d:%d.%m.%Y} {dt:%H:%M} {d}", datetime.combine(d, time(3, 4)))
print(datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1.5, tz=timezone.utc))
print(date.min, date.max, datetime.max, timedelta.resolution, D.MINYEAR)
def problem(f):
    try:
        print(f())
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
problem(lambda: date(2026, 2, 30))
problem(lambda: datetime(2026, 1, 1, 24))
problem(lambda: date.max + timedelta(1))
problem(lambda: datetime.strptime("xx", "%Y"))
problem(lambda: dt - u)
problem(lambda: dt < u)
print(dt == u, {d: 1, date(2026, 1, 2): 2}, sorted([dt, dt - timedelta(1)])[0])
print(d.timetuple()[:6], d.timetuple().tm_yday, dt.timetuple())
print(sum([timedelta(1), timedelta(2)], timedelta()))
t = time(10, 20)
print(t, repr(t), t < time(11), t.replace(minute=5), time.fromisoformat("01:02:03.5"))
y, w, wd = d.isocalendar()
print(y, w, wd)
class Event:
    def __init__(self, when: datetime, name: str):
        self.when = when
        self.name = name
    def __lt__(self, other):
        return self.when < other.when
es = [Event(datetime(2026, 5, 1), "b"), Event(datetime(2026, 4, 1, 12), "a")]
print([e.name for e in sorted(es)])
now = datetime.now()
print(now >= datetime(1970, 1, 1), date.today() >= date(1970, 1, 1), isinstance(now, datetime))
