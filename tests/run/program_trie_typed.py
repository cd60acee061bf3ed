from typing import Dict, List


class TrieNode:
    def __init__(self):
        self.children: Dict[str, "TrieNode"] = {}
        self.end = False
        self.count = 0


class Trie:
    def __init__(self, words=()):
        self.root = TrieNode()
        for w in words:
            self.insert(w)

    def insert(self, word: str) -> None:
        node = self.root
        for ch in word:
            if ch not in node.children:
                node.children[ch] = TrieNode()
            node = node.children[ch]
            node.count += 1
        node.end = True

    def _walk(self, prefix: str):
        node = self.root
        for ch in prefix:
            node = node.children.get(ch)
            if node is None:
                return None
        return node

    def __contains__(self, word: str) -> bool:
        node = self._walk(word)
        return node is not None and node.end

    def starting_with(self, prefix: str) -> List[str]:
        node = self._walk(prefix)
        out: List[str] = []
        if node is None:
            return out

        def collect(n: TrieNode, path: str) -> None:
            if n.end:
                out.append(path)
            for ch in sorted(n.children):
                collect(n.children[ch], path + ch)
        collect(node, prefix)
        return out

    def longest_common_prefix(self) -> str:
        node = self.root
        prefix = ""
        while len(node.children) == 1 and not node.end:
            ch = list(node.children)[0]
            prefix += ch
            node = node.children[ch]
        return prefix


t = Trie("apple app apply ape bat bath".split())
print("app" in t, "appl" in t, "zzz" in t)
print(t.starting_with("ap"), t.starting_with("bat"), t.starting_with("x"))
print(t._walk("ap").count)
print(repr(Trie(["flower", "flow", "flight"]).longest_common_prefix()))
