def register(cls):
    return 3
@register  # error: unsupported class decorator
class C:
    pass
