TEXT = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness,
it was the epoch of belief, it was the epoch of incredulity,
it was the season of Light, it was the season of Darkness,
it was the spring of hope, it was the winter of despair."""


def words(text):
    current = ""
    for c in text.lower():
        if c.isalpha():
            current += c
        elif current:
            yield current
            current = ""
    if current:
        yield current


counts = {}
for w in words(TEXT):
    counts[w] = counts.get(w, 0) + 1
print(len(counts), sum(counts.values()))
for w, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:8]:
    print(f"{w:<8}{n:>3} {'#' * n}")
by_length = {}
for w in counts:
    by_length.setdefault(len(w), []).append(w)
for n in sorted(by_length):
    print(n, sorted(by_length[n]))
letters = {}
for c in TEXT:
    if c.isalpha():
        c = c.lower()
        if c in letters:
            letters[c] += 1
        else:
            letters[c] = 1
top = sorted(letters, key=letters.get, reverse=True)[:5]
print(top, [letters[c] for c in top])
pairs = {}
previous = ""
for w in words(TEXT):
    if previous:
        pair = (previous, w)
        pairs[pair] = pairs.get(pair, 0) + 1
    previous = w
best = max(pairs.items(), key=lambda kv: (kv[1], kv[0]))
print(best, len(pairs))
unique = [w for w, n in counts.items() if n == 1]
print(len(unique), unique[:6])
longest = max(counts, key=len)
print(longest, {len(w) for w in ["a"]}, " ".join(w.capitalize() for w in words("the end.")))
