class Indent:
    depth = 0
    lines = []
    def __init__(self, title):
        self.title = title
    def __enter__(self):
        Indent.lines.append("  " * Indent.depth + self.title + ":")
        Indent.depth += 1
        return self
    def line(self, text):
        Indent.lines.append("  " * Indent.depth + text)
    def __exit__(self, kind, value, tb):
        Indent.depth -= 1
with Indent("top") as top:
    top.line("one")
    with Indent("middle") as middle:
        middle.line("two")
        with Indent("bottom") as bottom:
            bottom.line("three")
    top.line("four")
for line in Indent.lines:
    print(line)
print(Indent.depth)
class Timer:
    def __init__(self):
        self.events = []
    def __enter__(self):
        self.events.append("start")
        return self
    def __exit__(self, kind, value, tb):
        self.events.append("stop")
t = Timer()
with t:
    t.events.append("work")
with t:
    pass
print(t.events)
