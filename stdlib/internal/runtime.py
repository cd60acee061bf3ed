"""The functions of the C runtime (runtime.h)."""

from internal.machine import Buffer, word


@C("ce_console_write")
def console_write(text: Buffer[byte], size: word) -> None: ...


@C("ce_console_write")
def console_write_at(text: Ptr[byte], size: word) -> None: ...


@C("ce_error_write")
def error_write(text: Buffer[byte], size: word) -> None: ...


@C("ce_error_write")
def error_write_at(text: Ptr[byte], size: word) -> None: ...


@C("ce_console_read")
def console_read(buffer: Ptr[byte], size: word) -> word:
    """At least one byte and at most one line; 0 at the end of the input, negative when it cannot be read."""
    ...


@C("ce_time_ns")
def monotonic_nanoseconds() -> int: ...


@C("ce_time_unix_ns")
def unix_nanoseconds() -> int: ...


@C("ce_sleep_ns")
def sleep_nanoseconds(duration: int) -> None: ...


@C("ce_argc")
def argument_count() -> Int[32]: ...


@C("ce_argv")
def argument(index: Int[32]) -> Ptr[byte]: ...
