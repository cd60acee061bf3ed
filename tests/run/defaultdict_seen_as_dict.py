from collections import defaultdict
from typing import Dict
t: Dict[str, int] = defaultdict(int)
for k, a in [("a", 1), ("b", 2), ("a", 3)]:
    t[k] += a
print(len(t))
for k in sorted(t):
    print(k, t[k])
print(t)
