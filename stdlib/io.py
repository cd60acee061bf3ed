"""Files in memory."""

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


class UnsupportedOperation(OSError, ValueError):
    """A file cannot do this."""


class StringIO:
    """Text that is written and read like a file. What is written at the end is joined when it is asked for."""

    _text: str
    _parts: List[str]
    _length: int
    _at: int
    closed: bool

    def __init__(self, initial_value: str = "", newline: str = "\n"):
        self._text = initial_value
        self._parts = []
        self._length = len(initial_value)
        self._at = 0
        self.closed = False

    def write(self, text: str) -> int:
        """Puts text where the file stands; gives its length."""
        self._check()
        size = len(text)
        if self._at == self._length:
            self._parts.append(text)
        else:
            whole = self._joined()
            if self._at > self._length:
                whole += "\0" * (self._at - self._length)
            self._text = str.__cat__(whole[: self._at], text, whole[self._at + size :])
        self._at += size
        self._length = max(self._length, self._at)
        return size

    def writelines(self, lines) -> None:
        for line in lines:
            self.write(line)

    def getvalue(self) -> str:
        """All of the text."""
        self._check()
        return self._joined()

    def read(self, size: Optional[int] = -1) -> str:
        """So many characters, or all that are left."""
        self._check()
        whole = self._joined()
        start = min(self._at, self._length)
        end = self._length
        if size is not None and size >= 0:
            end = min(end, start + size)
        self._at = max(self._at, end)
        return whole[start:end]

    def readline(self) -> str:
        """The text up to the next end of a line, and that."""
        self._check()
        if self._at >= self._length:
            return ""
        whole = self._joined()
        start = self._at
        found = whole.find("\n", start)
        self._at = self._length if found < 0 else found + 1
        return whole[start : self._at]

    def readlines(self) -> List[str]:
        """The lines that are left."""
        return [line for line in self]

    def __iter__(self) -> Generator[str]:
        while True:
            line = self.readline()
            if len(line) == 0:
                break
            yield line

    def __next__(self) -> str:
        line = self.readline()
        if len(line) == 0:
            raise StopIteration()
        return line

    def tell(self) -> int:
        self._check()
        return self._at

    def seek(self, position: int, whence: int = 0) -> int:
        """Where reading and writing go on. Gives the position."""
        self._check()
        if whence == 0:
            if position < 0:
                raise ValueError("Negative seek position " + str(position))
            self._at = position
        elif position != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 2:
            self._at = self._length
        return self._at

    def truncate(self, size: Optional[int] = None) -> int:
        """Cuts the text off. Gives the length asked for."""
        self._check()
        length = self._at if size is None else size
        if length < self._length:
            self._text = self._joined()[:length]
            self._length = length
        return length

    def flush(self) -> None:
        self._check()

    def close(self) -> None:
        """Forgets the text."""
        self.closed = True
        self._text = ""
        self._parts = []

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return False

    def __enter__(self) -> StringIO:
        self._check()
        return self

    def __exit__(self, kind, exception, traceback) -> None:
        self.close()

    def _check(self) -> None:
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _joined(self) -> str:
        if len(self._parts) != 0:
            self._parts.insert(0, self._text)
            self._text = "".join(self._parts)
            self._parts.clear()
        return self._text
