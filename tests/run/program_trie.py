class TrieNode:
    def __init__(self):
        self.children = {}
        self.is_word = False
        self.count = 0


class Trie:
    def __init__(self):
        self.root = TrieNode()
        self.size = 0

    def insert(self, word):
        node = self.root
        for c in word:
            if c not in node.children:
                node.children[c] = TrieNode()
            node = node.children[c]
            node.count += 1
        if not node.is_word:
            self.size += 1
        node.is_word = True

    def _walk_to(self, prefix):
        node = self.root
        for c in prefix:
            node = node.children.get(c)
            if node is None:
                return None
        return node

    def __contains__(self, word):
        node = self._walk_to(word)
        return node is not None and node.is_word

    def starts_with(self, prefix):
        node = self._walk_to(prefix)
        if node is None:
            return []
        found = []
        self._collect(node, prefix, found)
        return found

    def _collect(self, node, prefix, found):
        if node.is_word:
            found.append(prefix)
        for c in sorted(node.children):
            self._collect(node.children[c], prefix + c, found)

    def matches(self, pattern):
        """Words that fit a pattern in which ? stands for any letter."""
        def search(node, i, prefix):
            if i == len(pattern):
                if node.is_word:
                    yield prefix
                return
            if pattern[i] == "?":
                for c in sorted(node.children):
                    yield from search(node.children[c], i + 1, prefix + c)
            elif pattern[i] in node.children:
                yield from search(node.children[pattern[i]], i + 1, prefix + pattern[i])
        yield from search(self.root, 0, "")

    def longest_common_prefix(self):
        node = self.root
        prefix = ""
        while len(node.children) == 1 and not node.is_word:
            c = next(iter(node.children))
            prefix += c
            node = node.children[c]
        return prefix


trie = Trie()
for w in "car card care cart cat cater dog do dot done".split():
    trie.insert(w)
trie.insert("car")
print(trie.size, "car" in trie, "ca" in trie, "cars" in trie, "" in trie)
print(trie.starts_with("car"), trie.starts_with("x"), trie.starts_with("do"))
print(list(trie.matches("ca?")), list(trie.matches("?o?")), list(trie.matches("????")))
print(trie.longest_common_prefix() == "", len(trie.starts_with("")))
other = Trie()
for w in ["interview", "internet", "interval"]:
    other.insert(w)
print(other.longest_common_prefix(), other.root.children["i"].count)
