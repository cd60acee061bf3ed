def levenshtein(a, b):
    previous = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        current = [i]
        for j, cb in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (ca != cb)))
        previous = current
    return previous[-1]


def alignment(a, b):
    n, m = len(a), len(b)
    d = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n + 1):
        d[i][0] = i
    for j in range(m + 1):
        d[0][j] = j
    for i in range(1, n + 1):
        for j in range(1, m + 1):
            cost = 0 if a[i - 1] == b[j - 1] else 1
            d[i][j] = min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost)
    steps = []
    i, j = n, m
    while i > 0 or j > 0:
        if i > 0 and j > 0 and d[i][j] == d[i - 1][j - 1] + (a[i - 1] != b[j - 1]):
            steps.append("=" if a[i - 1] == b[j - 1] else f"{a[i - 1]}>{b[j - 1]}")
            i -= 1
            j -= 1
        elif i > 0 and d[i][j] == d[i - 1][j] + 1:
            steps.append("-" + a[i - 1])
            i -= 1
        else:
            steps.append("+" + b[j - 1])
            j -= 1
    steps.reverse()
    return steps


def lcs(a, b):
    table = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            if x == y:
                table[i + 1][j + 1] = table[i][j] + x
            else:
                table[i + 1][j + 1] = max(table[i + 1][j], table[i][j + 1], key=len)
    return table[-1][-1]


def diff(old, new):
    rows = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            if old[i] == new[j]:
                rows[i][j] = rows[i + 1][j + 1] + 1
            else:
                rows[i][j] = max(rows[i + 1][j], rows[i][j + 1])
    i = j = 0
    while i < len(old) or j < len(new):
        if i < len(old) and j < len(new) and old[i] == new[j]:
            yield "  " + old[i]
            i += 1
            j += 1
        elif j == len(new) or i < len(old) and rows[i + 1][j] >= rows[i][j + 1]:
            yield "- " + old[i]
            i += 1
        else:
            yield "+ " + new[j]
            j += 1


def suggest(word, known):
    scored = sorted((levenshtein(word, k), k) for k in known)
    distance, best = scored[0]
    return best if distance <= 2 else None


for a, b in [("kitten", "sitting"), ("", "abc"), ("flaw", "lawn"), ("same", "same"), ("naïve", "naive")]:
    print(a, b, levenshtein(a, b), alignment(a, b))
print(lcs("AGGTAB", "GXTXAYB"), lcs("abc", "xyz") == "", lcs("programming", "gaming"))
for line in diff("a b c d e".split(), "a x c e f".split()):
    print(line)
names = ["length", "append", "index", "insert", "remove"]
print([suggest(w, names) for w in ["lenght", "apend", "indxe", "zzzzzz"]])
