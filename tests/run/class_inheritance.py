class Animal:
    def __init__(self, name):
        self.name = name
    def speak(self):
        return "..."
    def describe(self):
        return f"{self.name} says {self.speak()}"
class Dog(Animal):
    def speak(self):
        return "Woof"
    def fetch(self):
        return self.name + " fetches"
class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age
    def speak(self):
        return super().speak().lower() + "!" * self.age
class Cat(Animal):
    def __init__(self, name, lives=9):
        Animal.__init__(self, name)
        self.lives = lives
    def describe(self):
        return Animal.describe(self) + f" ({self.lives} lives)"
zoo = [Animal("Thing"), Dog("Rex"), Puppy("Bit", 2), Cat("Tom")]
for a in zoo:
    print(a.describe(), isinstance(a, Dog), type(a).__name__)
print(Puppy("P", 1).fetch(), Dog.speak(Puppy("Q", 3)), [x.name for x in zoo])
def loudest(animals):
    best = animals[0]
    for a in animals:
        if len(a.speak()) > len(best.speak()):
            best = a
    return best
print(loudest(zoo).name)
d: Animal = Dog("typed")
print(d.describe())
