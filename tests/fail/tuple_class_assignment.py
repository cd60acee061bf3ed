@tuple
class Pixel:
    x: int
    y: int
p = Pixel(1, 2)
p.x = 3  # error: cannot modify tuple attributes
