import time

t = time.gmtime(0)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_wday, t.tm_yday)
t = time.gmtime(1767323045.9)
print(time.strftime("%Y-%m-%d %H:%M:%S", t), time.asctime(t), t[:6], len(t))
year, month, day, hour, minute, second, weekday, yearday, dst = t
print(year, month, day, hour, minute, second, weekday, yearday, dst)
print(time.strptime("2026-01-02 03:04", "%Y-%m-%d %H:%M")[:6])
now = time.localtime()
print(now.tm_year >= 1970, len(time.strftime("%H:%M:%S")), abs(time.mktime(time.localtime(86400 * 3)) - 86400 * 3) < 86400)
