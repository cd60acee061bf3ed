"""What `print` is made of, and `input`."""

from internal.integer_text import write_decimal
from internal.float_text import write_float
from internal.machine import Buffer, word
from internal.runtime import console_read, console_write
from internal.utf8 import text_of


def _print_text(text: str) -> None:
    """Text to the console. Allocates nothing."""
    console_write(text._data, word(text._size()))


@overload
def _print_one(value) -> None:
    _print_text(str(value))


@overload
def _print_one(value: float) -> None:
    write_float(value)


@overload
def _print_one(value: int) -> None:
    write_decimal(value)


@overload
def _print_one(value: bool) -> None:
    _print_text("True" if value else "False")


@overload
def _print_one(value: str) -> None:
    _print_text(value)


def _print_flush() -> None:
    """The console has no buffer of its own."""


def echo(value):
    """Prints a value and gives it back, for pipelines."""
    print(value)
    return value


def input(prompt: str = "") -> str:
    """One line of the console without its end. Raises EOFError at the end of the input. Allocates the line."""
    _print_text(prompt)
    room = 64
    line = Buffer[byte](room)
    length = 0
    while True:
        got = int(console_read(line.pointer() + length, word(room - length)))
        # what cannot be read comes as a negative number, which is a huge one here
        if got == 0 or got > room:
            if length == 0:
                raise EOFError("EOF when reading a line")
            break
        length += got
        if line[length - 1] == byte(10):
            length -= 1
            if length > 0 and line[length - 1] == byte(13):
                length -= 1
            break
        if length == room:
            line = line.grown(room, room + room)
            room += room
    return text_of(line, length)
