class Plugin:
    plugins = []
    name = "base"

    def __init_subclass__(cls, tag="none", **kwargs):
        super().__init_subclass__(**kwargs)
        cls.tag = tag
        Plugin.plugins.append(cls)

    def run(self):
        return "none"


class A(Plugin, tag="first"):
    name = "a"

    def run(self):
        return "a"


class B(Plugin):
    def run(self):
        return "b"


for p in Plugin.plugins:
    print(p.__name__, p().run(), p.tag, p.name)
print(A.tag, B.tag)
