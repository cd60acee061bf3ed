"""Templates of what matches are replaced by."""

from internal.regex_code import Program
from internal.regex_parse import error
from internal.text_builder import TextBuilder


class Template:
    """Texts, and numbers of groups behind them; 0 or more for a group, -1 for none."""

    texts: List[str]
    groups: List[int]

    def __init__(self, template: str, program: Program):
        self.texts = []
        self.groups = []
        if "\\" not in template:
            self._add(template, -1)
            return
        text = TextBuilder()
        size = len(template)
        at = 0
        while at < size:
            c = template[at]
            if c != "\\":
                text.put(c)
                at += 1
                continue
            start = at
            at += 1
            if at == size:
                raise error("bad escape (end of pattern)", template, start)
            c = template[at]
            at += 1
            if c == "g":
                at, group = _named(template, at, start, program)
                self._add(text.text(), group)
            elif "1" <= c <= "9" or c == "0":
                at, code, group = _numbered(template, at, ord(c) - 48)
                if group >= 0:
                    if group > program.groups:
                        raise error(f"invalid group reference {group}", template, start + 1)
                    self._add(text.text(), group)
                else:
                    text.put_code(code)
            elif c in "ntrfvab":
                text.put("\n\t\r\f\v\a\b"["ntrfvab".index(c)])
            elif c == "\\":
                text.put(c)
            elif c.isascii() and c.isalpha():
                raise error("bad escape \\" + c, template, start)
            else:
                text.put("\\")
                text.put(c)
        self._add(text.text(), -1)

    def _add(self, text: str, group: int) -> None:
        self.texts.append(text)
        self.groups.append(group)

    def put(self, out: TextBuilder, string: str, found: List[int]) -> None:
        """What it stands for where a match has been found."""
        for i in range(len(self.texts)):
            out.put(self.texts[i])
            group = self.groups[i]
            if group >= 0 and found[2 * group + 1] >= 0:
                out.put_part(string, found[2 * group], found[2 * group + 1])


def _named(template: str, at: int, start: int, program: Program) -> Tuple[int, int]:
    """Behind `\\g`: the position behind the name, and the group."""
    if at >= len(template) or template[at] != "<":
        raise error("missing <", template, at)
    end = template.find(">", at)
    if end < 0:
        if at + 1 == len(template):
            raise error("missing group name", template, at + 1)
        raise error("missing >, unterminated name", template, at + 1)
    name = template[at + 1 : end]
    if name == "":
        raise error("missing group name", template, at + 1)
    if name.isdigit():
        group = int(name)
        if group > program.groups:
            raise error(f"invalid group reference {group}", template, at + 1)
        return (end + 1, group)
    if not name.isidentifier():
        raise error("bad character in group name " + repr(name), template, at + 1)
    if name not in program.names:
        raise IndexError("unknown group name " + repr(name))
    return (end + 1, program.names[name])


def _octal(template: str, at: int) -> int:
    """An octal digit; -1 when there is none."""
    if at < len(template) and "0" <= template[at] <= "7":
        return ord(template[at]) - 48
    return -1


def _numbered(template: str, at: int, first: int) -> Tuple[int, int, int]:
    """Behind a backslash and a digit: the position behind, the character an octal number means, or the group."""
    second = _octal(template, at)
    third = _octal(template, at + 1) if second >= 0 else -1
    if first == 0:
        if second < 0:
            return (at, 0, -1)
        if third < 0:
            return (at + 1, second, -1)
        return (at + 2, second * 8 + third, -1)
    if first <= 7 and second >= 0 and third >= 0:
        code = (first * 8 + second) * 8 + third
        if code > 0o377:
            raise error(f"octal escape value {template[at - 2 : at + 2]} outside of range 0-0o377", template, at - 2)
        return (at + 2, code, -1)
    if at < len(template) and template[at].isdigit():
        return (at + 1, 0, first * 10 + int(template[at]))
    return (at, 0, first)
