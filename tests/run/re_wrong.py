import re

m = re.match("(a)", "a")
try:
    m.group(9)
except IndexError as e:
    print(e)
try:
    m.group("nothing")
except IndexError as e:
    print(e)
try:
    re.compile("(a")
except re.error as e:
    print(e, "|", e.msg, e.pos, e.pattern)
for bad in [r"\q", r"\9", r"\g<x", r"\g<zz>", "\\"]:
    try:
        print(re.sub("(a)", bad, "a"))
    except (re.error, IndexError) as e:
        print(type(e).__name__, e)
print(re.match("(a+)+$", "a" * 30 + "b"))
