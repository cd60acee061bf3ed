"""Text in lines of a certain width."""


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _after_hyphen(word: str, at: int) -> bool:
    """Whether a line may end behind a hyphen: letters stand on both sides of it."""
    before = at >= 2 and word[at - 1].isalpha() and _is_word(word[at - 2])
    if not before or at + 2 >= len(word):
        return False
    return _is_word(word[at + 1]) and _is_word(word[at + 2]) and not word[at + 1].isdigit()


def _chunks(text: str, break_on_hyphens: bool) -> List[str]:
    """Words and the blanks between them."""
    chunks: List[str] = []
    size = len(text)
    at = 0
    while at < size:
        start = at
        blank = text[at] == " "
        while at < size and (text[at] == " ") == blank:
            at += 1
        part = text[start:at]
        if blank or not break_on_hyphens or "-" not in part:
            chunks.append(part)
            continue
        begin = 0
        i = 0
        while i < len(part):
            if part[i] == "-":
                end = i
                while end < len(part) and part[end] == "-":
                    end += 1
                if end - i >= 2:
                    if i > begin and end < len(part) and _is_word(part[end]):
                        # a dash stands for itself
                        chunks.append(part[begin:i])
                        chunks.append(part[i:end])
                        begin = end
                elif _after_hyphen(part, i):
                    chunks.append(part[begin:end])
                    begin = end
                i = end
            else:
                i += 1
        if begin < len(part):
            chunks.append(part[begin:])
    return chunks


def _expanded(text: str, tabsize: int) -> str:
    """Each blank character as a space."""
    plain = text.expandtabs(tabsize) if "\t" in text else text
    for blank in "\n\r\v\f":
        if blank in plain:
            plain = plain.replace(blank, " ")
    return plain


def wrap(
    text: str,
    width: int = 70,
    *,
    initial_indent: str = "",
    subsequent_indent: str = "",
    expand_tabs: bool = True,
    replace_whitespace: bool = True,
    break_long_words: bool = True,
    drop_whitespace: bool = True,
    break_on_hyphens: bool = True,
    tabsize: int = 8,
    max_lines: Optional[int] = None,
    placeholder: str = " [...]",
) -> List[str]:
    """The lines of a paragraph, none of them longer than `width`. Unlike CPython, blanks of every kind count as spaces
    whatever `expand_tabs` and `replace_whitespace` say. Raises ValueError for a width below 1."""
    if width <= 0:
        raise ValueError("invalid width " + str(width) + " (must be > 0)")
    chunks = _chunks(_expanded(text, tabsize), break_on_hyphens)
    lines: List[str] = []
    at = 0
    while at < len(chunks):
        indent = subsequent_indent if len(lines) != 0 else initial_indent
        room = width - len(indent)
        if drop_whitespace and len(lines) != 0 and chunks[at].strip() == "":
            at += 1
            if at == len(chunks):
                break
        line: List[str] = []
        length = 0
        while at < len(chunks) and length + len(chunks[at]) <= room:
            line.append(chunks[at])
            length += len(chunks[at])
            at += 1
        if at < len(chunks) and len(chunks[at]) > room:
            left = 1 if room < 1 else room - length
            if break_long_words:
                word = chunks[at]
                cut = left
                if break_on_hyphens and len(word) > left:
                    hyphen = word.rfind("-", 0, left)
                    if hyphen > 0 and word[:hyphen].replace("-", "") != "":
                        cut = hyphen + 1
                line.append(word[:cut])
                chunks[at] = word[cut:]
                length += cut
            elif len(line) == 0:
                line.append(chunks[at])
                length += len(chunks[at])
                at += 1
        if drop_whitespace and len(line) != 0 and line[-1].strip() == "":
            length -= len(line[-1])
            line.pop()
        if len(line) == 0:
            continue
        rest_is_blank = at == len(chunks) or drop_whitespace and at == len(chunks) - 1 and chunks[at].strip() == ""
        if max_lines is None or len(lines) + 1 < max_lines or rest_is_blank and length <= room:
            lines.append(indent + "".join(line))
            continue
        while len(line) != 0:
            if line[-1].strip() != "" and length + len(placeholder) <= room:
                lines.append(indent + "".join(line) + placeholder)
                break
            length -= len(line[-1])
            line.pop()
        else:
            if len(lines) != 0:
                last = lines[-1].rstrip()
                if len(last) + len(placeholder) <= width:
                    lines[-1] = last + placeholder
                    break
            lines.append(indent + placeholder.lstrip())
        break
    return lines


def fill(text: str, width: int = 70, **options) -> str:
    """The lines of `wrap` as one text."""
    return "\n".join(wrap(text, width, **options))


def shorten(text: str, width: int, **options) -> str:
    """The text with single spaces, cut off at the end of a word when it is too long."""
    lines = wrap(" ".join(text.strip().split()), width, max_lines=1, **options)
    return lines[0] if len(lines) != 0 else ""


def dedent(text: str) -> str:
    """The text without the blanks that all of its lines begin with. Lines of nothing but blanks become empty."""
    lines = text.split("\n")
    margin: Optional[str] = None
    for i in range(len(lines)):
        line = lines[i]
        body = line.lstrip(" \t")
        if body == "":
            lines[i] = ""
            continue
        indent = line[: len(line) - len(body)]
        if margin is None:
            margin = indent
        else:
            common = 0
            while common < len(margin) and common < len(indent) and margin[common] == indent[common]:
                common += 1
            margin = margin[:common]
    if margin is not None and len(margin) != 0:
        size = len(margin)
        for i in range(len(lines)):
            lines[i] = lines[i][size:]
    return "\n".join(lines)


def indent(text: str, prefix: str, predicate=None) -> str:
    """The text with something in front of each line that is not blank, or that a function chooses."""
    parts: List[str] = []
    for line in text.splitlines(True):
        if isinstance(predicate, NoneType):
            chosen = line.strip() != ""
        else:
            chosen = bool(predicate(line))
        if chosen:
            parts.append(prefix)
        parts.append(line)
    return "".join(parts)
