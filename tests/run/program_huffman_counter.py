import heapq
from collections import Counter


class HNode:
    def __init__(self, freq, char=None, left=None, right=None):
        self.freq = freq
        self.char = char
        self.left = left
        self.right = right

    def __lt__(self, other):
        return self.freq < other.freq


def build(text):
    heap = [HNode(f, c) for c, f in sorted(Counter(text).items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        a = heapq.heappop(heap)
        b = heapq.heappop(heap)
        heapq.heappush(heap, HNode(a.freq + b.freq, None, a, b))
    return heap[0]


def codes(node, prefix="", table=None):
    if table is None:
        table = {}
    if node.char is not None:
        table[node.char] = prefix or "0"
    else:
        codes(node.left, prefix + "0", table)
        codes(node.right, prefix + "1", table)
    return table


def decode(bits, root):
    out = []
    node = root
    for b in bits:
        node = node.left if b == "0" else node.right
        if node.char is not None:
            out.append(node.char)
            node = root
    return "".join(out)


text = "this is an example of a huffman tree"
root = build(text)
table = codes(root)
bits = "".join(table[c] for c in text)
print(root.freq, len(bits))
for c in sorted(table, key=lambda c: (len(table[c]), c)):
    print(repr(c), len(table[c]))
print(decode(bits, root) == text)
cnt = Counter(text)
print(cnt.most_common(3))
print(cnt["z"], cnt[" "], sum(cnt.values()))
packed = bytearray()
for i in range(0, len(bits), 8):
    packed.append(int(bits[i:i + 8].ljust(8, "0"), 2))
print(len(packed), "bytes, ratio %.1f%%" % (100 * len(packed) / len(text)))
