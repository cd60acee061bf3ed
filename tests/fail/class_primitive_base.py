class Meters(int):  # error: internal classes cannot inherit other classes
    pass
