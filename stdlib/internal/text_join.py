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
