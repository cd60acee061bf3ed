x: Sensor = 1  # error: name 'Sensor' is not defined
def f(a: Motor):  # error: name 'Motor' is not defined
    return a
