"""JSON: values as text and back.

What is read is of the kinds that JSON knows: None, bool, int, float, str, list and dict, in places that hold any of them.
"""

from internal.json_read import JSONDecodeError, JsonHooks, JsonReader, read_json
from internal.json_write import JsonWriter, put_json, raise_not_serializable
from internal.utf8 import count_characters, skip_characters


def _step(indent) -> Optional[str]:
    """What one level is moved in by; None without lines."""
    if indent is None:
        return None
    if isinstance(indent, str):
        return indent
    else:
        return " " * indent


def _separators(lines: bool, separators) -> Tuple[str, str]:
    """What stands between items, and between a key and its value."""
    if separators is not None:
        return (separators[0], separators[1])
    return ("," if lines else ", ", ": ")


def dumps(
    obj,
    *,
    skipkeys: bool = False,
    ensure_ascii: bool = True,
    check_circular: bool = True,
    allow_nan: bool = True,
    cls=None,
    indent=None,
    separators=None,
    default=None,
    sort_keys: bool = False,
) -> str:
    """A value as JSON. Raises TypeError for what JSON does not know, ValueError for a container that is inside itself."""
    if isinstance(cls, NoneType):
        comma, colon = _separators(indent is not None, separators)
        writer = JsonWriter(
            ensure_ascii, allow_nan, skipkeys, sort_keys, check_circular, _step(indent), comma, colon
        )
        put_json(writer, obj, default)
        return writer.out.text()
    else:
        encoder = cls(
            skipkeys=skipkeys,
            ensure_ascii=ensure_ascii,
            check_circular=check_circular,
            allow_nan=allow_nan,
            sort_keys=sort_keys,
            indent=indent,
            separators=separators,
        )
        return encoder.encode(obj)


def dump(obj, fp, **options) -> None:
    """Writes a value as JSON to a file."""
    fp.write(dumps(obj, **options))


def loads(
    s,
    *,
    cls=None,
    object_hook=None,
    parse_float=None,
    parse_int=None,
    parse_constant=None,
    object_pairs_hook=None,
    strict: bool = True,
) -> Mixed:
    """The value of a text of JSON. Raises JSONDecodeError. Unlike CPython, an integer that needs more than 64 bits raises
    ValueError, and half of a pair of surrogates becomes U+FFFD."""
    if isinstance(s, str):
        text = s
        if text.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", text, 0)
    else:
        text = s.decode()
        if text.startswith("\ufeff"):
            text = text[1:]
    hooks = JsonHooks(object_pairs_hook, object_hook, parse_float, parse_int, parse_constant)
    reader = JsonReader(text, 0, strict)
    return _whole(reader, hooks)


def _whole(reader: JsonReader, hooks) -> Mixed:
    reader.skip_blanks()
    value = read_json(reader, hooks)
    reader.skip_blanks()
    if reader.byte() >= 0:
        reader.fail("Extra data", reader.at)
    return value


def load(fp, **options) -> Mixed:
    """The value of a file of JSON. Raises JSONDecodeError."""
    return loads(fp.read(), **options)


class JSONEncoder:
    """Writes values as JSON. A class derived from it says with `default` what is to be written for what JSON does not know."""

    skipkeys: bool
    ensure_ascii: bool
    check_circular: bool
    allow_nan: bool
    sort_keys: bool
    indent: Optional[str]
    item_separator: str
    key_separator: str

    def __init__(
        self,
        *,
        skipkeys: bool = False,
        ensure_ascii: bool = True,
        check_circular: bool = True,
        allow_nan: bool = True,
        sort_keys: bool = False,
        indent=None,
        separators=None,
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = _step(indent)
        self.item_separator, self.key_separator = _separators(indent is not None, separators)

    def default(self, o):
        """What is written instead of a value that JSON does not know. Raises TypeError."""
        raise_not_serializable(o)

    def encode(self, o) -> str:
        """A value as JSON."""
        writer = JsonWriter(
            self.ensure_ascii,
            self.allow_nan,
            self.skipkeys,
            self.sort_keys,
            self.check_circular,
            self.indent,
            self.item_separator,
            self.key_separator,
        )
        put_json(writer, o, self.default)
        return writer.out.text()

    def iterencode(self, o) -> Generator[str]:
        """The text of a value. Unlike CPython, in one piece."""
        yield self.encode(o)


class JSONDecoder:
    """Reads values from JSON."""

    strict: bool

    def __init__(self, *, strict: bool = True):
        self.strict = strict

    def decode(self, s: str) -> Mixed:
        """The value of a text of JSON. Raises JSONDecodeError."""
        return loads(s, strict=self.strict)

    def raw_decode(self, s: str, idx: int = 0) -> Tuple[Mixed, int]:
        """The value that a text begins with at an index, and where it ends. Raises JSONDecodeError."""
        reader = JsonReader(s, skip_characters(s._data, 0, s._size(), idx), self.strict)
        value = read_json(reader, JsonHooks(None, None, None, None, None))
        return (value, count_characters(s._data, 0, reader.at))
