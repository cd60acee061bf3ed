def register(cls):
    return cls
@register
class C:  # error: unsupported class decorator
    pass
