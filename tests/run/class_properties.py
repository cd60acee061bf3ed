class Temperature:
    def __init__(self, celsius):
        self._celsius = celsius
        self.writes = 0
    @property
    def celsius(self):
        return self._celsius
    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._celsius = value
        self.writes += 1
    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32
    @fahrenheit.setter
    def fahrenheit(self, f):
        self.celsius = (f - 32) * 5 / 9
t = Temperature(25.0)
print(t.celsius, t.fahrenheit)
t.celsius = 100.0
print(t.fahrenheit, t.writes)
t.fahrenheit = 212.0
t.celsius += 0.5
print(t.celsius, t.writes)
try:
    t.celsius = -300.0
except ValueError as e:
    print(e, t.celsius)
class Base:
    @property
    def kind(self):
        return "base"
    def show(self):
        return self.kind
class Derived(Base):
    @property
    def kind(self):
        return "derived"
print([x.show() for x in [Base(), Derived()]], [x.kind for x in [Base(), Derived()]])
class Lazy:
    def __init__(self):
        self.computed = 0
        self._value = None
    @property
    def value(self):
        if self._value is None:
            self.computed += 1
            self._value = 42
        return self._value
    @value.deleter
    def value(self):
        self._value = None
z = Lazy()
print(z.value + z.value, z.computed)
del z.value
print(z.value, z.computed)
