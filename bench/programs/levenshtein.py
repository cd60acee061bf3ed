# The edit distance of long texts.
def make_text(n, seed):
    letters = []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        letters.append("acgt"[seed >> 16 & 3])
    return "".join(letters)


def distance(a, b, previous, current):
    for j in range(len(b) + 1):
        previous[j] = j
    for i in range(len(a)):
        current[0] = i + 1
        for j in range(len(b)):
            best = previous[j]
            if a[i] != b[j]:
                best += 1
            if previous[j + 1] + 1 < best:
                best = previous[j + 1] + 1
            if current[j] + 1 < best:
                best = current[j] + 1
            current[j + 1] = best
        previous, current = current, previous
    return previous[len(b)]


def main():
    row = [0] * 301
    other = [0] * 301
    for seed in range(1, 4):
        a = make_text(250 + seed * 10, seed)
        b = make_text(300, seed * 7)
        print(distance(a, b, row, other))


main()
