"""`text % arguments`, for formats known only at run time."""

from internal.format_float import number_body, whole_digits
from internal.integer_text import decimal_length, power_of_two_length, put_decimal, put_power_of_two
from internal.machine import Buffer
from internal.spec import INNER, LEFT, RIGHT, Spec, assemble, padded
from internal.text_join import join_list
from internal.text_repr import ascii_escaped
from internal.utf8 import ascii_text, part_of


class _Conversions:
    """A format while it is read: literal text goes to `parts`, conversions stop it."""

    text: str
    at: int
    parts: List[str]
    key: str
    left: bool
    sign: int
    alternate: bool
    zeros: bool
    width: int
    precision: int
    kind: int
    octets: bool

    def __init__(self, text: str, octets: bool):
        self.octets = octets
        self.text = text
        self.at = 0
        self.parts = []
        self.key = ""

    def _find(self) -> bool:
        """Reads up to and with the `%` of the next conversion; false at the end."""
        data = self.text._data
        size = self.text._size()
        start = self.at
        while self.at < size and int(data[self.at]) != 37:
            self.at += 1
        self.parts.append(part_of(self.text, start, self.at))
        if self.at == size:
            return False
        self.at += 1
        self.left = False
        self.sign = 0
        self.alternate = False
        self.zeros = False
        self.width = 0
        self.precision = -1
        return True

    def _peek(self) -> int:
        if self.at >= self.text._size():
            raise ValueError("incomplete format")
        return int(self.text._data[self.at])

    def _read_key(self) -> None:
        if self._peek() != 40:
            raise TypeError("format requires a mapping")
        start = self.at + 1
        while self._peek() != 41:
            self.at += 1
        self.key = part_of(self.text, start, self.at)
        self.at += 1

    def _read_flags(self) -> None:
        while True:
            c = self._peek()
            if c == 45:
                self.left = True
            elif c == 43:
                self.sign = 43
            elif c == 32:
                self.sign = 43 if self.sign == 43 else 32
            elif c == 35:
                self.alternate = True
            elif c == 48:
                self.zeros = True
            else:
                return
            self.at += 1

    def _read_number(self) -> int:
        value = 0
        while 48 <= self._peek() <= 57:
            value = value * 10 + self._peek() - 48
            self.at += 1
        return value

    def _read_kind(self) -> None:
        c = self._peek()
        if c == 104 or c == 108 or c == 76:
            self.at += 1
            c = self._peek()
        self.kind = c
        self.at += 1

    def _spec(self, numeric: bool) -> Spec:
        zeros = numeric and self.zeros and not self.left
        align = LEFT if self.left else INNER if zeros else RIGHT
        return Spec(48 if zeros else 32, align, self.sign, False, self.alternate, self.width, 0, -1, self.kind)

    def _set_width(self, width: int) -> None:
        self.left = self.left or width < 0
        self.width = abs(width)

    def _add(self, value) -> None:
        """Adds a value in the form of the conversion."""
        kind = self.kind
        if self.octets and (kind == 115 or kind == 98):
            self._add_octets(value)
        elif kind == 115 or kind == 114 or kind == 97:
            shown = str(value) if kind == 115 else repr(value)
            self._add_text(ascii_escaped(shown) if kind == 97 else shown)
        elif kind == 99:
            self._add_text(_character(value))
        elif kind == 100 or kind == 105 or kind == 117:
            self._add_integer(_whole(value, kind), 100)
        elif kind == 111 or kind | 32 == 120:
            self._add_integer(_index(value, kind), kind)
        elif 101 <= kind | 32 <= 103:
            self._add_float(_real(value))
        else:
            self._raise_unknown()

    def _add_octets(self, value) -> None:
        if isinstance(value, bytes):
            self._add_text(value.decode("latin-1"))
        else:
            raise TypeError("%b requires a bytes-like object, or an object that implements __bytes__, not '"
                            + value.__class__.__name__ + "'")

    def _add_text(self, text: str) -> None:
        columns = len(text)
        if 0 <= self.precision < columns:
            text = text[:self.precision]
            columns = self.precision
        self.parts.append(padded(text, self._spec(False), columns))

    def _add_integer(self, value: int, kind: int) -> None:
        magnitude = -value if value < 0 else value
        shift = 0 if kind == 100 else 3 if kind == 111 else 4
        count = decimal_length(magnitude) if shift == 0 else power_of_two_length(magnitude, shift)
        size = self.precision if self.precision > count else count
        digits = Buffer[byte](size)
        for i in range(size - count):
            digits[i] = byte(48)
        if shift == 0:
            put_decimal(magnitude, digits.pointer(), size)
        else:
            put_power_of_two(magnitude, shift, kind == 88, digits.pointer(), size)
        prefix = ""
        if self.alternate and shift != 0:
            prefix = "0o" if kind == 111 else "0x" if kind == 120 else "0X"
        sign = 45 if value < 0 else self.sign
        self.parts.append(assemble(self._spec(True), sign, prefix, ascii_text(digits, size), size))

    def _add_float(self, value: float) -> None:
        body = number_body(value, self.kind, self.precision, self.alternate)
        negative = value < 0.0 or (value == 0.0 and str(value)._size() == 4)
        self.parts.append(assemble(self._spec(True), 45 if negative else self.sign, "", body, whole_digits(body)))

    @cold
    @noinline
    def _raise_unknown(self) -> Never:
        raise ValueError("unsupported format character '" + chr(self.kind) + "' (" + hex(self.kind) + ") at index "
                         + str(self.at - 1))


def _character(value) -> str:
    if isinstance(value, str):
        if len(value) != 1:
            raise TypeError("%c requires int or char")
        return value
    elif isinstance(value, int):
        if value < 0 or value > 0x10FFFF:
            raise OverflowError("%c arg not in range(0x110000)")
        return chr(value)
    else:
        raise TypeError("%c requires int or char")


def _whole(value, kind: int) -> int:
    if isinstance(value, Optional):
        if value is None:
            raise TypeError("%" + chr(kind) + " format: a real number is required, not NoneType")
        return _whole(value.__val__(), kind)
    elif hasattr(value, "__int__"):
        return value.__int__()
    else:
        raise TypeError("%" + chr(kind) + " format: a real number is required, not " + value.__class__.__name__)


def _index(value, kind: int) -> int:
    if isinstance(value, Optional):
        if value is None:
            raise TypeError("%" + chr(kind) + " format: an integer is required, not NoneType")
        return _index(value.__val__(), kind)
    elif hasattr(value, "__index__"):
        return value.__index__()
    else:
        raise TypeError("%" + chr(kind) + " format: an integer is required, not " + value.__class__.__name__)


def _real(value) -> float:
    if isinstance(value, Optional):
        if value is None:
            raise TypeError("must be real number, not NoneType")
        return _real(value.__val__())
    elif hasattr(value, "__float__"):
        return value.__float__()
    else:
        raise TypeError("must be real number, not " + value.__class__.__name__)


def percent_format(text: str, arguments, octets: bool = False) -> str:
    """See `str.__mod__`; with `octets`, the text stands for bytes, and `%s` takes bytes."""
    if isinstance(arguments, Dict):
        return _mapped(text, arguments, octets)
    elif isinstance(arguments, (Tuple, DynamicTuple, MixedTuple)):
        return _positional(text, arguments, octets)
    else:
        return _positional(text, (arguments,), octets)


def _mapped(text: str, mapping, octets: bool) -> str:
    conversions = _Conversions(text, octets)
    while conversions._find():
        if conversions._peek() == 37:
            conversions.parts.append("%")
            conversions.at += 1
            continue
        conversions._read_key()
        conversions._read_flags()
        conversions.width = conversions._read_number()
        if conversions._peek() == 46:
            conversions.at += 1
            conversions.precision = conversions._read_number()
        conversions._read_kind()
        conversions._add(mapping[conversions.key])
    return join_list("", conversions.parts)


def _positional(text: str, arguments, octets: bool) -> str:
    conversions = _Conversions(text, octets)
    used = 0
    while conversions._find():
        if conversions._peek() == 40:
            raise TypeError("format requires a mapping")
        conversions._read_flags()
        if conversions._peek() == 42:
            conversions.at += 1
            conversions._set_width(_star(arguments, used))
            used += 1
        else:
            conversions.width = conversions._read_number()
        if conversions._peek() == 46:
            conversions.at += 1
            if conversions._peek() == 42:
                conversions.at += 1
                precision = _star(arguments, used)
                conversions.precision = precision if precision > 0 else 0
                used += 1
            else:
                conversions.precision = conversions._read_number()
        conversions._read_kind()
        if conversions.kind == 37:
            conversions.parts.append("%")
            continue
        if used >= len(arguments):
            raise TypeError("not enough arguments for format string")
        if isinstance(arguments, Tuple):
            for i in static.range(static.len(arguments)):
                if i == used:
                    conversions._add(arguments[i])
        else:
            conversions._add(arguments[used])
        used += 1
    if used < len(arguments):
        raise TypeError("not all arguments converted during string formatting")
    return join_list("", conversions.parts)


def _star(arguments, number: int) -> int:
    if number >= len(arguments):
        raise TypeError("not enough arguments for format string")
    if isinstance(arguments, Tuple):
        for i in static.range(static.len(arguments)):
            if i == number:
                return _width_argument(arguments[i])
        return 0
    else:
        return _width_argument(arguments[number])


def _width_argument(value) -> int:
    if isinstance(value, int):
        return value
    else:
        raise TypeError("* wants int")
