"""`str.format`, for formats known only at run time. The arguments' types are known, so the fields are looked up in a loop
over them that the compiler unrolls."""

from internal.text_join import join_list
from internal.text_repr import ascii_escaped
from internal.utf8 import part_of


class _Fields:
    """A format while it is read: literal text goes to `parts`, fields stop it."""

    text: str
    at: int
    parts: List[str]
    name: str
    conversion: int
    spec: str
    next_number: int

    def __init__(self, text: str, next_number: int):
        self.text = text
        self.at = 0
        self.parts = []
        self.name = ""
        self.conversion = 0
        self.spec = ""
        self.next_number = next_number

    def _find_field(self) -> bool:
        """Reads up to and with the next replacement field; false at the end."""
        data = self.text._data
        size = self.text._size()
        start = self.at
        while self.at < size:
            c = int(data[self.at])
            if c != 123 and c != 125:
                self.at += 1
                continue
            double = self.at + 1 < size and int(data[self.at + 1]) == c
            if double:
                self.parts.append(part_of(self.text, start, self.at + 1))
                self.at += 2
                start = self.at
                continue
            if c == 125:
                raise ValueError("Single '}' encountered in format string")
            if self.at + 1 == size:
                raise ValueError("Single '{' encountered in format string")
            self.parts.append(part_of(self.text, start, self.at))
            self._read_field(self.at + 1, size)
            return True
        self.parts.append(part_of(self.text, start, size))
        return False

    def _read_field(self, start: int, size: int) -> None:
        data = self.text._data
        at = start
        depth = 0
        in_index = False
        while at < size:
            c = int(data[at])
            if c == 91:
                in_index = True
            elif c == 93:
                in_index = False
            elif not in_index and (c == 33 or c == 58 or c == 125):
                break
            elif c == 123:
                raise ValueError("unexpected '{' in field name")
            at += 1
        if at == size:
            raise ValueError("expected '}' before end of string")
        self.name = part_of(self.text, start, at)
        self.conversion = 0
        if int(data[at]) == 33:
            if at + 2 >= size:
                raise ValueError("unmatched '{' in format spec" if at + 1 < size
                                 else "end of string while looking for conversion specifier")
            self.conversion = int(data[at + 1])
            at += 2
            if int(data[at]) != 58 and int(data[at]) != 125:
                raise ValueError("expected ':' after conversion specifier")
        spec_start = at + 1 if int(data[at]) == 58 else at
        at = spec_start
        while at < size:
            c = int(data[at])
            if c == 123:
                depth += 1
            elif c == 125:
                if depth == 0:
                    break
                depth -= 1
            at += 1
        if at == size:
            raise ValueError("expected '}' before end of string")
        self.spec = part_of(self.text, spec_start, at)
        self.at = at + 1

    def _number(self) -> int:
        """The number of the positional argument that the field names, or -1 when it names another."""
        if self.name._size() == 0:
            if self.next_number < 0:
                raise ValueError("cannot switch from manual field specification to automatic field numbering")
            self.next_number += 1
            return self.next_number - 1
        for i in range(self.name._size()):
            if not 48 <= int(self.name._data[i]) <= 57:
                return -1
        if self.next_number > 0:
            raise ValueError("cannot switch from automatic field numbering to manual field specification")
        self.next_number = -1
        return int(self.name)


def _converted(value, conversion: int, spec: str) -> str:
    if conversion == 0:
        return format(value, spec)
    if conversion == 114:
        return format(repr(value), spec)
    if conversion == 115:
        return format(str(value), spec)
    if conversion == 97:
        return format(ascii_escaped(repr(value)), spec)
    raise ValueError("Unknown conversion specifier " + chr(conversion))


def brace_format(text: str, arguments, named) -> str:
    """See `str.format`."""
    fields = _Fields(text, 0)
    while fields._find_field():
        number = fields._number()
        spec = fields.spec
        if "{" in spec:
            inner = _Fields(spec, fields.next_number)
            while inner._find_field():
                inner_number = inner._number()
                inner.parts.append(_field(inner, inner_number, inner.spec, arguments, named))
            fields.next_number = inner.next_number
            spec = join_list("", inner.parts)
        fields.parts.append(_field(fields, number, spec, arguments, named))
    return join_list("", fields.parts)


def _field(fields: _Fields, number: int, spec: str, arguments, named) -> str:
    if number < 0:
        if hasattr(named, "_names"):
            names = named._names()
            for i in static.range(static.len(named._items)):
                if fields.name == names[i]:
                    return _converted(named._items[i], fields.conversion, spec)
        else:
            if fields.name in named:
                return _converted(named[fields.name], fields.conversion, spec)
        raise KeyError(fields.name)
    if isinstance(arguments, Tuple):
        for i in static.range(static.len(arguments)):
            if i == number:
                return _converted(arguments[i], fields.conversion, spec)
    else:
        if number < len(arguments):
            return _converted(arguments[number], fields.conversion, spec)
    raise IndexError("Replacement index " + str(number) + " out of range for positional args tuple")


def brace_format_map(text: str, mapping) -> str:
    """See `str.format_map`."""
    fields = _Fields(text, 0)
    while fields._find_field():
        spec = fields.spec
        if "{" in spec:
            spec = brace_format_map(spec, mapping)
        fields.parts.append(_converted(mapping[fields.name], fields.conversion, spec))
    return join_list("", fields.parts)
