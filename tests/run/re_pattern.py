import re

p = re.compile(r"o")
print(p.match("dog"), p.match("dog", 1), p.search("dog", 2), p.findall("foo boo", 2, 6), p.sub("0", "foo"))
print(p, re.compile("a", re.I | re.M), p == re.compile("o"), p.pattern)
print(re.sub(r"(a)|b", r"[\1]", "ab"))
