from collections import defaultdict
def index(text):
    where = defaultdict(list)
    for number, line in enumerate(text.splitlines(), 1):
        for word in line.split():
            where[word].append(number)
    return sorted(where.items(), key=lambda item: (-len(item[1]), item[0]))
for word, lines in index("a b a\nc a\nb"):
    print(word, lines)
nested = defaultdict(lambda: defaultdict(int))
nested["x"]["y"] += 2
nested["x"]["z"] += 1
print(nested["x"]["y"], dict(nested["x"]), len(nested))
