"""The repr of containers."""

from internal.text_join import join_list


def list_text(items) -> str:
    """`[1, 2]`."""
    parts: List[str] = List[str]._with_room(len(items))
    for item in items:
        parts.append(repr(item))
    return str.__cat__("[", join_list(", ", parts), "]")
