"""Sets of characters in patterns."""

from internal.machine import shift_right_unsigned
from internal.unicode import is_alphabetic, is_decimal, is_numeric, is_space, to_lower, to_upper

# kinds of characters: the value with the lowest bit set means all others
DIGIT: Literal[int] = 0
SPACE: Literal[int] = 2
WORD: Literal[int] = 4


def is_word(code: int) -> bool:
    """Whether a character can be part of a word."""
    if code < 0x80:
        lower = code | 32
        return 97 <= lower <= 122 or 48 <= code <= 57 or code == 95
    return is_alphabetic(code) or is_decimal(code) or is_numeric(code)


def folded(code: int) -> int:
    """The character that stands for it where case does not matter."""
    if code < 0x80:
        return code + 32 if 65 <= code <= 90 else code
    return to_lower(code)


def _is_of_kind(code: int, kind: int, ascii: bool) -> bool:
    base = kind & 6
    if code >= 0x80 and ascii:
        inside = False
    elif base == DIGIT:
        inside = 48 <= code <= 57 if code < 0x80 else is_decimal(code)
    elif base == SPACE:
        inside = code == 32 or 9 <= code <= 13 or (28 <= code <= 31 and not ascii) if code < 0x80 else is_space(code)
    else:
        inside = is_word(code)
    return inside != (kind & 1 != 0)


class CharacterSet:
    """Ranges and kinds of characters. Which of ASCII belong to it is known once it is `ready`."""

    negated: bool
    ignore_case: bool
    ascii: bool
    ranges: List[int]
    kinds: List[int]
    low: int
    high: int

    def __init__(self, negated: bool, ignore_case: bool, ascii: bool):
        self.negated = negated
        self.ignore_case = ignore_case
        self.ascii = ascii
        self.ranges = []
        self.kinds = []
        self.low = 0
        self.high = 0

    def add(self, first: int, last: int) -> None:
        self.ranges.append(first)
        self.ranges.append(last)

    def ready(self) -> None:
        for code in range(64):
            if self._is_inside(code):
                self.low |= 1 << code
            if self._is_inside(code + 64):
                self.high |= 1 << code

    @inline
    def has(self, code: int) -> bool:
        if code < 64:
            return shift_right_unsigned(self.low, code) & 1 != 0
        if code < 128:
            return shift_right_unsigned(self.high, code - 64) & 1 != 0
        return self._is_inside(code)

    @noinline
    def _is_inside(self, code: int) -> bool:
        found = self._lists(code)
        if not found and self.ignore_case:
            found = self._lists(to_lower(code)) or self._lists(to_upper(code))
        return found != self.negated

    def _lists(self, code: int) -> bool:
        at = 0
        while at < len(self.ranges):
            if self.ranges[at] <= code <= self.ranges[at + 1]:
                return True
            at += 2
        for kind in self.kinds:
            if _is_of_kind(code, kind, self.ascii):
                return True
        return False
