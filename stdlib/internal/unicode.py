"""What Unicode says about characters beyond ASCII. Unlike CPython, only Latin, Greek and Cyrillic letters are known."""


def is_printable(code: int) -> bool:
    """Whether the repr of a text shows a character as it is."""
    if code < 0x7F:
        return code >= 0x20
    if code < 0xA1 or code == 0xAD:
        return False
    return not (0xD800 <= code < 0xF900 or 0x2000 <= code <= 0x200F or 0x2028 <= code <= 0x202F
                or 0x205F <= code <= 0x206F or code == 0x3000 or code == 0xFEFF or code > 0x10FFFD or 0xE0000 <= code)
