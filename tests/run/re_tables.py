import re

if (m := re.search(r"o(.)", "foo bar")) is not None:
    print(m.group(1), m.group(1) == "o")
print(m.groups() == ("o",), len(m.groups()), m.groups()[0], "%s" % m.groups())
counts = {}
for w in re.findall(r"[a-z]+", "a b a c b a"):
    counts[w] = counts.get(w, 0) + 1
print(counts)
rules = [(re.compile(r"\d+"), "number"), (re.compile(r"[a-z]+"), "word"), (re.compile(r"(\W)(\W)"), "two")]
for text in ["12", "ab", "!?", ""]:
    for rule, name in rules:
        if rule.match(text):
            print(text, name)
            break
    else:
        print(text, "none")
