print("helpers is loaded")
import shapes
def shout(text):
    return text.upper() + " " + shapes.UNIT
def twice(x):
    return x + x
