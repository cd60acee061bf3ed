"""Regular expressions.

A pattern is taken apart when the program runs. How many groups one has that is written out, and whether each of them takes
part in every match, the compiler knows: `findall` gives texts or tuples, and `group` a text rather than a text or None.
The work is proportional to the length of the text, but for patterns that refer to what a group matched. Unlike CPython, a
group within what is repeated and may be nothing keeps what it matched last that was something.
"""

from builtins.tuples import DynamicTuple
from internal.regex_code import Program
from internal.regex_parse import error
from internal.regex_run import Search
from internal.regex_template import Template
from internal.text_builder import TextBuilder
from internal.utf8 import part_of, skip_characters

NOFLAG: Literal[int] = 0
A: Literal[int] = 256
ASCII: Literal[int] = 256
DEBUG: Literal[int] = 128
I: Literal[int] = 2
IGNORECASE: Literal[int] = 2
L: Literal[int] = 4
LOCALE: Literal[int] = 4
M: Literal[int] = 8
MULTILINE: Literal[int] = 8
S: Literal[int] = 16
DOTALL: Literal[int] = 16
U: Literal[int] = 32
UNICODE: Literal[int] = 32
X: Literal[int] = 64
VERBOSE: Literal[int] = 64


class Match[T, _G]:
    """What a pattern matches in a text. `_G` is the type of its groups' texts."""

    _program: Program
    string: T
    pos: int
    endpos: int
    _found: List[int]

    def __init__(self, program: Program, string: T, pos: int, endpos: int, found: List[int]):
        self._program = program
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._found = found

    @property
    def re(self) -> Pattern[T, _G, T]:
        """What matches."""
        return Pattern[T, _G, T](self._program)

    def __bool__(self) -> bool:
        return True

    def _text(self, number: int) -> str:
        """The text of a group that takes part, or nothing."""
        start = self._found[2 * number]
        end = self._found[2 * number + 1]
        return part_of(self.string, start, end) if start >= 0 and end >= 0 else ""

    def _of(self, number: int) -> _G:
        if _G is str:
            return self._text(number)
        else:
            if self._found[2 * number + 1] < 0:
                return None
            return self._text(number)

    def _number(self, group) -> int:
        """The number of a group. Raises IndexError."""
        number = -1
        if isinstance(group, str):
            number = self._program.names.get(group, -1)
        else:
            number = int(group)
        if number < 0 or number > self._program.groups:
            raise IndexError("no such group")
        return number

    def group(self, first, second, *rest):
        """The texts of several groups."""
        return tuple(self._of(self._number(group)) for group in (first, second) + rest)

    def group(self, group) -> _G:
        """The text of a group, by its number or name; None when it takes no part. Raises IndexError."""
        return self._of(self._number(group))

    def group(self, group: Literal[int]):
        if group == 0:
            return self._text(0)
        else:
            return self._of(self._number(int(group)))

    def group(self) -> str:
        """All that is matched."""
        return self._text(0)

    def __getitem__(self, group) -> _G:
        return self._of(self._number(group))

    def __getitem__(self, group: Literal[int]):
        if group == 0:
            return self._text(0)
        else:
            return self._of(self._number(int(group)))

    def _all(self) -> List[_G]:
        return [self._of(number) for number in range(1, self._program.groups + 1)]

    def groups(self) -> DynamicTuple[_G]:
        """The texts of all groups."""
        return DynamicTuple[_G](self._all())

    def groups(self, default: str) -> DynamicTuple[str]:
        """The texts of all groups; `default` for those that take no part."""
        texts: List[str] = []
        for number in range(1, self._program.groups + 1):
            texts.append(self._text(number) if self._found[2 * number + 1] >= 0 else default)
        return DynamicTuple[str](texts)

    def groupdict(self) -> Dict[str, _G]:
        """The texts of the groups that have names."""
        return {name: self._of(number) for name, number in self._program.names.items()}

    def groupdict(self, default: str) -> Dict[str, str]:
        texts: Dict[str, str] = {}
        for name, number in self._program.names.items():
            texts[name] = self._text(number) if self._found[2 * number + 1] >= 0 else default
        return texts

    def _position(self, slot: int) -> int:
        return self.string._position(self._found[slot])

    def start(self, group=0) -> int:
        """Where a group begins; -1 when it takes no part."""
        return self._position(2 * self._number(group))

    def end(self, group=0) -> int:
        """Where a group ends; -1 when it takes no part."""
        return self._position(2 * self._number(group) + 1)

    def span(self, group=0) -> Tuple[int, int]:
        number = self._number(group)
        return (self._position(2 * number), self._position(2 * number + 1))

    def expand(self, template: str) -> str:
        """A template with what its references to groups stand for. Raises error."""
        out = TextBuilder()
        Template(template, self._program).put(out, self.string, self._found)
        return out.text()

    @property
    def lastindex(self) -> Optional[int]:
        """The number of the group that ended last."""
        last = self._last()
        return None if last == 0 else last

    @property
    def lastgroup(self) -> Optional[str]:
        """The name of the group that ended last."""
        last = self._last()
        for name, number in self._program.names.items():
            if number == last:
                return name
        return None

    def _last(self) -> int:
        parents = self._program.parents
        best = 0
        best_end = -1
        for number in range(1, self._program.groups + 1):
            end = self._found[2 * number + 1]
            if end < 0 or end < best_end:
                continue
            if end == best_end:
                # what stands within the other ended before it
                outer = parents[number]
                while outer > best:
                    outer = parents[outer]
                if outer == best:
                    continue
            best = number
            best_end = end
        return best

    def __copy__(self) -> Match[T, _G]:
        return self

    def __repr__(self) -> str:
        return f"<re.Match object; span={self.span()}, match={self._text(0)!r}>"


class Pattern[T, _G, _I]:
    """A pattern that has been taken apart. `_G` is the type of its groups' texts, `_I` that of what `findall` gives."""

    _program: Program

    def __init__(self, program: Program):
        self._program = program

    @property
    def pattern(self) -> str:
        return self._program.pattern

    @property
    def flags(self) -> int:
        return self._program.flags

    @property
    def groups(self) -> int:
        return self._program.groups

    @property
    def groupindex(self) -> Dict[str, int]:
        return self._program.names

    def _search(self, string: str, pos: int, endpos: Optional[int], anchored: bool, whole: bool) -> Optional[Match[T, _G]]:
        length = len(string)
        first = min(max(pos, 0), length)
        last = length if endpos is None else min(max(endpos, 0), length)
        if first > last:
            return None
        search = _search_in(self._program, string, first, last)
        search.whole = whole
        if not search.run(_byte_of(string, first), anchored):
            return None
        return Match[T, _G](self._program, string, first, last, search.found)

    def match(self, string: str, pos: int = 0, endpos: Optional[int] = None) -> Optional[Match[T, _G]]:
        """What matches at the start."""
        return self._search(string, pos, endpos, True, False)

    def fullmatch(self, string: str, pos: int = 0, endpos: Optional[int] = None) -> Optional[Match[T, _G]]:
        """A match of the whole text."""
        return self._search(string, pos, endpos, True, True)

    def search(self, string: str, pos: int = 0, endpos: Optional[int] = None) -> Optional[Match[T, _G]]:
        """The first match."""
        return self._search(string, pos, endpos, False, False)

    def finditer(self, string: str, pos: int = 0, endpos: Optional[int] = None) -> Generator[Match[T, _G]]:
        """All matches that do not overlap."""
        length = len(string)
        first = min(max(pos, 0), length)
        last = length if endpos is None else min(max(endpos, 0), length)
        search = _search_in(self._program, string, first, last)
        at = _byte_of(string, first)
        while at <= search.end and search.run(at, False):
            at = search.after()
            yield Match[T, _G](self._program, string, first, last, search.found.copy())

    def _item(self, string: str, found: List[int]) -> _I:
        """What `findall` gives for a match."""
        groups = self._program.groups
        if _I is str:
            return _part(string, found, 0 if groups == 0 else 1)
        elif _I is Mixed:
            if groups < 2:
                return _part(string, found, groups)
            return tuple(_part(string, found, number) for number in range(1, groups + 1))
        else:
            return tuple(_part(string, found, number + 1) for number in static.range(static.len(_I)))

    def findall(self, string: str, pos: int = 0, endpos: Optional[int] = None) -> List[_I]:
        """The texts of all matches; of their group, where there is one, or of their groups."""
        items = List[_I]()
        for match in self.finditer(string, pos, endpos):
            items.append(self._item(string, match._found))
        return items

    def split(self, string: str, maxsplit: int = 0) -> List[str]:
        """The texts between matches, and those of the groups. Unlike CPython, the text of a group that takes no part is
        empty, not None."""
        parts: List[str] = []
        at = 0
        count = 0
        search = _search_in(self._program, string, 0, len(string))
        from_here = 0
        while (maxsplit == 0 or count < maxsplit) and from_here <= search.end and search.run(from_here, False):
            parts.append(part_of(string, at, search.found[0]))
            for number in range(1, self._program.groups + 1):
                parts.append(_part(string, search.found, number))
            at = search.found[1]
            from_here = search.after()
            count += 1
        parts.append(part_of(string, at, search.end))
        return parts

    def subn(self, repl, string: str, count: int = 0) -> Tuple[str, int]:
        """As `sub`, with the number of matches that are replaced."""
        program = self._program
        out = TextBuilder()
        at = 0
        from_here = 0
        replaced = 0
        search = _search_in(program, string, 0, len(string))
        if isinstance(repl, str):
            template = Template(repl, program)
        while (count == 0 or replaced < count) and from_here <= search.end and search.run(from_here, False):
            found = search.found
            out.put_part(string, at, found[0])
            at = found[1]
            if isinstance(repl, str):
                template.put(out, string, found)
            else:
                out.put(repl(Match[T, _G](program, string, 0, len(string), found.copy())))
            from_here = search.after()
            replaced += 1
        if replaced == 0:
            return (string, 0)
        out.put_part(string, at, search.end)
        return (out.text(), replaced)

    def sub(self, repl, string: str, count: int = 0) -> str:
        """The text with each match replaced: by a template or by what a function makes of the match."""
        return self.subn(repl, string, count)[0]

    def __eq__(self, other: Pattern[T, _G, _I]) -> bool:
        return self._program.pattern == other._program.pattern and self._program.flags == other._program.flags

    def __hash__(self) -> int:
        return hash(self._program.pattern) ^ self._program.flags

    def __copy__(self) -> Pattern[T, _G, _I]:
        return self

    def __repr__(self) -> str:
        names: List[str] = []
        flags = self._program.flags
        if flags & IGNORECASE != 0:
            names.append("re.IGNORECASE")
        if flags & MULTILINE != 0:
            names.append("re.MULTILINE")
        if flags & DOTALL != 0:
            names.append("re.DOTALL")
        if flags & VERBOSE != 0:
            names.append("re.VERBOSE")
        if flags & ASCII != 0:
            names.append("re.ASCII")
        shown = repr(self._program.pattern)
        return f"re.compile({shown}, {'|'.join(names)})" if len(names) != 0 else f"re.compile({shown})"


def _byte_of(string: str, position: int) -> int:
    return position if string._plain() else skip_characters(string._data, 0, string._size(), position)


def _search_in(program: Program, string: str, first: int, last: int) -> Search:
    return Search(program, string, _byte_of(string, last))


def _part(string: str, found: List[int], number: int) -> str:
    return part_of(string, found[2 * number], found[2 * number + 1]) if found[2 * number + 1] >= 0 else ""


_KEPT: Literal[int] = 2 if __baremetal__ else 16

class _Recent:
    """Programs made last."""

    programs: ClassVar[Optional[List[Program]]] = None


def _recent() -> List[Program]:
    made = _Recent.programs
    if made is None:
        fresh = List[Program]()
        _Recent.programs = fresh
        return fresh
    return made


def _program(pattern: str, flags: int) -> Program:
    """A pattern that has been taken apart, now or before."""
    recent = _recent()
    for program in recent:
        if program.asked == flags and program.pattern == pattern:
            return program
    made = Program(pattern, flags)
    if len(recent) >= _KEPT:
        recent.pop(0)
    recent.append(made)
    return made


def purge() -> None:
    """Forgets patterns that have been taken apart."""
    _recent().clear()


@overload
def compile(pattern: str, flags: int = 0) -> Pattern[str, Optional[str], Mixed]:
    """Takes a pattern apart. Raises error."""
    return Pattern[str, Optional[str], Mixed](_program(pattern, flags))


@overload
def compile(pattern: Pattern, flags: int = 0):
    return pattern


@overload
def compile(pattern: Literal[str], flags: Literal[int] = 0):
    if static.pattern_groups(pattern, flags) < 2:
        if static.pattern_is_certain(pattern, flags):
            return Pattern[str, str, str](_program(str(pattern), int(flags)))
        else:
            return Pattern[str, Optional[str], str](_program(str(pattern), int(flags)))
    else:
        count: Literal[int] = static.pattern_groups(pattern, flags)
        if static.pattern_is_certain(pattern, flags):
            return Pattern[str, str, Tuple[count, str]](_program(str(pattern), int(flags)))
        else:
            return Pattern[str, Optional[str], Tuple[count, str]](_program(str(pattern), int(flags)))


@overload
def match(pattern, string: str, flags: int = 0):
    """What matches at the start of the text, or None."""
    return compile(pattern, flags).match(string)


@overload
def match(pattern: Literal[str], string: str, flags: Literal[int] = 0):
    return compile(pattern, flags).match(string)


@overload
def fullmatch(pattern, string: str, flags: int = 0):
    """A match of the whole text, or None."""
    return compile(pattern, flags).fullmatch(string)


@overload
def fullmatch(pattern: Literal[str], string: str, flags: Literal[int] = 0):
    return compile(pattern, flags).fullmatch(string)


@overload
def search(pattern, string: str, flags: int = 0):
    """The first match, or None."""
    return compile(pattern, flags).search(string)


@overload
def search(pattern: Literal[str], string: str, flags: Literal[int] = 0):
    return compile(pattern, flags).search(string)


@overload
def findall(pattern, string: str, flags: int = 0):
    """The texts of all matches; of their group, where there is one, or of their groups."""
    return compile(pattern, flags).findall(string)


@overload
def findall(pattern: Literal[str], string: str, flags: Literal[int] = 0):
    return compile(pattern, flags).findall(string)


@overload
def finditer(pattern, string: str, flags: int = 0):
    """All matches that do not overlap."""
    return compile(pattern, flags).finditer(string)


@overload
def finditer(pattern: Literal[str], string: str, flags: Literal[int] = 0):
    return compile(pattern, flags).finditer(string)


def split(pattern, string: str, maxsplit: int = 0, flags: int = 0) -> List[str]:
    """The texts between matches, and those of the groups."""
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string: str, count: int = 0, flags: int = 0) -> str:
    """The text with each match replaced."""
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string: str, count: int = 0, flags: int = 0) -> Tuple[str, int]:
    """The text with each match replaced, and how many there were."""
    return compile(pattern, flags).subn(repl, string, count)


def escape(pattern: str) -> str:
    """A pattern that matches just this text."""
    out = TextBuilder()
    for c in pattern:
        if c in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f":
            out.put_ascii(92)
        out.put(c)
    return out.text()
