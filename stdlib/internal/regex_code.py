"""Trees of patterns as instructions for a machine that follows several ways at once."""

from internal.regex_parse import ANY, ANY_BUT_LINE_END, ATOMIC, BACK_REFERENCE, BEHIND, CHARACTER, CHOICE, CONDITION, EMPTY
from internal.regex_parse import FOLDED, GROUP, LOOK, NOT_BEHIND, PLACE, REPEAT, SEQUENCE, SET, TEXT_START, Node, Parser
from internal.regex_sets import CharacterSet

# instructions, and what their operands mean
IS_CHARACTER: Literal[int] = 0
IS_FOLDED: Literal[int] = 1
IS_IN_SET: Literal[int] = 2
IS_ANY: Literal[int] = 3
IS_ANY_BUT_LINE_END: Literal[int] = 4
# the last of those that take a character
LAST_TAKING: Literal[int] = 4
# goes on at `a` rather than at `b`
FORK: Literal[int] = 5
GO: Literal[int] = 6
# notes the position in a slot
SAVE: Literal[int] = 7
IS_PLACE: Literal[int] = 8
# what follows, up to FOUND, is tried; `a` is the way of looking, `b` where it goes on, `c` how far back
TRY: Literal[int] = 9
# goes on at `b` when nothing has been taken since slot `a` was written
IF_TAKEN: Literal[int] = 10
SAME_AS_GROUP: Literal[int] = 11
# goes on at `b` when group `a` has not taken part
IF_GROUP: Literal[int] = 12
FOUND: Literal[int] = 13


class Program:
    """A pattern that can be run."""

    pattern: str
    # the flags asked for, and those with what the pattern itself says
    asked: int
    flags: int
    groups: int
    names: Dict[str, int]
    # the group that each group stands in
    parents: List[int]
    sets: List[CharacterSet]
    goes_back: bool
    # for each instruction 4 bits, and its operands: 24, 20 and 16
    code: List[int]
    # slots for groups, and all of them
    group_slots: int
    slots: int
    # the character that each match begins with; -1 when it is not one
    first: int
    only_at_start: bool

    def __init__(self, pattern: str, flags: int):
        parser = Parser(pattern, flags)
        tree = parser.parse()
        self.pattern = pattern
        self.asked = flags
        self.flags = parser.flags
        self.parents = parser.parents
        self.groups = parser.groups
        self.names = parser.names
        self.sets = parser.sets
        self.goes_back = parser.goes_back
        self.code = []
        self.group_slots = 2 * (self.groups + 1)
        self.slots = self.group_slots
        self._put_node(tree)
        self._put(FOUND, 0, 0)
        self.first = _first(tree)
        self.only_at_start = _starts_text(tree)

    def _put(self, operation: int, a: int, b: int) -> int:
        if len(self.code) >= 0xFFFFF:
            raise OverflowError("regular expression code size limit exceeded")
        self.code.append(operation | a << 4 | b << 28)
        return len(self.code) - 1

    @inline
    def operation(self, pc: int) -> int:
        return self.code[pc] & 15

    @inline
    def a(self, pc: int) -> int:
        return (self.code[pc] >> 4) & 0xFFFFFF

    @inline
    def b(self, pc: int) -> int:
        return (self.code[pc] >> 28) & 0xFFFFF

    @inline
    def c(self, pc: int) -> int:
        return self.code[pc] >> 48

    def _set_a(self, pc: int, to: int) -> None:
        self.code[pc] |= to << 4

    def _set_b(self, pc: int, to: int) -> None:
        self.code[pc] |= to << 28

    def _here(self) -> int:
        return len(self.code)

    def _put_fork(self, lazy: bool) -> int:
        """A fork whose first way goes on behind it; a lazy one prefers the other way, which `_land` fills in."""
        at = self._put(FORK, 0, 0)
        if lazy:
            self._set_b(at, at + 1)
        else:
            self._set_a(at, at + 1)
        return at

    def _land(self, fork: int, lazy: bool) -> None:
        """The other way of a fork goes on here."""
        if lazy:
            self._set_a(fork, self._here())
        else:
            self._set_b(fork, self._here())

    def _put_node(self, node: Node) -> None:
        kind = node.kind
        if kind == CHARACTER:
            self._put(IS_CHARACTER, node.value, 0)
        elif kind == FOLDED:
            self._put(IS_FOLDED, node.value, 0)
        elif kind == SET:
            self._put(IS_IN_SET, node.value, 0)
        elif kind == ANY:
            self._put(IS_ANY, 0, 0)
        elif kind == ANY_BUT_LINE_END:
            self._put(IS_ANY_BUT_LINE_END, 0, 0)
        elif kind == SEQUENCE:
            for part in node.parts:
                self._put_node(part)
        elif kind == CHOICE:
            self._put_choice(node)
        elif kind == REPEAT:
            self._put_repeat(node)
        elif kind == GROUP:
            self._put(SAVE, 2 * node.value, 0)
            self._put_node(node.parts[0])
            self._put(SAVE, 2 * node.value + 1, 0)
        elif kind == PLACE:
            self._put(IS_PLACE, node.value, 0)
        elif kind == LOOK:
            look = self._put(TRY, node.value, 0)
            self.code[look] |= node.low << 48
            self._put_node(node.parts[0])
            self._put(FOUND, 0, 0)
            self._set_b(look, self._here())
        elif kind == BACK_REFERENCE:
            self._put(SAME_AS_GROUP, node.value, node.low)
        elif kind == CONDITION:
            test = self._put(IF_GROUP, node.value, 0)
            self._put_node(node.parts[0])
            out = self._put(GO, 0, 0)
            self._set_b(test, self._here())
            self._put_node(node.parts[1])
            self._set_a(out, self._here())

    def _put_choice(self, node: Node) -> None:
        outs: List[int] = []
        last = len(node.parts) - 1
        for i in range(last):
            fork = self._put_fork(False)
            self._put_node(node.parts[i])
            outs.append(self._put(GO, 0, 0))
            self._land(fork, False)
        self._put_node(node.parts[last])
        for out in outs:
            self._set_a(out, self._here())

    def _put_repeat(self, node: Node) -> None:
        inside = node.parts[0]
        lazy = node.lazy
        if node.high < 0:
            for _ in range(node.low - 1):
                self._put_node(inside)
            if node.low == 0:
                self._put_any_number(inside, lazy)
            else:
                self._put_some(inside, lazy)
            return
        for _ in range(node.low):
            self._put_node(inside)
        forks: List[int] = []
        for _ in range(node.high - node.low):
            forks.append(self._put_fork(lazy))
            self._put_node(inside)
        for fork in forks:
            self._land(fork, lazy)

    def _put_any_number(self, inside: Node, lazy: bool) -> None:
        if inside.may_be_empty():
            # once at least, if at all: so that a group inside has taken part
            fork = self._put_fork(lazy)
            self._put_some(inside, lazy)
            self._land(fork, lazy)
            return
        fork = self._put_fork(lazy)
        self._put_node(inside)
        self._put(GO, fork, 0)
        self._land(fork, lazy)

    def _put_some(self, inside: Node, lazy: bool) -> None:
        """Once or more."""
        start = self._here()
        test = -1
        if inside.may_be_empty():
            slot = self.slots
            self.slots += 1
            self._put(SAVE, slot, 0)
            self._put_node(inside)
            test = self._put(IF_TAKEN, slot, 0)
        else:
            self._put_node(inside)
        fork = self._put(FORK, 0, 0)
        if lazy:
            self._set_a(fork, fork + 1)
            self._set_b(fork, start)
        else:
            self._set_a(fork, start)
            self._set_b(fork, fork + 1)
        if test >= 0:
            self._set_b(test, fork + 1)


def _first(node: Node) -> int:
    """The ASCII character that whatever matches begins with; -1 when there is no such one."""
    kind = node.kind
    if kind == CHARACTER:
        return node.value if node.value < 0x80 else -1
    if kind == GROUP or kind == REPEAT and node.low > 0:
        return _first(node.parts[0])
    if kind == SEQUENCE and len(node.parts) > 0:
        return _first(node.parts[0])
    return -1


def _starts_text(node: Node) -> bool:
    """Whether it can match only at the start of the text."""
    if node.kind == PLACE:
        return node.value == TEXT_START
    if (node.kind == GROUP or node.kind == SEQUENCE) and len(node.parts) > 0:
        return _starts_text(node.parts[0])
    return False
