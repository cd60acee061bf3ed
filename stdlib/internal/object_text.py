"""The repr of objects that have none of their own."""

from internal.machine import Buffer
from internal.text_repr import hex_digit
from internal.utf8 import ascii_text


def default_text(value) -> str:
    """`<Name object at 0x20000010>`."""
    return str.__cat__("<", value.__class__.__name__, " object at ", address_text(id(value)), ">")


def address_text(address: int) -> str:
    """`0x` and at least eight hexadecimal digits, as many as an address of the target has."""
    digits = 2 * __pointer_size__
    text = Buffer[byte](digits + 2)
    text[0] = byte(48)
    text[1] = byte(120)
    for i in range(digits):
        text[2 + i] = byte(hex_digit((address >> (4 * (digits - 1 - i))) & 15))
    return ascii_text(text, digits + 2)


@intrinsic("address.to.int")
def _address(value) -> int: ...


@each_kind
def identity(value) -> int:
    """The address of an object; 0 for values."""
    if isinstance(value, ByRef):
        return _address(value)
    else:
        return 0
