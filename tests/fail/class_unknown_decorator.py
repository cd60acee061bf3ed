# What the decorator gives is what the name stands for.
def register(cls):
    return 3


@register
class C:
    pass


C()  # error: 'int' object is not callable
