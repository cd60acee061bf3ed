"""Joining texts."""

from internal.machine import Buffer
from internal.utf8 import marked_text


def join_list(separator: str, parts: List[str]) -> str:
    """The texts of a list with a separator between them. One allocation."""
    count = len(parts)
    if count == 0:
        return ""
    if count == 1:
        return parts[0]
    size = separator._size() * (count - 1)
    plain = separator._plain()
    for part in parts:
        size += part._size()
        plain = plain and part._plain()
    data = Buffer[byte](size)
    at = 0
    for i in range(count):
        if i > 0:
            at = separator._put(data, at)
        at = parts[i]._put(data, at)
    return marked_text(data, at, not plain)


def texts_of(parts) -> List[str]:
    """The items of a list, which may be something else than texts, in a new list. Raises TypeError when one is."""
    texts: List[str] = []
    for part in parts:
        if part is None:
            raise TypeError(f"sequence item {len(texts)}: expected str instance, NoneType found")
        if not isinstance(part, str):
            raise TypeError(f"sequence item {len(texts)}: expected str instance, {type(part).__name__} found")
        texts.append(part)
    return texts
