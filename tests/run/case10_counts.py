from collections import defaultdict
counts = defaultdict(int)
for c in "mississippi":
    counts[c] += 1
print(sorted(counts.items(), key=lambda p: (-p[1], p[0])), counts["z"], "q" in counts, len(counts))
groups = defaultdict(set)
for w in ["apple", "bat", "ant", "bee"]:
    groups[w[0]].add(len(w))
print({k: sorted(v) for k, v in groups.items()})
