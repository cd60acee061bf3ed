class Cat:
    def meow(self):
        return "meow"
class Car:
    def honk(self):
        return "honk"
def pick(n):
    if n > 0:
        return Cat()
    return Car()  # error: 'Car' does not match expected type 'Cat'
print(pick(1).meow())
