"""Sets of characters."""

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
digits = "0123456789"
hexdigits = "0123456789abcdefABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = ("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
             " \t\n\r\v\f")


def capwords(s: str, sep: Optional[str] = None) -> str:
    """Each word with a capital."""
    words = [word.capitalize() for word in s.split(sep)]
    return (" " if sep is None else sep).join(words)


class Template:
    """Text with places to fill in: `$name`, `${name}`, and `$$` for a dollar sign."""

    template: str

    def __init__(self, template: str):
        self.template = template

    @overload
    def substitute(self, mapping, **named) -> str:
        """Raises KeyError for a name without a value, ValueError for a dollar sign that is none of these."""
        values: Dict[str, str] = {}
        for key in mapping:
            values[str(key)] = str(mapping[key])
        return self._filled(values, True, named)

    @overload
    def substitute(self, **named) -> str:
        values: Dict[str, str] = {}
        return self._filled(values, True, named)

    @overload
    def safe_substitute(self, mapping, **named) -> str:
        """Leaves alone what has no value."""
        values: Dict[str, str] = {}
        for key in mapping:
            values[str(key)] = str(mapping[key])
        return self._filled(values, False, named)

    @overload
    def safe_substitute(self, **named) -> str:
        values: Dict[str, str] = {}
        return self._filled(values, False, named)

    def is_valid(self) -> bool:
        """Whether every dollar sign is one of those."""
        at = self.template.find("$")
        while at >= 0:
            end, _ = self._place(at)
            if end == at:
                return False
            at = self.template.find("$", end)
        return True

    def get_identifiers(self) -> List[str]:
        """The names, each once."""
        names: List[str] = []
        at = self.template.find("$")
        while at >= 0:
            end, name = self._place(at)
            if name != "" and name not in names:
                names.append(name)
            at = self.template.find("$", end if end > at else at + 1)
        return names

    def _place(self, at: int) -> Tuple[int, str]:
        """Where the place ends that begins with a dollar sign, and its name: none for `$$`. The beginning for what is
        no place."""
        text = self.template
        start = at + 1
        if start < len(text) and text[start] == "$":
            return (at + 2, "")
        braced = start < len(text) and text[start] == "{"
        if braced:
            start += 1
        end = start
        while end < len(text) and _is_of_name(text[end], end == start):
            end += 1
        if end == start or braced and (end == len(text) or text[end] != "}"):
            return (at, "")
        return (end + 1 if braced else end, text[start:end])

    def _filled(self, values: Dict[str, str], strict: bool, named) -> str:
        for key, value in static.vars(named):
            values[key] = str(value)
        text = self.template
        parts: List[str] = []
        done = 0
        at = text.find("$")
        while at >= 0:
            parts.append(text[done:at])
            end, name = self._place(at)
            if end == at:
                if strict:
                    self._refuse(at)
                parts.append("$")
                end = at + 1
            elif name == "":
                parts.append("$")
            elif name in values:
                parts.append(values[name])
            elif strict:
                raise KeyError(name)
            else:
                parts.append(text[at:end])
            done = end
            at = text.find("$", end)
        parts.append(text[done:])
        return "".join(parts)

    def _refuse(self, at: int) -> Never:
        before = self.template[:at]
        line = before.count("\n") + 1
        column = at - before.rfind("\n")
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")


def _is_of_name(character: str, first: bool) -> bool:
    letter = "a" <= character <= "z" or "A" <= character <= "Z" or character == "_"
    return letter or not first and "0" <= character <= "9"
