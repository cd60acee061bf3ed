# A method that takes its arguments in another way than the one it redefines.
class Animal:
    def speak(self):
        return "..."

    def go(self, steps):
        return steps

    def eat(self, *things):
        return len(things)

    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, kind, value, trace):
        print("exit")
        return False


class Dog(Animal):
    def speak(self, loud=False, times=1):
        return ("WOOF" if loud else "woof") * times

    def go(self, *args):
        return len(args)

    def eat(self, first, second):
        return first + second

    def __exit__(self, *details):
        print("exit dog", details[1], len(details))
        return True


class Puppy(Dog):
    def go(self, steps, back=2):
        return steps - back


for animal in [Animal(), Dog(), Puppy()]:
    print(animal.speak(), animal.go(3), animal.eat(2, 5))
    with animal:
        print("inside")
print(Dog().speak(True), Dog().speak(times=2), Puppy().go(1, 1))
with Puppy():
    raise ValueError("x")
