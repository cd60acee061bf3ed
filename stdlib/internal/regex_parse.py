"""Patterns of regular expressions as trees."""

from internal.regex_sets import DIGIT, SPACE, WORD, CharacterSet, folded

ASCII: Literal[int] = 256
IGNORECASE: Literal[int] = 2
MULTILINE: Literal[int] = 8
DOTALL: Literal[int] = 16
VERBOSE: Literal[int] = 64
UNICODE: Literal[int] = 32

# kinds of nodes
EMPTY: Literal[int] = 0
CHARACTER: Literal[int] = 1
FOLDED: Literal[int] = 2
SET: Literal[int] = 3
ANY: Literal[int] = 4
ANY_BUT_LINE_END: Literal[int] = 5
SEQUENCE: Literal[int] = 6
CHOICE: Literal[int] = 7
REPEAT: Literal[int] = 8
GROUP: Literal[int] = 9
PLACE: Literal[int] = 10
LOOK: Literal[int] = 11
BACK_REFERENCE: Literal[int] = 12
CONDITION: Literal[int] = 13

# places: what is true between two characters
TEXT_START: Literal[int] = 0
LINE_START: Literal[int] = 1
TEXT_END: Literal[int] = 2
LAST_LINE_END: Literal[int] = 3
LINE_END: Literal[int] = 4
WORD_EDGE: Literal[int] = 5
NO_WORD_EDGE: Literal[int] = 6
ASCII_WORD_EDGE: Literal[int] = 7
NO_ASCII_WORD_EDGE: Literal[int] = 8

# ways of looking, `value` of a LOOK
AHEAD: Literal[int] = 0
NOT_AHEAD: Literal[int] = 1
BEHIND: Literal[int] = 2
NOT_BEHIND: Literal[int] = 3
ATOMIC: Literal[int] = 4

ENDLESS: Literal[int] = -1


class error(Exception):
    """A pattern or a template that is not right. `pos` counts characters from 0, `lineno` and `colno` from 1."""

    msg: str
    pattern: str
    pos: Optional[int]
    lineno: int
    colno: int

    def __init__(self, msg: str, pattern: str = "", pos: Optional[int] = None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = 0
        self.colno = 0
        shown = msg
        if pos is not None:
            self.lineno = pattern.count("\n", 0, pos) + 1
            self.colno = pos - pattern.rfind("\n", 0, pos)
            shown = f"{msg} at position {pos}"
            if "\n" in pattern:
                shown = f"{shown} (line {self.lineno}, column {self.colno})"
        super().__init__(shown)


class Node:
    """A part of a pattern. What `value`, `low` and `high` mean depends on the kind: a character, the number of a set, a
    place or a group; how often something is repeated; how wide what is looked for behind is."""

    kind: int
    value: int
    low: int
    high: int
    lazy: bool
    parts: List[Node]

    def __init__(self, kind: int, value: int = 0):
        self.kind = kind
        self.value = value
        self.low = 0
        self.high = 0
        self.lazy = False
        self.parts = []

    def may_be_empty(self) -> bool:
        """Whether it may match nothing."""
        return self.least() == 0

    def least(self) -> int:
        """How many characters it takes at least."""
        kind = self.kind
        if kind == CHARACTER or kind == FOLDED or kind == SET or kind == ANY or kind == ANY_BUT_LINE_END:
            return 1
        if kind == REPEAT:
            return self.low * self.parts[0].least()
        if kind == LOOK:
            return self.parts[0].least() if self.value == ATOMIC else 0
        if kind == CHOICE or kind == CONDITION:
            fewest = self.parts[0].least()
            for part in self.parts:
                fewest = min(fewest, part.least())
            return fewest
        total = 0
        for part in self.parts:
            total += part.least()
        return total

    def most(self) -> int:
        """How many characters it takes at most; ENDLESS where there is no limit or it is not known."""
        kind = self.kind
        if kind == CHARACTER or kind == FOLDED or kind == SET or kind == ANY or kind == ANY_BUT_LINE_END:
            return 1
        if kind == BACK_REFERENCE:
            return ENDLESS
        if kind == LOOK and self.value != ATOMIC:
            return 0
        total = 0
        for part in self.parts:
            most = part.most()
            if most < 0:
                return ENDLESS
            if kind == CHOICE or kind == CONDITION:
                total = max(total, most)
            else:
                total += most
        if kind == REPEAT:
            if self.high < 0:
                return 0 if total == 0 else ENDLESS
            return total * self.high
        return total


class Parser:
    """Reads a pattern."""

    pattern: str
    codes: List[int]
    at: int
    flags: int
    groups: int
    names: Dict[str, int]
    parents: List[int]
    open: List[int]
    sets: List[CharacterSet]
    # groups that conditions ask for, and where
    asked: List[int]
    # whether there is something that only going back can find
    goes_back: bool

    def __init__(self, pattern: str, flags: int):
        self.pattern = pattern
        self.codes = [ord(c) for c in pattern]
        self.at = 0
        self.flags = flags
        self.groups = 0
        self.names = {}
        self.parents = [0]
        self.open = []
        self.sets = []
        self.asked = []
        self.goes_back = False

    def parse(self) -> Node:
        """The whole pattern. Raises error."""
        self._global_flags()
        if self.flags & ASCII == 0:
            self.flags |= UNICODE
        tree = self._choice()
        if self.at < len(self.codes):
            self.fail("unbalanced parenthesis", self.at)
        for i in range(0, len(self.asked), 2):
            if self.asked[i] > self.groups:
                self.fail(f"invalid group reference {self.asked[i]}", self.asked[i + 1])
        for set in self.sets:
            set.ready()
        return tree

    def fail(self, message: str, at: int) -> Never:
        raise error(message, self.pattern, at)

    def _code(self) -> int:
        """The character that stands here; -1 at the end."""
        return self.codes[self.at] if self.at < len(self.codes) else -1

    def _code_at(self, at: int) -> int:
        return self.codes[at] if at < len(self.codes) else -1

    def _take(self, code: int) -> bool:
        if self._code() == code:
            self.at += 1
            return True
        return False

    def _global_flags(self) -> None:
        """`(?ims)` at the beginning."""
        while self._code() == 40 and self._code_at(1 + self.at) == 63:
            at = self.at + 2
            added = 0
            while _flag(self._code_at(at)) != 0:
                added |= _flag(self._code_at(at))
                at += 1
            if added == 0 or self._code_at(at) != 41:
                return
            self.flags |= added
            self.at = at + 1

    # ---- from the outside in

    def _choice(self) -> Node:
        first = self._sequence()
        if self._code() != 124:
            return first
        choice = Node(CHOICE)
        choice.parts.append(first)
        while self._take(124):
            choice.parts.append(self._sequence())
        return choice

    def _skip_layout(self) -> None:
        """Blanks and comments of a verbose pattern."""
        while self.flags & VERBOSE != 0:
            c = self._code()
            if c == 35:
                while self.at < len(self.codes) and self.codes[self.at] != 10:
                    self.at += 1
            elif c == 32 or 9 <= c <= 13:
                self.at += 1
            else:
                return

    def _sequence(self) -> Node:
        sequence = Node(SEQUENCE)
        while True:
            self._skip_layout()
            c = self._code()
            if c < 0 or c == 124 or c == 41:
                break
            start = self.at
            if c == 42 or c == 43 or c == 63:
                self.fail("nothing to repeat", start)
            item = self._item(c)
            self._skip_layout()
            sequence.parts.append(self._repeated(item))
        return sequence.parts[0] if len(sequence.parts) == 1 else sequence

    def _counts(self) -> Optional[Tuple[int, int]]:
        """What a quantifier says; it is read then."""
        c = self._code()
        if c == 42 or c == 43 or c == 63:
            self.at += 1
            return (1 if c == 43 else 0, 1 if c == 63 else ENDLESS)
        if c != 123:
            return None
        start = self.at
        self.at += 1
        if self._code() == 125:
            self.at = start
            return None
        low = self._number()
        high = low
        if self._take(44):
            high = self._number()
        elif low < 0:
            high = -2
        if high == -2 or not self._take(125):
            self.at = start
            return None
        if high >= 0 and high < low:
            self.fail("min repeat greater than max repeat", start + 1)
        return (max(low, 0), high)

    def _number(self) -> int:
        """-1 where there is none."""
        value = -1
        while 48 <= self._code() <= 57:
            value = max(value, 0) * 10 + self._code() - 48
            self.at += 1
            if value > 100_000:
                raise OverflowError("the repetition number is too large")
        return value

    def _repeated(self, item: Node) -> Node:
        start = self.at
        counts = self._counts()
        if counts is None:
            return item
        if item.kind == PLACE or item.kind == EMPTY:
            self.fail("nothing to repeat", start)
        repeat = Node(REPEAT)
        repeat.low = counts[0]
        repeat.high = counts[1]
        repeat.parts.append(item)
        whole = repeat
        if self._take(63):
            repeat.lazy = True
        elif self._take(43):
            whole = Node(LOOK, ATOMIC)
            whole.parts.append(repeat)
            self.goes_back = True
        self._skip_layout()
        again = self.at
        if self._counts() is not None:
            self.fail("multiple repeat", again)
        return whole

    def _item(self, c: int) -> Node:
        start = self.at
        self.at += 1
        if c == 46:
            return Node(ANY if self.flags & DOTALL != 0 else ANY_BUT_LINE_END)
        if c == 94:
            return Node(PLACE, LINE_START if self.flags & MULTILINE != 0 else TEXT_START)
        if c == 36:
            return Node(PLACE, LINE_END if self.flags & MULTILINE != 0 else LAST_LINE_END)
        if c == 40:
            return self._parenthesis(start)
        if c == 91:
            return self._set(start)
        if c == 92:
            return self._escape(start)
        return self._literal(c)

    def _literal(self, code: int) -> Node:
        if self.flags & IGNORECASE != 0:
            return Node(FOLDED, folded(code))
        return Node(CHARACTER, code)

    # ---- parentheses

    def _parenthesis(self, start: int) -> Node:
        if not self._take(63):
            return self._group("", start)
        c = self._code()
        self.at += 1
        if c == 58:
            inside = Node(SEQUENCE)
            inside.parts.append(self._closed(start))
            return inside
        if c == 61:
            return self._look(AHEAD, start)
        if c == 33:
            return self._look(NOT_AHEAD, start)
        if c == 62:
            self.goes_back = True
            return self._look(ATOMIC, start)
        if c == 80:
            return self._named(start)
        if c == 35:
            while self.at < len(self.codes) and self.codes[self.at] != 41:
                self.at += 1
            if not self._take(41):
                self.fail("missing ), unterminated comment", start)
            return Node(EMPTY)
        if c == 60:
            c = self._code()
            self.at += 1
            if c == 61:
                return self._look(BEHIND, start)
            if c == 33:
                return self._look(NOT_BEHIND, start)
            if c < 0:
                self.fail("unexpected end of pattern", len(self.codes))
            self.fail("unknown extension ?<" + chr(c), start + 1)
        if c == 40:
            return self._condition(start)
        if _flag(c) != 0 or c == 45:
            return self._with_flags(start)
        if c < 0:
            self.fail("unexpected end of pattern", len(self.codes))
        self.fail("unknown extension ?" + chr(c), start + 1)

    def _closed(self, start: int) -> Node:
        """What stands up to the closing parenthesis. Flags that it sets end there."""
        flags = self.flags
        inside = self._choice()
        if not self._take(41):
            self.fail("missing ), unterminated subpattern", start)
        self.flags = flags
        return inside

    def _look(self, way: int, start: int) -> Node:
        look = Node(LOOK, way)
        inside = self._closed(start)
        if way == BEHIND or way == NOT_BEHIND:
            look.low = inside.least()
            if inside.most() != look.low:
                raise error("look-behind requires fixed-width pattern", self.pattern)
        look.parts.append(inside)
        return look

    def _group(self, name: str, start: int) -> Node:
        self.groups += 1
        number = self.groups
        if name != "":
            if name in self.names:
                before = self.names[name]
                self.fail(f"redefinition of group name {name!r} as group {number}; was group {before}", start + 4)
            self.names[name] = number
        self.parents.append(self.open[-1] if len(self.open) != 0 else 0)
        self.open.append(number)
        group = Node(GROUP, number)
        group.parts.append(self._closed(start))
        self.open.pop()
        return group

    def _name(self, closing: int) -> str:
        """A name up to a character."""
        start = self.at
        while self._code() >= 0 and self._code() != closing:
            self.at += 1
        name = self.pattern[start : self.at]
        if self._code() < 0:
            if name == "":
                self.fail("missing group name", start)
            self.fail("missing " + chr(closing) + ", unterminated name", start)
        self.at += 1
        if name == "":
            self.fail("missing group name", start)
        return name

    def _named(self, start: int) -> Node:
        """Behind `(?P`."""
        c = self._code()
        self.at += 1
        at = self.at
        if c == 60:
            name = self._name(62)
            if not name.isidentifier():
                self.fail("bad character in group name " + repr(name), at)
            return self._group(name, start)
        if c == 61:
            name = self._name(41)
            if not name.isidentifier():
                self.fail("bad character in group name " + repr(name), at)
            if name not in self.names:
                self.fail("unknown group name " + repr(name), at)
            return self._reference(self.names[name], at)
        if c < 0:
            self.fail("unexpected end of pattern", len(self.codes))
        self.fail("unknown extension ?P" + chr(c), start + 1)

    def _reference(self, number: int, at: int) -> Node:
        if number in self.open:
            self.fail("cannot refer to an open group", at)
        self.goes_back = True
        reference = Node(BACK_REFERENCE, number)
        reference.low = self.flags & IGNORECASE
        return reference

    def _condition(self, start: int) -> Node:
        """`(?(1)yes|no)`."""
        at = self.at
        name = self._name(41)
        number = 0
        if name.isdigit():
            number = int(name)
            if number == 0:
                self.fail("bad group number", at)
            self.asked.append(number)
            self.asked.append(at)
        elif not name.isidentifier():
            self.fail("bad character in group name " + repr(name), at)
        elif name not in self.names:
            self.fail("unknown group name " + repr(name), at)
        else:
            number = self.names[name]
        self.goes_back = True
        condition = Node(CONDITION, number)
        condition.parts.append(self._sequence())
        if self._take(124):
            condition.parts.append(self._sequence())
            if self._code() == 124:
                self.fail("conditional backref with more than two branches", self.at)
        else:
            condition.parts.append(Node(EMPTY))
        if not self._take(41):
            self.fail("missing ), unterminated subpattern", start)
        return condition

    def _with_flags(self, start: int) -> Node:
        """`(?i:…)`, `(?-i:…)`; the first flag or the minus sign has been read."""
        self.at -= 1
        added = 0
        removed = 0
        while _flag(self._code()) != 0:
            added |= _flag(self._code())
            self.at += 1
        if self._take(41):
            self.fail("global flags not at the start of the expression", start)
        if self._take(45):
            if _flag(self._code()) == 0:
                self.fail("missing flag" if self._code() < 0 or self._code() == 58 else "unknown flag", self.at)
            while _flag(self._code()) != 0:
                removed |= _flag(self._code())
                self.at += 1
        if not self._take(58):
            if self._code() < 0:
                self.fail("missing -, : or )" if removed == 0 else "missing :", self.at)
            self.fail("unknown flag", self.at)
        flags = self.flags
        self.flags = (flags | added) & ~removed
        inside = Node(SEQUENCE)
        inside.parts.append(self._choice())
        self.flags = flags
        if not self._take(41):
            self.fail("missing ), unterminated subpattern", start)
        return inside

    # ---- escapes and sets

    def _kind(self, letter: int) -> int:
        """The kind of characters that a letter behind a backslash means; -1 for none."""
        lower = letter | 32
        if lower == 100:
            kind = DIGIT
        elif lower == 115:
            kind = SPACE
        elif lower == 119:
            kind = WORD
        else:
            return -1
        return kind if lower == letter else kind + 1

    def _new_set(self, negated: bool) -> CharacterSet:
        made = CharacterSet(negated, self.flags & IGNORECASE != 0, self.flags & ASCII != 0)
        self.sets.append(made)
        return made

    def _escape(self, start: int) -> Node:
        c = self._code()
        if c < 0:
            self.fail("bad escape (end of pattern)", start)
        kind = self._kind(c)
        if kind >= 0:
            self.at += 1
            self._new_set(False).kinds.append(kind)
            return Node(SET, len(self.sets) - 1)
        if c == 65 or c == 90:
            self.at += 1
            return Node(PLACE, TEXT_START if c == 65 else TEXT_END)
        if c == 98 or c == 66:
            self.at += 1
            place = WORD_EDGE if self.flags & ASCII == 0 else ASCII_WORD_EDGE
            return Node(PLACE, place if c == 98 else place + 1)
        if 49 <= c <= 57:
            second = self._code_at(self.at + 1)
            third = self._code_at(self.at + 2)
            octal = 48 <= c <= 51 and 48 <= second <= 55 and 48 <= third <= 55
            if not octal:
                number = c - 48
                self.at += 1
                if 48 <= second <= 57:
                    number = number * 10 + second - 48
                    self.at += 1
                if number > self.groups:
                    self.fail(f"invalid group reference {number}", start + 1)
                return self._reference(number, start)
        return self._literal(self._escaped_code(start))

    def _escaped_code(self, start: int) -> int:
        """The character that an escape means, whose backslash has been read."""
        c = self._code()
        self.at += 1
        if c == 110:
            return 10
        if c == 116:
            return 9
        if c == 114:
            return 13
        if c == 102:
            return 12
        if c == 118:
            return 11
        if c == 97:
            return 7
        if c == 120:
            return self._hexadecimal(2, start)
        if c == 117:
            return self._hexadecimal(4, start)
        if c == 85:
            return self._hexadecimal(8, start)
        if 48 <= c <= 55:
            value = c - 48
            count = 1
            while count < 3 and 48 <= self._code() <= 55:
                value = value * 8 + self._code() - 48
                self.at += 1
                count += 1
            if value > 0o377:
                shown = self.pattern[start : self.at]
                self.fail(f"octal escape value {shown} outside of range 0-0o377", start)
            return value
        lower = c | 32
        if 97 <= lower <= 122 and c < 128 or 48 <= c <= 57:
            self.fail("bad escape \\" + chr(c), start)
        return c

    def _hexadecimal(self, digits: int, start: int) -> int:
        value = 0
        for _ in range(digits):
            digit = _hex_value(self._code())
            if digit < 0:
                self.fail("incomplete escape " + self.pattern[start : self.at], start)
            value = value * 16 + digit
            self.at += 1
        return value

    def _set(self, start: int) -> Node:
        """Behind `[`."""
        set = self._new_set(self._take(94))
        number = len(self.sets) - 1
        first = True
        while True:
            at = self.at
            c = self._code()
            if c < 0:
                self.fail("unterminated character set", start)
            if c == 93 and not first:
                self.at += 1
                return Node(SET, number)
            first = False
            low = self._set_item(set)
            if self._code() != 45 or self._code_at(self.at + 1) == 93:
                if low >= 0:
                    set.add(low, low)
                continue
            self.at += 1
            if self._code() < 0:
                self.fail("unterminated character set", start)
            high = self._set_item(set) if low >= 0 else -1
            if low < 0 or high < 0:
                if low < 0:
                    self._set_item(set)
                self.fail("bad character range " + self.pattern[at : self.at], at)
            if high < low:
                self.fail("bad character range " + self.pattern[at : self.at], at)
            set.add(low, high)

    def _set_item(self, set: CharacterSet) -> int:
        """A character of a set; -1 for a kind of them, which has been added."""
        start = self.at
        c = self._code()
        self.at += 1
        if c != 92:
            return c
        c = self._code()
        if c < 0:
            self.fail("bad escape (end of pattern)", start)
        kind = self._kind(c)
        if kind >= 0:
            self.at += 1
            set.kinds.append(kind)
            return -1
        if c == 98:
            self.at += 1
            return 8
        return self._escaped_code(start)


def _flag(letter: int) -> int:
    if letter == 105:
        return IGNORECASE
    if letter == 109:
        return MULTILINE
    if letter == 115:
        return DOTALL
    if letter == 120:
        return VERBOSE
    if letter == 97:
        return ASCII
    return UNICODE if letter == 117 else 0


def _hex_value(c: int) -> int:
    if 48 <= c <= 57:
        return c - 48
    lower = c | 32
    return lower - 87 if 97 <= lower <= 102 else -1
