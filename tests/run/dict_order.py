d = {}
for k in [5, 3, 9, 1, 7]:
    d[k] = k * k
print(d)
d[3] = 0
del d[9]
d[9] = 1
print(d, list(d))
for i in range(100):
    d[i] = i
for i in range(0, 100, 2):
    del d[i]
print(len(d), list(d)[:8])
d.pop(5)
d[5] = -1
print(list(d.items())[-1], next(iter(d)))
text = {}
for w in "the quick brown fox jumps over the lazy dog the end".split():
    text[w] = text.get(w, 0) + 1
print(text)
print(sorted(text.items(), key=lambda kv: (-kv[1], kv[0])))
