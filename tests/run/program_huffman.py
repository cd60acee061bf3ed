class Leaf:
    def __init__(self, weight, symbol):
        self.weight = weight
        self.symbol = symbol
        self.left = None
        self.right = None


def build(text):
    counts = {}
    for c in text:
        counts[c] = counts.get(c, 0) + 1
    nodes = [Leaf(n, c) for c, n in counts.items()]
    while len(nodes) > 1:
        nodes.sort(key=lambda n: (-n.weight, n.symbol))
        a = nodes.pop()
        b = nodes.pop()
        parent = Leaf(a.weight + b.weight, min(a.symbol, b.symbol))
        parent.left = a
        parent.right = b
        nodes.append(parent)
    return nodes[0]


def assign(node, prefix, codes):
    if node.left is None:
        codes[node.symbol] = prefix or "0"
        return
    assign(node.left, prefix + "0", codes)
    assign(node.right, prefix + "1", codes)


def encode(text, codes):
    return "".join(codes[c] for c in text)


def decode(bits, root):
    out = []
    node = root
    for bit in bits:
        if root.left is not None:
            node = node.left if bit == "0" else node.right
        if node.left is None:
            out.append(node.symbol)
            node = root
    return "".join(out)


def to_bytes(bits):
    padded = bits + "0" * (-len(bits) % 8)
    return bytes(int(padded[i:i + 8], 2) for i in range(0, len(padded), 8))


for text in ["abracadabra", "aaaa", "the quick brown fox jumps over the lazy dog", "mississippi river"]:
    root = build(text)
    codes = {}
    assign(root, "", codes)
    bits = encode(text, codes)
    back = decode(bits, root)
    print(text, len(text) * 8, "->", len(bits), back == text, root.weight)
    for symbol in sorted(codes, key=lambda s: (len(codes[s]), codes[s]))[:4]:
        print("  ", repr(symbol), codes[symbol])
    print("  ", to_bytes(bits)[:6], max(len(code) for code in codes.values()))
