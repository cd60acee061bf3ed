# All mistakes in one run.
a = first  # error: name 'first' is not defined
def f():
    return second  # error: name 'second' is not defined
class C:
    def method(self):
        return third  # error: name 'third' is not defined
print(fourth, f(), C().method())  # error: name 'fourth' is not defined
