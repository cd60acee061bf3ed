import calendar

print(calendar.isleap(2024), calendar.isleap(1900), calendar.leapdays(2000, 2030), calendar.weekday(2026, 11, 23))
print(calendar.monthrange(2024, 2), calendar.monthrange(2026, 11), calendar.timegm((2026, 1, 2, 3, 4, 5)))
print(calendar.month(2026, 2))
print(calendar.month(2026, 11, 3, 1))
calendar.prmonth(2021, 2)
print(calendar.monthcalendar(2026, 5))
print(list(calendar.day_name), calendar.month_abbr[3], calendar.day_abbr[6], calendar.month_name[12])
print(calendar.weekheader(3), calendar.SUNDAY, calendar.firstweekday())
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.month(2026, 2))
sunday = calendar.TextCalendar(calendar.SUNDAY)
print(sunday.formatmonth(2024, 9))
print(list(calendar.Calendar(3).itermonthdays(2026, 2))[:10], list(calendar.Calendar().itermonthdays2(2026, 2))[6:9])
calendar.setfirstweekday(0)
print(calendar.calendar(2026))
try:
    calendar.monthrange(2026, 13)
except calendar.IllegalMonthError as e:
    print(e)
try:
    calendar.month(2026, 0)
except ValueError as e:
    print(e)
