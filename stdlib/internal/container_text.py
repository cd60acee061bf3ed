"""The repr of containers."""

from internal.text_join import join_list


def list_text(items) -> str:
    """`[1, 2]`."""
    parts: List[str] = List[str]._with_room(len(items))
    for item in items:
        parts.append(repr(item))
    return str.__cat__("[", join_list(", ", parts), "]")


def set_text(items) -> str:
    """`{1, 2}`."""
    parts: List[str] = List[str]._with_room(len(items))
    for item in items:
        parts.append(repr(item))
    return str.__cat__("{", join_list(", ", parts), "}")


def dict_text(items) -> str:
    """`{1: 'a', 2: 'b'}`."""
    parts: List[str] = List[str]._with_room(len(items))
    for pair in items.items():
        parts.append(str.__cat__(repr(pair[0]), ": ", repr(pair[1])))
    return str.__cat__("{", join_list(", ", parts), "}")
