registry = {}
def register(kind):
    def wrap(sub):
        registry[kind] = sub
        return sub
    return wrap
@register("a")
class A:
    def go(self):
        return "A"
@register("b")
class B:
    def go(self):
        return "B"
for k in registry:
    print(k, registry[k]().go(), registry[k].__name__)
