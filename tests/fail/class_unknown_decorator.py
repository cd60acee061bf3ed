def register(cls):
    return cls
@register  # error: unsupported class decorator
class C:
    pass
