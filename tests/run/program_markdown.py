def inline(text):
    out = []
    i = 0
    while i < len(text):
        if text.startswith('**', i):
            j = text.find('**', i + 2)
            if j > 0:
                out.append(text[i + 2:j].upper())
                i = j + 2
                continue
        if text[i] == '`':
            j = text.find('`', i + 1)
            if j > 0:
                out.append("'" + text[i + 1:j] + "'")
                i = j + 1
                continue
        if text[i] == '[':
            j = text.find('](', i)
            k = text.find(')', j) if j > 0 else -1
            if k > 0:
                out.append('%s <%s>' % (text[i + 1:j], text[j + 2:k]))
                i = k + 1
                continue
        out.append(text[i])
        i += 1
    return ''.join(out)


def wrap(text, width):
    line, lines = '', []
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = (line + ' ' + word).strip()
    if line:
        lines.append(line)
    return lines


class Renderer:
    def __init__(self, width=40):
        self.width = width
        self.lines = []
        self.paragraph = []
        self.in_code = False
        self.counter = 0

    def flush(self):
        if self.paragraph:
            self.lines += wrap(inline(' '.join(self.paragraph)), self.width)
            self.paragraph = []

    def feed(self, line):
        stripped = line.strip()
        if stripped.startswith('```'):
            self.flush()
            self.in_code = not self.in_code
        elif self.in_code:
            self.lines.append('    | ' + line)
        elif not stripped:
            self.flush()
            self.lines.append('')
            self.counter = 0
        elif stripped[0] == '#':
            self.flush()
            level = len(stripped) - len(stripped.lstrip('#'))
            title = inline(stripped[level:].strip())
            self.lines.append(title)
            self.lines.append('=-~'[min(level, 3) - 1] * len(title))
        elif stripped[:2] in ('- ', '* '):
            self.flush()
            depth = (len(line) - len(line.lstrip())) // 2
            self.lines.append('  ' * depth + ('\u2022' if depth == 0 else 'o') + ' ' + inline(stripped[2:]))
        elif stripped[0].isdigit() and '. ' in stripped[:4]:
            self.flush()
            self.counter += 1
            self.lines.append('%2d) %s' % (self.counter, inline(stripped.split('. ', 1)[1])))
        elif stripped.startswith('>'):
            self.flush()
            self.lines.extend('> ' + l for l in wrap(inline(stripped[1:]), self.width - 2))
        else:
            self.paragraph.append(stripped)

    def render(self, text):
        for line in text.split('\n'):
            self.feed(line)
        self.flush()
        return '\n'.join(self.lines)


DOC = """# Title of **doc**
Some *plain* text that is long enough to be wrapped over
several lines with `code` and a [link](http://x.y).

## List
- one
  - nested
* two

1. first
7. second

> quoted text goes here and it is also wrapped at some point

```
def f(x):
    return x
```
end"""
print(Renderer().render(DOC))
print('-' * 40)
print(Renderer(20).render("word " * 12))


def roman(n):
    table = [(1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'),
             (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')]
    out = ''
    for value, sym in table:
        count, n = divmod(n, value)
        out += sym * count
    return out


def unroman(s):
    vals = dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000)
    total = 0
    for a, b in zip(s, s[1:] + ' '):
        v = vals[a]
        total += -v if vals.get(b, 0) > v else v
    return total


for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999):
    r = roman(n)
    print(n, r, unroman(r) == n, end='; ')
print()
