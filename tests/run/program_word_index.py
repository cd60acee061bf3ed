TEXT = """the quick brown fox jumps over the lazy dog
the dog barks and the fox runs away
A quick end, isn't it? The END."""


def normalize(word):
    return word.strip(".,!?'\"").lower()


def count_words(text):
    counts = {}
    for line in text.splitlines():
        for word in line.split():
            word = normalize(word)
            if not word:
                continue
            counts[word] = counts.get(word, 0) + 1
    return counts


def top(counts, n=5):
    items = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))
    return items[:n]


counts = count_words(TEXT)
for word, n in top(counts):
    print(f"{word:<10}|{n:>3}|{'#' * n}")
print(len(counts), "distinct words,", sum(counts.values()), "total")

by_length = {}
for w in counts:
    by_length.setdefault(len(w), []).append(w)
for length in sorted(by_length):
    print(length, sorted(by_length[length]))

longest = max(counts, key=len)
print("longest:", longest)
initials = {w[0] for w in counts}
print(sorted(initials))
index = {}
for lineno, line in enumerate(TEXT.split("\n"), 1):
    for w in set(normalize(x) for x in line.split()):
        if w not in index:
            index[w] = []
        index[w].append(lineno)
for w in sorted(index):
    if len(index[w]) > 1:
        print(w, index[w])
print({k: v for k, v in sorted(counts.items()) if v >= 2})
most = None
for k, v in counts.items():
    if most is None or v > counts[most]:
        most = k
print(most, counts[most])
