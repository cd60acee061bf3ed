import shapes
import shapes as geo
from shapes import area, UNIT as unit, Square
from helpers import (
    shout,
    twice,
)
print("main starts", __name__)
print(area(2, 3), shapes.area(4, 5), geo.UNIT, unit, Square(3).area())
print(shout("hey"), twice(4), twice("ab"))
shapes.counter += 5
print(shapes.counter, geo.counter, shapes.bump(), shapes.counter)
from shapes import counter
shapes.bump()
print(counter, shapes.counter)
def late():
    import helpers
    return helpers.twice(21)
print(late(), shapes.Square.sides, shapes.__name__)
for s in shapes.make_all():
    print(s.area(), isinstance(s, shapes.Square))
