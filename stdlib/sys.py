"""The program and what surrounds it."""

from internal.machine import pointer_buffer, word
from internal.runtime import argument, argument_count, console_write, error_write
from internal.utf8 import text_of

maxsize = 0x7FFF_FFFF_FFFF_FFFF
byteorder = "little"
version = "3.12.0 (Codon Edge)"
version_info = (3, 12, 0, "final", 0)
platform = __target__
maxunicode = 0x10FFFF


@tuple
class _Output:
    """Standard output or standard error, which have no buffer of their own."""

    _error: bool

    def write(self, text: str) -> int:
        """Writes text; gives how many characters. Allocates nothing."""
        if self._error:
            error_write(text._data, word(text._size()))
        else:
            console_write(text._data, word(text._size()))
        return len(text)

    def writelines(self, lines) -> None:
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        pass

    def isatty(self) -> bool:
        return False


@tuple
class _Input:
    """Standard input, by lines."""

    def readline(self) -> str:
        """A line with its end, or nothing at the end of the input. Allocates the line."""
        try:
            return input() + "\n"
        except EOFError:
            return ""

    def __iter__(self) -> Generator[str]:
        line = self.readline()
        while line:
            yield line
            line = self.readline()

    def readlines(self) -> List[str]:
        return [line for line in self]

    def read(self) -> str:
        """All that is left. Allocates it."""
        return "".join(self.readlines())


stdout = _Output(False)
stderr = _Output(True)
stdin = _Input()


class _Arguments:
    """The program's arguments, once they were asked for."""

    texts: ClassVar[Optional[List[str]]] = None


def _arguments() -> List[str]:
    made = _Arguments.texts
    if made is not None:
        return made
    result: List[str] = []
    for i in range(int(argument_count())):
        pointer = argument(Int[32](i))
        size = 0
        while pointer[size] != byte(0):
            size += 1
        result.append(text_of(pointer_buffer(pointer), size))
    _Arguments.texts = result
    return result


argv = _arguments()


@overload
def exit(message: str) -> Never:
    """Ends the program with status 1 and a text on standard error."""
    raise SystemExit(message)


@overload
def exit(status: int = 0) -> Never:
    """Ends the program by raising SystemExit."""
    raise SystemExit(status)


@overload
def exit(nothing: NoneType) -> Never:
    raise SystemExit(0)


class _Limits:
    """What is only remembered; 0 before it is set."""

    recursion: ClassVar[int] = 0


def getrecursionlimit() -> int:
    """Unlike CPython, the stack's size is the only limit."""
    return _Limits.recursion if _Limits.recursion != 0 else 1000


def setrecursionlimit(limit: int) -> None:
    """Remembers the number, no more: the stack's size is the only limit."""
    _Limits.recursion = limit
