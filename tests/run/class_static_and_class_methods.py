class Date:
    created = 0
    def __init__(self, year, month, day):
        self.year = year
        self.month = month
        self.day = day
        Date.created += 1
    @classmethod
    def parse(cls, text):
        y, m, d = text.split("-")
        return cls(int(y), int(m), int(d))
    @classmethod
    def count(cls):
        return cls.created
    @staticmethod
    def is_leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    @staticmethod
    def days(month, year=2023):
        if month == 2:
            return 29 if Date.is_leap(year) else 28
        return 30 if month in (4, 6, 9, 11) else 31
    def __str__(self):
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"
class Stamp(Date):
    def tag(self):
        return "stamp " + str(self)
d = Date.parse("2024-02-29")
s = Stamp.parse("1999-12-31")
print(d, s.tag(), Date.count(), Stamp.count())
print(Date.is_leap(2000), d.is_leap(1900), Date.days(2, 2024), d.days(4), Stamp.days(1))
class Shape:
    @classmethod
    def make(cls):
        return cls()
    def name(self):
        return "shape"
class Circle(Shape):
    def name(self):
        return "circle"
print(Shape.make().name(), Circle.make().name())
