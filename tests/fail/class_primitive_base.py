class Meters(bool):  # error: internal classes cannot inherit other classes
    pass
