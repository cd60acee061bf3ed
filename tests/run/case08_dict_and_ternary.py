class Animal:
    def sound(self):
        return "?"
class Dog(Animal):
    def sound(self):
        return "woof"
class Cat(Animal):
    def sound(self):
        return "meow"
sounds = {"d": Dog(), "c": Cat()}
pet = Dog() if len(sounds) > 5 else Cat()
print(sounds["d"].sound(), pet.sound(), [a.sound() for a in sounds.values()])
best = Dog()
for name in sounds:
    if name == "c":
        best = sounds[name]
print(best.sound())
