def area(width, height):
    return width * heigth  # error: name 'heigth' is not defined
print(area(2, 3))
