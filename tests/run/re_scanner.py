import re

kinds = [("NUMBER", r"\d+(\.\d*)?"), ("NAME", r"[A-Za-z_]\w*"), ("OP", r"[+\-*/()=]"), ("SKIP", r"\s+"), ("BAD", r".")]
scanner = re.compile("|".join("(?P<%s>%s)" % pair for pair in kinds))
for m in scanner.finditer("x1 = 3.5*(y - 2) $"):
    kind = m.lastgroup
    text = m.group()
    if kind == "SKIP":
        continue
    print(kind, text, m.start())
