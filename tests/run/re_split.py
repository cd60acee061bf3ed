import re

print(re.split(r"\s*,\s*", "a , b,c ,d"), re.split(r"\W+", "Words, words.", 1), re.split("(-)", "a-b-c"))
print(re.split("x*", "axbc"), re.split(r"\d", ""))
print(re.escape("1+1=2? [a.b]*"), re.match(re.escape("a.b*"), "a.b*") is not None)
print(re.findall("A.c", "abc AXC a\nc", re.I | re.S), re.findall("^b|c$", "b\nbc\nc", re.MULTILINE))
