import re

print(re.findall(r"""
    \d+   # digits (many)
    \s*
    [a-z] # a letter
""", "12 a 3b", re.VERBOSE))
print(re.sub(r"(?i)HELLO", "bye", "Hello hello"), re.findall(r"a(?=b)", "ab ac ab"), re.findall(r"(?<!x)a", "xa ba a"))
print(re.findall(r"(a+)(b*)", "aab ab b a"), re.findall("é+", "caféé"), re.search("f(é+)", "caféé!").span(1))
print(re.findall(r'"((?:[^"\\]|\\.)*)"', r'say "a\"b" and "c"'))
print(re.findall(r"<(.+?)>", "<a><bc>"), re.findall(r"<(.+)>", "<a><bc>"), re.findall(r"(\w)\1", "aabbcd"))
print(bool(re.fullmatch(r"[\w.]+@\w+\.\w{2,3}", "me.you@site.org")), bool(re.fullmatch(r"\d{3}", "1234")))
