class TemplateError(Exception):
    pass


FILTERS = {
    "upper": str.upper,
    "lower": str.lower,
    "title": lambda s: s.title(),
    "trim": str.strip,
    "reverse": lambda s: s[::-1],
    "exclaim": lambda s: s + "!",
}


def tokenize(src):
    pos = 0
    while pos < len(src):
        a = src.find("{{", pos)
        b = src.find("{%", pos)
        starts = [x for x in (a, b) if x != -1]
        if not starts:
            yield ("text", src[pos:])
            return
        start = min(starts)
        if start > pos:
            yield ("text", src[pos:start])
        close = "}}" if start == a else "%}"
        end = src.find(close, start)
        if end == -1:
            raise TemplateError(f"unclosed tag at {start}")
        yield ("var" if start == a else "tag", src[start + 2:end].strip())
        pos = end + 2


class Node:
    def render(self, ctx):
        raise NotImplementedError


class Text(Node):
    def __init__(self, text):
        self.text = text

    def render(self, ctx):
        return self.text


class Var(Node):
    def __init__(self, expr):
        self.name, *self.filters = [p.strip() for p in expr.split("|")]

    def render(self, ctx):
        value = str(lookup(ctx, self.name))
        for f in self.filters:
            if f not in FILTERS:
                raise TemplateError("no filter " + f)
            value = FILTERS[f](value)
        return value


class Block(Node):
    def __init__(self):
        self.children = []

    def render(self, ctx):
        return "".join(c.render(ctx) for c in self.children)


class If(Block):
    def __init__(self, cond):
        super().__init__()
        self.negate = cond.startswith("not ")
        self.cond = cond[4:] if self.negate else cond
        self.otherwise = Block()

    def render(self, ctx):
        if bool(lookup(ctx, self.cond)) != self.negate:
            return super().render(ctx)
        return self.otherwise.render(ctx)


class For(Block):
    def __init__(self, var, seq):
        super().__init__()
        self.var, self.seq = var, seq

    def render(self, ctx):
        out = []
        for i, item in enumerate(lookup(ctx, self.seq)):
            inner = dict(ctx)
            inner[self.var] = item
            inner["index"] = i
            out.append(super().render(inner))
        return "".join(out)


def lookup(ctx, name):
    if name not in ctx:
        raise TemplateError("undefined: " + name)
    return ctx[name]


def parse(src):
    root = Block()
    stack = [root]
    for kind, value in tokenize(src):
        top = stack[-1]
        if kind == "text":
            top.children.append(Text(value))
        elif kind == "var":
            top.children.append(Var(value))
        else:
            word, _, rest = value.partition(" ")
            if word == "if":
                node = If(rest)
                top.children.append(node)
                stack.append(node)
            elif word == "else":
                node = stack.pop()
                stack.append(node.otherwise)
            elif word == "for":
                var, _, seq = rest.partition(" in ")
                node = For(var, seq)
                top.children.append(node)
                stack.append(node)
            elif word in ("endif", "endfor"):
                stack.pop()
            else:
                raise TemplateError("unknown tag " + word)
    if len(stack) != 1:
        raise TemplateError("unclosed block")
    return root


ctx = {"name": "world", "items": ["apple", "pear", "fig"], "user": "", "n": 3, "ok": True}
print(parse("Hello {{ name | upper | exclaim }}").render(ctx))
print(parse("{% for f in items %}{{ index }}={{ f|title }};{% endfor %}").render(ctx))
print(parse("{% if user %}hi {{user}}{% else %}anonymous{% endif %} {% if not user %}x{% endif %}").render(ctx))
print(parse("{% if ok %}{% for f in items %}[{{f|reverse}}]{% endfor %} n={{n}}{% endif %}").render(ctx))
for bad in ["{{ oops", "{{ zip }}", "{{ name|zap }}", "{% frob %}", "{% if ok %}"]:
    try:
        print(parse(bad).render(ctx))
    except TemplateError as e:
        print("TemplateError:", e)
