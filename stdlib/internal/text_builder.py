"""Text that is put together piece by piece."""

from internal.machine import Buffer
from internal.utf8 import encoded_width, has_high_byte, marked_text, put_code_point


class TextBuilder:
    """A text that grows at its end, by half its size when there is no more room."""

    _data: Buffer[byte]
    _size: int
    _room: int
    _wide: bool

    def __init__(self):
        self._size = 0
        self._room = 0
        self._wide = False

    @noinline
    def _reserve(self, more: int) -> None:
        wanted = self._size + more
        if wanted <= self._room:
            return
        room = self._size + (self._size >> 1) + 16
        if room < wanted:
            room = wanted
        self._data = Buffer[byte](room) if self._room == 0 else self._data.grown(self._size, room)
        self._room = room

    def put(self, text: str) -> None:
        self._reserve(text._size())
        self._size = text._put(self._data, self._size)
        if not text._plain():
            self._wide = True

    def put_part(self, text: str, start: int, end: int) -> None:
        """The bytes from `start` to `end` of a text."""
        if end > start:
            self._reserve(end - start)
            self._data.take(self._size, text._data, start, end - start)
            self._size += end - start
            if not text._plain():
                self._wide = True

    def put_ascii(self, code: int) -> None:
        """One ASCII character."""
        self._reserve(1)
        self._data[self._size] = byte(code)
        self._size += 1

    def put_code(self, code: int) -> None:
        """One character of any kind."""
        if code < 0x80:
            self.put_ascii(code)
        else:
            self._reserve(encoded_width(code))
            self._size = put_code_point(code, self._data, self._size)
            self._wide = True

    def text(self) -> str:
        """What has been put, in a block of exactly its size. The builder is empty then."""
        size = self._size
        if size == 0:
            return ""
        data = self._data
        if self._room > size:
            exact = Buffer[byte](size)
            exact.take(0, data, 0, size)
            data = exact
        wide = self._wide and has_high_byte(data, 0, size)
        self._data = Buffer[byte]()
        self._size = 0
        self._room = 0
        self._wide = False
        return marked_text(data, size, wide)
