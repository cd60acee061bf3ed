"""Values as JSON."""

from builtins.kinds import MixedTuple
from builtins.tuples import DynamicTuple
from internal.float_text import float_to_text
from internal.text_builder import TextBuilder
from internal.text_repr import hex_digit
from internal.utf8 import character_width, code_point


class JsonWriter:
    """A text of JSON that grows, and how it is to look."""

    out: TextBuilder
    ascii: bool
    allow_nan: bool
    skip_keys: bool
    sort_keys: bool
    check_circular: bool
    pretty: bool
    indent: str
    comma: str
    colon: str
    depth: int
    # what is being written
    open: List[int]

    def __init__(
        self,
        ascii: bool,
        allow_nan: bool,
        skip_keys: bool,
        sort_keys: bool,
        check_circular: bool,
        indent: Optional[str],
        comma: str,
        colon: str,
    ):
        self.out = TextBuilder()
        self.ascii = ascii
        self.allow_nan = allow_nan
        self.skip_keys = skip_keys
        self.sort_keys = sort_keys
        self.check_circular = check_circular
        self.pretty = indent is not None
        self.indent = indent or ""
        self.comma = comma
        self.colon = colon
        self.depth = 0
        self.open = []

    def enter(self, container: int) -> None:
        """Begins to write the object with this identity. Raises ValueError when it is inside itself."""
        if self.check_circular and container != 0 and container in self.open:
            raise ValueError("Circular reference detected")
        self.open.append(container)

    def leave(self) -> None:
        self.open.pop()

    def begin_items(self, opening: int, container: int) -> None:
        """Begins a container."""
        self.enter(container)
        self.out.put_ascii(opening)
        self.depth += 1

    def begin_item(self, first: bool) -> None:
        """What stands in front of an item."""
        if not first:
            self.out.put(self.comma)
        self.new_line()

    def new_line(self) -> None:
        """A new line, as far in as there are open containers, where there are lines."""
        if self.pretty:
            self.out.put_ascii(10)
            for _ in range(self.depth):
                self.out.put(self.indent)

    def end_items(self, closing: int, any_item: bool) -> None:
        """Ends a container."""
        self.leave()
        self.depth -= 1
        if any_item:
            self.new_line()
        self.out.put_ascii(closing)

    def put_float(self, value: float) -> None:
        self.out.put(self.float_text(value))

    def float_text(self, value: float) -> str:
        """Raises ValueError for what is no number, when that is not allowed."""
        if value - value == 0.0:
            return float_to_text(value)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant")
        if value != value:
            return "NaN"
        return "Infinity" if value > 0.0 else "-Infinity"

    def put_text(self, text: str) -> None:
        """A text in quotes."""
        out = self.out
        data = text._data
        size = text._size()
        out.put_ascii(34)
        start = 0
        at = 0
        while at < size:
            c = int(data[at])
            if c >= 0x80:
                width = character_width(data, at, size)
                if self.ascii:
                    out.put_part(text, start, at)
                    self._put_wide(code_point(data, at, width))
                    start = at + width
                at += width
                continue
            if c < 32 or c == 34 or c == 92 or c == 127 and self.ascii:
                out.put_part(text, start, at)
                out.put_ascii(92)
                letter = _letter(c)
                if letter != 0:
                    out.put_ascii(letter)
                else:
                    self._put_unit(c)
                start = at + 1
            at += 1
        out.put_part(text, start, size)
        out.put_ascii(34)

    def _put_wide(self, code: int) -> None:
        self.out.put_ascii(92)
        if code >= 0x10000:
            code -= 0x10000
            self._put_unit(0xD800 + (code >> 10))
            self.out.put_ascii(92)
            code = 0xDC00 + (code & 0x3FF)
        self._put_unit(code)

    def _put_unit(self, unit: int) -> None:
        self.out.put_ascii(117)
        shift = 12
        while shift >= 0:
            self.out.put_ascii(hex_digit((unit >> shift) & 15))
            shift -= 4


def _letter(c: int) -> int:
    """What stands behind the backslash for a character that has a short form, else 0."""
    if c == 34 or c == 92:
        return c
    if c == 10:
        return 110
    if c == 13:
        return 114
    if c == 9:
        return 116
    if c == 8:
        return 98
    return 102 if c == 12 else 0


def raise_not_serializable(value) -> Never:
    raise TypeError("Object of type " + type(value).__name__ + " is not JSON serializable")


@each_kind
def put_json(writer: JsonWriter, value, default) -> None:
    """Writes any value. What JSON does not know is given to `default`, when that is not None, else TypeError is raised."""
    if value is None:
        writer.out.put("null")
    elif isinstance(value, str):
        writer.put_text(str(value))
    elif isinstance(value, bool):
        writer.out.put("true" if value else "false")
    elif isinstance(value, int):
        writer.out.put(str(int(value)))
    elif isinstance(value, float):
        writer.put_float(float(value))
    elif isinstance(value, List):
        _put_items(writer, value, id(value), default)
    elif isinstance(value, Dict):
        _put_mapping(writer, value, default)
    elif isinstance(value, Tuple) or isinstance(value, MixedTuple) or isinstance(value, DynamicTuple):
        _put_items(writer, value, 0, default)
    elif isinstance(default, NoneType):
        raise_not_serializable(value)
    else:
        writer.enter(id(value))
        put_json(writer, default(value), default)
        writer.leave()


def _put_items(writer: JsonWriter, values, identity: int, default) -> None:
    writer.begin_items(91, identity)
    first = True
    for value in values:
        writer.begin_item(first)
        first = False
        put_json(writer, value, default)
    writer.end_items(93, not first)


def _put_mapping(writer: JsonWriter, mapping, default) -> None:
    writer.begin_items(123, id(mapping))
    first = True
    if writer.sort_keys:
        for key in sorted(mapping):
            if _put_key(writer, key, first):
                first = False
                put_json(writer, mapping[key], default)
    else:
        for key in mapping:
            if _put_key(writer, key, first):
                first = False
                put_json(writer, mapping[key], default)
    writer.end_items(125, not first)


def _put_key(writer: JsonWriter, key, first: bool) -> bool:
    """Writes a key; false when it is one to be left out. Raises TypeError."""
    text = ""
    if key is None:
        text = "null"
    elif isinstance(key, str):
        text = str(key)
    elif isinstance(key, bool):
        text = "true" if key else "false"
    elif isinstance(key, int):
        text = str(int(key))
    elif isinstance(key, float):
        text = writer.float_text(float(key))
    elif writer.skip_keys:
        return False
    else:
        raise TypeError("keys must be str, int, float, bool or None, not " + type(key).__name__)
    writer.begin_item(first)
    writer.put_text(text)
    writer.out.put(writer.colon)
    return True
