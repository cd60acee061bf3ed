"""`str.__format__`."""

from internal.spec import LEFT, SPACE, padded, parse_spec, raise_not_allowed, raise_unknown_kind


def format_str(text: str, spec: str) -> str:
    """See `str.__format__`. Raises ValueError for a bad specification."""
    if spec._size() == 0:
        return text
    parts = parse_spec(spec, "str", LEFT, 115)
    if parts.kind != 115:
        raise_unknown_kind(parts.kind, "str")
    if parts.sign != 0:
        raise_not_allowed("Space" if parts.sign == SPACE else "Sign", "string")
    if parts.no_negative_zero:
        raise_not_allowed("Negative zero coercion (z)", "string")
    if parts.alternate:
        raise_not_allowed("Alternate form (#)", "string")
    if parts.align == 61:
        raise ValueError("'=' alignment not allowed in string format specifier")
    columns = len(text)
    if 0 <= parts.precision < columns:
        text = text[:parts.precision]
        columns = parts.precision
    return padded(text, parts, columns)
