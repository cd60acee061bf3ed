"""Finding what a pattern matches.

All ways through a pattern are followed at once, the preferred ones first, so that the work is proportional to the length
of the text (after Ken Thompson and Rob Pike). Only patterns with references to groups, conditions or parts that give
nothing back are tried one way after the other; so is what a pattern only looks at.
"""

from internal.regex_code import FORK, FOUND, GO, IF_GROUP, IF_TAKEN, IS_ANY, IS_ANY_BUT_LINE_END, IS_CHARACTER, IS_FOLDED
from internal.regex_code import IS_IN_SET, IS_PLACE, LAST_TAKING, SAME_AS_GROUP, SAVE, TRY, Program
from internal.regex_parse import AHEAD, ATOMIC, BEHIND, LAST_LINE_END, LINE_END, LINE_START, NOT_AHEAD, NOT_BEHIND
from internal.regex_parse import NO_ASCII_WORD_EDGE, NO_WORD_EDGE, TEXT_END, TEXT_START, WORD_EDGE
from internal.regex_sets import folded, is_word
from internal.utf8 import character_width, code_point, width_before


class Ways:
    """Where in the program the ways stand that have come to a position, the preferred first, and their slots."""

    at: List[int]
    slots: List[int]

    def __init__(self):
        self.at = []
        self.slots = []


class Search:
    """A program on its way through a text. Positions are in bytes; the text counts as ending at `end`."""

    program: Program
    text: str
    end: int
    # where a match may not be empty
    filled_at: int
    whole: bool
    found: List[int]
    _now: Ways
    _next: Ways
    _seen: List[int]
    _turn: int
    _stack: List[int]
    _slots: List[int]

    def __init__(self, program: Program, text: str, end: int):
        self.program = program
        self.text = text
        self.end = end
        self.filled_at = -1
        self.whole = False
        self.found = [-1] * program.slots
        self._slots = [-1] * program.slots
        self._stack = []
        self._turn = 0
        self._now = Ways()
        self._next = Ways()
        self._seen = [0] * (1 if program.goes_back else len(program.code))

    def run(self, start: int, anchored: bool) -> bool:
        """Looks for the first match from a position on, or only there; leaves what its groups match in `found`."""
        if self.program.only_at_start and start > 0:
            return False
        if self.program.only_at_start:
            anchored = True
        if self.program.goes_back:
            return self._run_back(start, anchored)
        return self._run_all(start, anchored)

    def after(self) -> int:
        """Where to look for the next match after one that was found: behind it, and not for nothing at its end when it
        was nothing itself."""
        end = self.found[1]
        self.filled_at = end if self.found[0] == end else -1
        return end

    # ---- characters and places

    @inline
    def _width(self, at: int) -> int:
        return character_width(self.text._data, at, self.text._size())

    def _code(self, at: int) -> int:
        return code_point(self.text._data, at, self._width(at))

    def _takes(self, operation: int, operand: int, code: int) -> bool:
        """Whether an instruction takes a character."""
        if operation == IS_CHARACTER:
            return code == operand
        if operation == IS_IN_SET:
            return self.program.sets[operand].has(code)
        if operation == IS_ANY_BUT_LINE_END:
            return code != 10
        if operation == IS_FOLDED:
            return folded(code) == operand
        return True

    def _is_place(self, place: int, at: int) -> bool:
        data = self.text._data
        if place == TEXT_START:
            return at == 0
        if place == LINE_START:
            return at == 0 or int(data[at - 1]) == 10
        if place == TEXT_END:
            return at == self.end
        if place == LAST_LINE_END:
            return at == self.end or at + 1 == self.end and int(data[at]) == 10
        if place == LINE_END:
            return at == self.end or int(data[at]) == 10
        ascii = place > NO_WORD_EDGE
        before = at > 0 and self._is_word(at - width_before(data, at), ascii)
        after = at < self.end and self._is_word(at, ascii)
        edge = before != after
        if self.end == 0:
            # an empty text has no edges, and CPython says so to both questions
            return False
        return edge != (place == NO_WORD_EDGE or place == NO_ASCII_WORD_EDGE)

    def _is_word(self, at: int, ascii: bool) -> bool:
        code = self._code(at)
        return is_word(code) and (code < 0x80 or not ascii)

    def _may_end(self, start: int, at: int) -> bool:
        return not (self.whole and at != self.end or start == at and at == self.filled_at)

    # ---- all ways at once

    def _run_all(self, start: int, anchored: bool) -> bool:
        program = self.program
        count = program.group_slots
        now = self._now
        next = self._next
        now.at.clear()
        now.slots.clear()
        matched = False
        at = start
        while True:
            if not matched and (not anchored or at == start):
                if len(now.at) == 0:
                    self._turn += 1
                    if program.first >= 0 and not anchored:
                        at = self._skip_to_first(at)
                for i in range(count):
                    self._slots[i] = -1
                self._slots[0] = at
                self._add(now, 0, at)
            if len(now.at) == 0:
                if matched or anchored or at >= self.end:
                    return matched
                at += self._width(at)
                continue
            code = -1
            width = 0
            if at < self.end:
                width = self._width(at)
                code = code_point(self.text._data, at, width)
            self._turn += 1
            next.at.clear()
            next.slots.clear()
            for way in range(len(now.at)):
                pc = now.at[way]
                operation = program.operation(pc)
                if operation == FOUND:
                    if self._may_end(now.slots[way * count], at):
                        for i in range(count):
                            self.found[i] = now.slots[way * count + i]
                        self.found[1] = at
                        matched = True
                        break
                elif code >= 0 and self._takes(operation, program.a(pc), code):
                    for i in range(count):
                        self._slots[i] = now.slots[way * count + i]
                    self._add(next, pc + 1, at + width)
            if at >= self.end:
                return matched
            at += width
            now, next = next, now

    def _skip_to_first(self, at: int) -> int:
        wanted = byte(self.program.first)
        data = self.text._data
        while at < self.end and data[at] != wanted:
            at += 1
        return at

    def _add(self, ways: Ways, pc: int, at: int) -> None:
        """Adds a way, or as many as it forks into before it takes a character, unless they have been there already."""
        program = self.program
        stack = self._stack
        seen = self._seen
        slots = self._slots
        count = program.group_slots
        base = len(stack)
        while True:
            if pc >= 0 and seen[pc] != self._turn:
                seen[pc] = self._turn
                operation = program.operation(pc)
                if operation <= LAST_TAKING or operation == FOUND:
                    ways.at.append(pc)
                    for i in range(count):
                        ways.slots.append(slots[i])
                elif operation == FORK:
                    stack.append(program.b(pc))
                    pc = program.a(pc)
                    continue
                elif operation == GO:
                    pc = program.a(pc)
                    continue
                elif operation == SAVE:
                    slot = program.a(pc)
                    if slot < count:
                        # put back once the ways behind have been followed
                        stack.append(slots[slot])
                        stack.append(-1 - slot)
                        slots[slot] = at
                    pc += 1
                    continue
                elif operation == IF_TAKEN:
                    pc += 1
                    continue
                elif operation == IS_PLACE:
                    if self._is_place(program.a(pc), at):
                        pc += 1
                        continue
                elif operation == TRY:
                    kept = [slots[i] for i in range(count)]
                    if self._looks(pc, at):
                        for i in range(count):
                            if slots[i] != kept[i]:
                                stack.append(kept[i])
                                stack.append(-1 - i)
                        pc = program.b(pc)
                        continue
                    for i in range(count):
                        slots[i] = kept[i]
            if len(stack) == base:
                return
            pc = stack.pop()
            if pc < 0:
                slots[-1 - pc] = stack.pop()
                pc = -1

    # ---- one way after the other

    def _run_back(self, start: int, anchored: bool) -> bool:
        at = start
        while True:
            for i in range(self.program.slots):
                self._slots[i] = -1
            self._slots[0] = at
            end = self._follow(0, at, -1)
            if end >= 0:
                for i in range(self.program.slots):
                    self.found[i] = self._slots[i]
                self.found[1] = end
                return True
            if anchored or at >= self.end:
                return False
            at += self._width(at)

    def _looks(self, pc: int, at: int) -> bool:
        """Whether what is looked for is there. Groups in it stay as they are found, but for what must not be there."""
        program = self.program
        way = program.a(pc)
        if way == BEHIND or way == NOT_BEHIND:
            from_here = at
            for _ in range(program.c(pc)):
                if from_here <= 0:
                    return way == NOT_BEHIND
                from_here -= width_before(self.text._data, from_here)
            return (self._follow(pc + 1, from_here, at) >= 0) == (way == BEHIND)
        return (self._follow(pc + 1, at, -1) >= 0) == (way == AHEAD)

    def _follow(self, pc: int, at: int, wanted_end: int) -> int:
        """Where the first way that works ends, from an instruction and a position on; -1 when there is none. Slots are
        as that way leaves them."""
        program = self.program
        stack = self._stack
        slots = self._slots
        base = len(stack)
        top = pc == 0
        while True:
            fits = False
            operation = program.operation(pc)
            if operation <= LAST_TAKING:
                if at < self.end:
                    width = self._width(at)
                    if self._takes(operation, program.a(pc), code_point(self.text._data, at, width)):
                        at += width
                        pc += 1
                        fits = True
            elif operation == FORK:
                stack.append(at)
                stack.append(program.b(pc))
                pc = program.a(pc)
                fits = True
            elif operation == GO:
                pc = program.a(pc)
                fits = True
            elif operation == SAVE:
                slot = program.a(pc)
                stack.append(slots[slot])
                stack.append(-1 - slot)
                slots[slot] = at
                pc += 1
                fits = True
            elif operation == IF_TAKEN:
                pc = program.b(pc) if slots[program.a(pc)] == at else pc + 1
                fits = True
            elif operation == IS_PLACE:
                fits = self._is_place(program.a(pc), at)
                pc += 1
            elif operation == TRY:
                kept = slots.copy()
                end = at
                if program.a(pc) == ATOMIC:
                    end = self._follow(pc + 1, at, -1)
                    fits = end >= 0
                else:
                    fits = self._looks(pc, at)
                for i in range(len(slots)):
                    if slots[i] != kept[i]:
                        if fits:
                            stack.append(kept[i])
                            stack.append(-1 - i)
                        else:
                            slots[i] = kept[i]
                at = end
                pc = program.b(pc)
            elif operation == SAME_AS_GROUP:
                end = self._repeats(program.a(pc), program.b(pc) != 0, at)
                fits = end >= 0
                at = end
                pc += 1
            elif operation == IF_GROUP:
                pc = pc + 1 if slots[2 * program.a(pc) + 1] >= 0 else program.b(pc)
                fits = True
            elif top and self._may_end(slots[0], at) or not top and (wanted_end < 0 or at == wanted_end):
                while len(stack) > base:
                    stack.pop()
                return at
            if fits:
                continue
            # back to the last fork
            while True:
                if len(stack) == base:
                    return -1
                pc = stack.pop()
                at = stack.pop()
                if pc >= 0:
                    break
                slots[-1 - pc] = at

    def _repeats(self, group: int, ignore_case: bool, at: int) -> int:
        """Where the text of a group ends that stands here again; -1 when it does not."""
        first = self._slots[2 * group]
        last = self._slots[2 * group + 1]
        if first < 0 or last < 0:
            return -1
        while first < last:
            if at >= self.end:
                return -1
            left = self._code(first)
            right = self._code(at)
            if left != right and not (ignore_case and folded(left) == folded(right)):
                return -1
            first += self._width(first)
            at += self._width(at)
        return at
