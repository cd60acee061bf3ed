"""`str.translate` and its tables."""

from internal.text_join import join_list


def translated(text: str, table) -> str:
    """See `str.translate`."""
    parts: List[str] = []
    for character in text:
        code = ord(character)
        if code in table:
            _add(parts, table[code])
        else:
            parts.append(character)
    return join_list("", parts)


def _add(parts: List[str], value) -> None:
    if isinstance(value, Optional):
        if value is not None:
            _add(parts, value)
    elif isinstance(value, int):
        parts.append(chr(value))
    elif isinstance(value, str):
        parts.append(value)
    elif isinstance(value, NoneType):
        pass
    else:
        compile_error("character mapping must return integer, None or str")


def translation_of(table):
    """See `str.maketrans(table)`."""
    result = {_code(key): table[key] for key in table}
    return result


def _code(key) -> int:
    if isinstance(key, str):
        if len(key) != 1:
            raise ValueError("string keys in translate table must be of length 1")
        return ord(key)
    else:
        return key


def translation(old: str, new: str) -> Dict[int, int]:
    """See `str.maketrans(old, new)`."""
    if len(old) != len(new):
        raise ValueError("the first two maketrans arguments must have equal length")
    result: Dict[int, int] = {}
    for pair in zip(old, new):
        result[ord(pair[0])] = ord(pair[1])
    return result


def translation_removing(old: str, new: str, removed: str) -> Dict[int, Optional[int]]:
    """See `str.maketrans(old, new, removed)`."""
    if len(old) != len(new):
        raise ValueError("the first two maketrans arguments must have equal length")
    result: Dict[int, Optional[int]] = {}
    for pair in zip(old, new):
        result[ord(pair[0])] = ord(pair[1])
    for character in removed:
        result[ord(character)] = None
    return result
