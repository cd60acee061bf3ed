# A class that is declared after a method was called may give something else in its place.
class Animal:
    def name(self):
        return "animal"

    def legs(self):
        return 4

    def show(self):
        print(self.name(), self.legs(), type(self).__name__)


Animal().show()


class Fish(Animal):
    def name(self):
        pass

    def legs(self):
        return 0


Fish().show()


def local():
    class Snake(Fish):
        def name(self):
            return "snake"

        def legs(self):
            return None

    Snake().show()


local()


class Number(Animal):
    def name(self):
        return 7


for each in [Animal(), Fish(), Number()]:
    each.show()
