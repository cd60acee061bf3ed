def show(**kw):
    for k, v in kw.items():
        print(k, v)
show(a=1, b=True, c="x", d=2.5)
def opts(**kw):
    return kw.get("verbose", False), kw
print(opts(verbose=True, level=3))
print(opts(level=3, rate=1.5, on=False))
def pairs(**kw):
    return sorted(kw.items()), list(kw), len(kw), ", ".join(f"{k}={v}" for k, v in kw.items())
print(pairs(b=2, a=1))
def mixed(**kw):
    out = []
    for key in kw:
        out.append(f"{key}:{kw[key]}")
    return out, "x" in kw, kw.get("x", None), kw.get("q")
print(mixed(x=1, y="z"))
def merged(**kw):
    d = {"base": 1}
    d.update(kw)
    for k, v in kw.items():
        d[k] = v
    return d
print(merged(a=2, b=3), merged())
class Widget:
    def __init__(self, **options):
        self.options = dict(options)
        self.title = options.get("title", "none")
        self.visible = options.get("visible", True)
    def show(self):
        return f"{self.title} {self.visible} {self.options}"
print(Widget(title="a", visible=False).show())
print(Widget(width=3).show())
