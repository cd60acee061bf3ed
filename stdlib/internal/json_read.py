"""Values from JSON."""

from internal.float_parse import parse_float
from internal.integer_parse import parse_int
from internal.text_builder import TextBuilder
from internal.utf8 import count_characters, part_of


class JSONDecodeError(ValueError):
    """A text is no JSON. `pos` is where, counted from 0; `lineno` and `colno` count from 1."""

    msg: str
    doc: str
    pos: int
    lineno: int
    colno: int

    def __init__(self, msg: str, doc: str, pos: int):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


class JsonReader:
    """A text of JSON while it is read; positions are in bytes."""

    text: str
    at: int
    strict: bool

    def __init__(self, text: str, at: int, strict: bool):
        self.text = text
        self.at = at
        self.strict = strict

    def fail(self, message: str, at: int) -> Never:
        raise JSONDecodeError(message, self.text, count_characters(self.text._data, 0, at))

    def byte(self) -> int:
        """What stands here; -1 at the end."""
        return self.byte_at(self.at)

    def byte_at(self, at: int) -> int:
        return int(self.text._data[at]) if at < self.text._size() else -1

    def skip_blanks(self) -> None:
        c = self.byte()
        while c == 32 or c == 10 or c == 13 or c == 9:
            self.at += 1
            c = self.byte()

    def take(self, word: str) -> bool:
        """Whether a word stands here; goes behind it."""
        size = word._size()
        if self.at + size > self.text._size():
            return False
        for i in range(size):
            if self.text._data[self.at + i] != word._data[i]:
                return False
        self.at += size
        return True

    def quoted(self) -> str:
        """A text, whose opening quote has been read."""
        begin = self.at - 1
        data = self.text._data
        size = self.text._size()
        start = self.at
        at = start
        while at < size:
            c = int(data[at])
            if c == 34:
                self.at = at + 1
                return part_of(self.text, start, at)
            if c == 92 or c < 32 and self.strict:
                break
            at += 1
        self.at = at
        return self._escaped(begin, start)

    def _escaped(self, begin: int, start: int) -> str:
        """Goes on with a text that is not all as it stands."""
        out = TextBuilder()
        size = self.text._size()
        while True:
            c = self.byte()
            if c == 34:
                out.put_part(self.text, start, self.at)
                self.at += 1
                return out.text()
            if c < 0:
                self.fail("Unterminated string starting at", begin)
            if c < 32 and self.strict:
                self.fail("Invalid control character at", self.at)
            if c != 92:
                self.at += 1
                continue
            out.put_part(self.text, start, self.at)
            letter = self.byte_at(self.at + 1)
            if letter < 0:
                self.fail("Unterminated string starting at", begin)
            if letter == 117:
                out.put_code(self._unicode())
            else:
                code = _escape(letter)
                if code < 0:
                    self.fail("Invalid \\escape", self.at)
                out.put_ascii(code)
                self.at += 2
            start = self.at

    def _unicode(self) -> int:
        """The code point of `\\uXXXX`, or of two that belong together. Half of such a pair becomes U+FFFD."""
        high = self._unit(self.at)
        self.at += 6
        if high & 0xF800 != 0xD800:
            return high
        if high < 0xDC00 and self.byte() == 92 and self.byte_at(self.at + 1) == 117:
            low = self._unit(self.at)
            if low & 0xFC00 == 0xDC00:
                self.at += 6
                return 0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF)
        return 0xFFFD

    def _unit(self, at: int) -> int:
        value = 0
        for i in range(2, 6):
            digit = _hex_value(self.byte_at(at + i))
            if digit < 0:
                self.fail("Invalid \\uXXXX escape", at + 1)
            value = value * 16 + digit
        return value

    def digits(self) -> bool:
        """Goes behind digits; whether there are any."""
        start = self.at
        c = self.byte()
        while 48 <= c <= 57:
            self.at += 1
            c = self.byte()
        return self.at > start

    def number(self) -> bool:
        """Goes behind a number, of which at least the first digit stands here; whether it is a float."""
        if self.byte() == 48:
            self.at += 1
        else:
            self.digits()
        is_float = False
        mark = self.at
        if self.byte() == 46:
            self.at += 1
            if self.digits():
                is_float = True
                mark = self.at
            else:
                self.at = mark
        if self.byte() | 32 == 101:
            self.at += 1
            if self.byte() == 43 or self.byte() == 45:
                self.at += 1
            if self.digits():
                is_float = True
            else:
                self.at = mark
        return is_float


def _escape(letter: int) -> int:
    """The character that a letter behind a backslash stands for; -1 for none."""
    if letter == 34 or letter == 92 or letter == 47:
        return letter
    if letter == 110:
        return 10
    if letter == 114:
        return 13
    if letter == 116:
        return 9
    if letter == 98:
        return 8
    return 12 if letter == 102 else -1


def _hex_value(c: int) -> int:
    if 48 <= c <= 57:
        return c - 48
    lower = c | 32
    return lower - 87 if 97 <= lower <= 102 else -1


@tuple
class JsonHooks[P, O, F, I, C]:
    """What a program wants to have called for pairs, objects, floats, integers and constants; None for what it does not."""

    pairs: P
    object: O
    float: F
    integer: I
    constant: C


def read_json(reader: JsonReader, hooks) -> Mixed:
    """The value that stands here."""
    c = reader.byte()
    if c == 34:
        reader.at += 1
        return reader.quoted()
    if c == 123:
        return _read_object(reader, hooks)
    if c == 91:
        return _read_array(reader, hooks)
    if c == 45 or 48 <= c <= 57:
        return _read_number(reader, hooks)
    if c == 110 and reader.take("null"):
        return None
    if c == 116 and reader.take("true"):
        return True
    if c == 102 and reader.take("false"):
        return False
    if c == 78 and reader.take("NaN"):
        return _constant("NaN", hooks)
    if c == 73 and reader.take("Infinity"):
        return _constant("Infinity", hooks)
    reader.fail("Expecting value", reader.at)


def _constant(name: str, hooks) -> Mixed:
    if isinstance(hooks.constant, NoneType):
        return parse_float(name)
    else:
        return hooks.constant(name)


def _read_number(reader: JsonReader, hooks) -> Mixed:
    start = reader.at
    if reader.byte() == 45:
        reader.at += 1
        if reader.byte() == 73 and reader.take("Infinity"):
            return _constant("-Infinity", hooks)
        if not 48 <= reader.byte() <= 57:
            reader.fail("Expecting value", start)
    is_float = reader.number()
    text = part_of(reader.text, start, reader.at)
    if is_float:
        if isinstance(hooks.float, NoneType):
            return parse_float(text)
        else:
            return hooks.float(text)
    if isinstance(hooks.integer, NoneType):
        return parse_int(text, 10)
    else:
        return hooks.integer(text)


def _read_array(reader: JsonReader, hooks) -> Mixed:
    items = List[Mixed]()
    reader.at += 1
    reader.skip_blanks()
    if reader.byte() == 93:
        reader.at += 1
        return items
    while True:
        items.append(read_json(reader, hooks))
        reader.skip_blanks()
        c = reader.byte()
        if c == 93:
            reader.at += 1
            return items
        if c != 44:
            reader.fail("Expecting ',' delimiter", reader.at)
        reader.at += 1
        reader.skip_blanks()


def _read_key(reader: JsonReader) -> str:
    """A key and the colon behind it."""
    if reader.byte() != 34:
        reader.fail("Expecting property name enclosed in double quotes", reader.at)
    reader.at += 1
    key = reader.quoted()
    reader.skip_blanks()
    if reader.byte() != 58:
        reader.fail("Expecting ':' delimiter", reader.at)
    reader.at += 1
    reader.skip_blanks()
    return key


def _more_pairs(reader: JsonReader) -> bool:
    """Whether another key follows; goes there."""
    reader.skip_blanks()
    c = reader.byte()
    if c == 125:
        reader.at += 1
        return False
    if c != 44:
        reader.fail("Expecting ',' delimiter", reader.at)
    reader.at += 1
    reader.skip_blanks()
    return True


def _read_object(reader: JsonReader, hooks) -> Mixed:
    reader.at += 1
    reader.skip_blanks()
    more = reader.byte() != 125
    if not more:
        reader.at += 1
    if isinstance(hooks.pairs, NoneType):
        members = Dict[str, Mixed]()
        while more:
            key = _read_key(reader)
            members[key] = read_json(reader, hooks)
            more = _more_pairs(reader)
        if isinstance(hooks.object, NoneType):
            return members
        else:
            return hooks.object(members)
    else:
        pairs = List[Tuple[str, Mixed]]()
        while more:
            key = _read_key(reader)
            pairs.append((key, read_json(reader, hooks)))
            more = _more_pairs(reader)
        return hooks.pairs(pairs)
