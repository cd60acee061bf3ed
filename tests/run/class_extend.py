# expected by hand
# @extend adds methods to existing classes.
@extend
class int:
    def double(self):
        return self * 2
    @property
    def is_even(self):
        return self % 2 == 0
@extend
class str:
    def shout(self):
        return self.upper() + "!"
class Box:
    v: int
@extend
class Box:
    def get(self):
        return self.v
print((21).double(), (4).is_even, "hi".shout(), Box(7).get())
