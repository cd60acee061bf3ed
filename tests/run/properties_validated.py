class Temperature:
    def __init__(self, celsius=0.5):
        self.celsius = celsius

    @property
    def celsius(self):
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._celsius = value

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.celsius = (value - 32) * 5 / 9

    @celsius.deleter
    def celsius(self):
        print("deleting")
        self._celsius = 0.5


t = Temperature(25.0)
print(t.celsius, t.fahrenheit)
t.fahrenheit = 212
print(t.celsius)
try:
    t.celsius = -300
except ValueError as e:
    print("error:", e)
del t.celsius
print(t.celsius)
try:
    Temperature(-1000)
except ValueError as e:
    print("error:", e)


class Person:
    def __init__(self, first, last, age):
        self.first = first
        self.last = last
        self.__age = age

    @property
    def full_name(self):
        return f"{self.first} {self.last}"

    @full_name.setter
    def full_name(self, name):
        self.first, self.last = name.split(" ")

    @property
    def age(self):
        return self.__age

    @age.setter
    def age(self, value):
        if not isinstance(value, int):
            raise TypeError("age must be an int")
        if value < 0:
            raise ValueError(f"bad age: {value}")
        self.__age = value

    def birthday(self):
        self.age += 1
        return self.age


p = Person("Ada", "Lovelace", 36)
print(p.full_name, p.age)
p.full_name = "Grace Hopper"
print(p.first, p.last, p.birthday())
try:
    p.age = -5
except ValueError as e:
    print(e)
try:
    p.full_name = "Single"
except ValueError as e:
    print("ValueError", e)


class ReadOnly:
    @property
    def value(self):
        return 42


r = ReadOnly()
try:
    r.value = 3
except AttributeError as e:
    print("AttributeError")
print(r.value)


class Lazy:
    def __init__(self):
        self._data = None

    @property
    def data(self):
        if self._data is None:
            print("loading")
            self._data = [1, 2, 3]
        return self._data


z = Lazy()
print(z.data, z.data)
