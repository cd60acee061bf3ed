"""The exceptions, in CPython's hierarchy, and the report of one that nobody caught."""

from builtins.kinds import MixedTuple, _mixed_tuple
from internal.machine import word
from internal.runtime import error_write
from internal.integer_text import write_error_decimal


class BaseException:
    """The root of everything that can be raised. It carries one text. What it was made of, and what it followed, is kept
    in programs that ask for it."""

    _exception_message: str
    _exception_cause: Optional[BaseException]
    _exception_args: OnDemand[Optional[MixedTuple]]
    _exception_shown: OnDemand[str]
    _exception_context: OnDemand[Optional[BaseException]]
    _exception_suppress: OnDemand[bool]
    _exception_notes: OnDemand[Optional[List[str]]]
    _function: str
    _file: str
    _line: int

    def __init__(self, first, second, *rest):
        """Several arguments are shown as a tuple."""
        self._exception_message = repr((first, second) + rest)
        if hasattr(self, "_exception_shown"):
            self._exception_shown = self._exception_message
        if hasattr(self, "_exception_args"):
            self._exception_args = _mixed_tuple((first, second) + rest)

    def __init__(self, message):
        self._exception_message = str(message)
        if hasattr(self, "_exception_shown"):
            self._exception_shown = "(" + repr(message) + ")"
        if hasattr(self, "_exception_args"):
            self._exception_args = _mixed_tuple((message,))

    def __init__(self, message: str):
        self._exception_message = message
        if hasattr(self, "_exception_args"):
            self._exception_args = _mixed_tuple((message,))

    def __init__(self):
        self._exception_message = ""

    def __str__(self) -> str:
        return self._exception_message

    def __repr__(self) -> str:
        if len(self._exception_shown) != 0:
            return self.__class__.__name__ + self._exception_shown
        if len(self._exception_message) == 0:
            return self.__class__.__name__ + "()"
        return self.__class__.__name__ + "(" + self._exception_message.__repr__() + ")"

    @property
    def args(self) -> MixedTuple:
        """What it was made of."""
        kept = self._exception_args
        if kept is None:
            return _mixed_tuple(())
        return kept

    @property
    def _exception_typename(self) -> str:
        """The name of the class."""
        return self.__class__.__name__

    @property
    def __cause__(self) -> Optional[BaseException]:
        return self._exception_cause

    @property
    def __context__(self) -> Optional[BaseException]:
        """What was being handled when this was raised."""
        return self._exception_context

    @property
    def __suppress_context__(self) -> bool:
        return self._exception_suppress

    @property
    def __traceback__(self) -> NoneType:
        """Unlike CPython, there is none."""
        return None

    @property
    def __notes__(self) -> List[str]:
        notes = self._exception_notes
        if notes is None:
            made = List[str]()
            self._exception_notes = made
            return made
        return notes

    def with_traceback(self, traceback):
        """The exception itself."""
        return self

    def add_note(self, note: str) -> None:
        self.__notes__.append(note)


class Exception(BaseException):
    """The root of what a program may want to handle."""


class SystemExit(BaseException):
    """Ends the program, silently unless it has a message, which goes to standard error."""

    status: int

    def __init__(self, message: str):
        self._exception_message = message
        self.status = 1

    def __init__(self, message: str, status: int):
        self._exception_message = message
        self.status = status

    def __init__(self, status: int = 0):
        self._exception_message = "" if status == 0 else str(status)
        self.status = status

    @property
    def code(self) -> int:
        return self.status


class KeyboardInterrupt(BaseException):
    """The user asked the program to stop."""


class GeneratorExit(BaseException):
    """Raised where a generator stands that is closed."""


class StopIteration(Exception):
    """An iterator has no more items."""

    @property
    def value(self):
        """What the generator returned."""
        kept = self._exception_args
        if kept is not None and len(kept) > 0:
            return kept[0]
        return None


class StopAsyncIteration(Exception):
    """An asynchronous iterator has no more items."""


class ArithmeticError(Exception):
    """The root of errors of arithmetic."""


class OverflowError(ArithmeticError):
    """A result does not fit its type."""


class ZeroDivisionError(ArithmeticError):
    """The divisor is zero."""


class FloatingPointError(ArithmeticError):
    """A floating point operation failed."""


class AssertionError(Exception):
    """An `assert` does not hold."""


class AttributeError(Exception):
    """An object has no such attribute."""


class BufferError(Exception):
    """An operation on a buffer is not possible."""


class EOFError(Exception):
    """The input has ended."""


class ImportError(Exception):
    """A module cannot be used."""


class ModuleNotFoundError(ImportError):
    """There is no such module."""


class LookupError(Exception):
    """The root of errors of indices and keys."""


class IndexError(LookupError):
    """A sequence has no such index."""


class KeyError(LookupError):
    """A mapping has no such key. Its message is the key's repr."""

    def __init__(self):
        self._exception_message = ""

    def __init__(self, key):
        self._exception_message = repr(key)
        if hasattr(self, "_exception_args"):
            self._exception_args = _mixed_tuple((key,))

    def __repr__(self) -> str:
        return self.__class__.__name__ + "(" + self._exception_message + ")"


class MemoryError(Exception):
    """The heap is full."""


class NameError(Exception):
    """A name has no value."""


class UnboundLocalError(NameError):
    """A local name has no value yet."""


class OSError(Exception):
    """The operating system or a device refused. `errno` is 0 when only a text was given."""

    errno: int
    strerror: str

    def __init__(self, message: str = ""):
        self._exception_message = message
        self.errno = 0
        self.strerror = ""
        if hasattr(self, "_exception_args"):
            if len(message) != 0:
                self._exception_args = _mixed_tuple((message,))

    def __init__(self, errno: int):
        self._exception_message = str(errno)
        self.errno = errno
        self.strerror = ""
        if hasattr(self, "_exception_args"):
            self._exception_args = _mixed_tuple((errno,))

    def __init__(self, errno: int, strerror: str):
        self._exception_message = "[Errno " + str(errno) + "] " + strerror
        self.errno = errno
        self.strerror = strerror
        if hasattr(self, "_exception_args"):
            self._exception_args = _mixed_tuple((errno, strerror))

    def __repr__(self) -> str:
        if len(self.strerror) == 0:
            return self.__class__.__name__ + "(" + (str(self.errno) if self.errno != 0 else repr(self._exception_message)) + ")"
        return self.__class__.__name__ + "(" + str(self.errno) + ", " + repr(self.strerror) + ")"


IOError = OSError


class FileNotFoundError(OSError):
    """There is no such file."""


class FileExistsError(OSError):
    """The file exists already."""


class PermissionError(OSError):
    """Not allowed."""


class IsADirectoryError(OSError):
    """A file was wanted, not a directory."""


class NotADirectoryError(OSError):
    """A directory was wanted."""


class TimeoutError(OSError):
    """It took too long."""


class BlockingIOError(OSError):
    """The operation would have to wait."""


class ConnectionError(OSError):
    """The other side is not there."""


class RuntimeError(Exception):
    """An error that fits no other class."""


class NotImplementedError(RuntimeError):
    """A method is left to derived classes."""


class RecursionError(RuntimeError):
    """Calls are nested too deeply."""


class SyntaxError(Exception):
    """A text is not well formed."""


class TypeError(Exception):
    """A value has the wrong type."""


class ValueError(Exception):
    """A value is not acceptable."""


class UnicodeError(ValueError):
    """Text cannot be converted."""


class UnicodeDecodeError(UnicodeError):
    """Bytes are not valid text."""


class UnicodeEncodeError(UnicodeError):
    """Text has no representation in an encoding."""


class Warning(Exception):
    """The root of warnings."""


class UserWarning(Warning):
    """A warning of the user's own."""


class DeprecationWarning(Warning):
    """A feature will go away."""


class RuntimeWarning(Warning):
    """Dubious behaviour."""


class CError(Exception):
    """A C library could not be loaded."""


# ---- what the compiler calls

def _write_error(text: str) -> None:
    error_write(text._data, word(text._size()))


def _report(e: BaseException) -> None:
    if e._exception_cause is not None:
        _report(e._exception_cause)
        _write_error("\nThe above exception was the direct cause of the following exception:\n\n")
    _write_error("Traceback (most recent call last):\n")
    if e._line != 0:
        _write_error('  File "')
        _write_error(e._file)
        _write_error('", line ')
        write_error_decimal(e._line)
        _write_error(", in ")
        _write_error(e._function)
        _write_error("\n")
    _write_error(e.__class__.__name__)
    message = str(e)
    if len(message) != 0:
        _write_error(": ")
        _write_error(message)
    _write_error("\n")


@tag("uncaught")
@cold
@noinline
def _uncaught(e: BaseException) -> int:
    """Reports an exception that nobody caught; gives the status the program ends with."""
    if isinstance(e, SystemExit):
        if len(e._exception_message) != 0 and e.status == 1 and e._exception_message != "1":
            _write_error(e._exception_message)
            _write_error("\n")
        return e.status
    _report(e)
    return 1


@tag("raised")
def _raised(e: BaseException, function: str, file: str, line: int) -> None:
    """Notes where an exception was raised, unless it was raised before."""
    if e._line == 0:
        e._function = function
        e._file = file
        e._line = line


@tag("generator_exit")
def _generator_exit() -> GeneratorExit:
    return GeneratorExit()


@cold
@noinline
@tag("generator_stopped")
def _generator_stopped() -> Never:
    raise RuntimeError("generator ignored GeneratorExit")


@cold
@noinline
@tag("overflowed")
def _overflowed() -> Never:
    raise OverflowError("integer overflow")


@cold
@noinline
@tag("generator_raised_stop")
def _generator_raised_stop(stop: StopIteration) -> Never:
    raise RuntimeError("generator raised StopIteration") from stop


@cold
@noinline
@tag("unassigned.local")
def _unassigned_local(name: Literal[str]) -> Never:
    raise UnboundLocalError("cannot access local variable '" + name + "' where it is not associated with a value")


@cold
@noinline
@tag("unassigned.global")
def _unassigned_global(name: Literal[str]) -> Never:
    raise NameError("name '" + name + "' is not defined")


@cold
@noinline
@tag("none.attribute")
def _none_attribute(name: Literal[str]) -> Never:
    raise AttributeError("'NoneType' object has no attribute '" + name + "'")


@cold
@noinline
@tag("index.refusal")
def _index_refusal(message: Literal[str]) -> Never:
    raise IndexError(message)


@cold
@noinline
@tag("attribute.refusal")
def _attribute_refusal(message: Literal[str]) -> Never:
    raise AttributeError(message)


@cold
@noinline
@tag("none.refusal")
def _none_refusal(message: Literal[str]) -> Never:
    raise TypeError(message)


@cold
@noinline
@tag("mixed.attribute")
def _mixed_attribute(message: Literal[str]) -> Never:
    raise AttributeError(message)


@cold
@noinline
def _no_attribute(owner: str, name: str) -> Never:
    raise AttributeError(owner + " has no attribute '" + name + "'")


@cold
@noinline
@tag("none.value")
def _none_value(expected: Literal[str]) -> Never:
    raise TypeError("optional unpack failed: expected " + expected + ", got None")


@cold
@noinline
@tag("union.mismatch")
def _union_mismatch(expected: Literal[str]) -> Never:
    raise TypeError("invalid union getter for type '" + expected + "'")


@cold
@noinline
@tag("field.unset")
def _field_unset(owner: Literal[str], name: Literal[str]) -> Never:
    raise AttributeError("'" + owner + "' object has no attribute '" + name + "'")


@cold
@noinline
@tag("variable.unset")
def _variable_unset(owner: Literal[str], name: Literal[str]) -> Never:
    raise AttributeError("type object '" + owner + "' has no attribute '" + name + "'")


@cold
@noinline
@tag("assertion")
def _assertion_failed(message: str = "") -> Never:
    failed = AssertionError(message)
    if hasattr(failed, "_exception_args"):
        if len(message) == 0:
            failed._exception_args = None
    raise failed


def _followed(raised: BaseException, handled: BaseException) -> None:
    """Notes what was being handled when something was raised, at the end of what is known already."""
    last = raised
    while True:
        if last is handled:
            return
        before = last._exception_context
        if before is None:
            last._exception_context = handled
            return
        last = before
