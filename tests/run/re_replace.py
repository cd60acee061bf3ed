import re

print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world again now"))
print(re.sub("a", "b", "banana", count=2), re.subn(r"\d", "#", "a1b22"))
print(re.sub(r"(?P<x>\d)", r"<\g<x>\g<0>\n\\>", "a1"))
print(re.sub(r"\b(\w)", lambda m: m.group(1).upper(), "the quick fox"))


def double(match: re.Match) -> str:
    return str(int(match.group()) * 2)


print(re.sub(r"\d+", double, "1 and 20"))
print(re.sub("x*", "-", "abxd"), re.sub("", "-", "ab"), re.sub("b*", "[]", "abc"))
