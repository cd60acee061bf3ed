class Animal:
    count = 0
    sound = "..."
    registry: dict[str, int] = {}

    def __init__(self, name):
        self.name = name
        type(self).count += 1

    @classmethod
    def make(cls, name):
        cls.registry[name] = cls.count
        return cls(name)

    @classmethod
    def rename_sound(cls, sound):
        cls.sound = sound

    def speak(self):
        return self.name + " says " + self.sound


class Dog(Animal):
    sound = "woof"


class Puppy(Dog):
    pass


a = Animal("a")
b = Animal.make("b")
print(Animal.count, Dog.count, Puppy.count)
d = Dog("d")
e = Dog.make("e")
print(Animal.count, Dog.count, Puppy.count)
p = Puppy("p")
print(Animal.count, Dog.count, Puppy.count, p.count, d.count, a.count)
Animal.count = 100
print(Animal.count, Dog.count, Puppy.count)
print(Animal.registry, Dog.registry is Animal.registry)
for x in [a, d, p]:
    print(x.speak())
Puppy.rename_sound("yip")
for x in [a, d, p]:
    print(x.speak())
Animal.rename_sound("hm")
d.sound = "grr"
for x in [a, d, e, p]:
    print(x.speak())


class Base:
    level = 1

    @classmethod
    def up(cls):
        cls.level += 1
        return cls.level


class Left(Base):
    pass


class Right(Base):
    level = 10


print(Base.up(), Left.up(), Left.up(), Right.up(), Base.up(), Base.level, Left.level, Right.level)
print(Left().level, Right().level, Base().level)
