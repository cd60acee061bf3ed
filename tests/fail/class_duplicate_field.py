class C:
    x: int
    y: int
    x: int  # error: duplicate data attribute 'x' in class definition
