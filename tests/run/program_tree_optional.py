from typing import Optional, List


class Node:
    def __init__(self, key: int, value: str):
        self.key = key
        self.value = value
        self.left: Optional["Node"] = None
        self.right: Optional["Node"] = None


class Tree:
    def __init__(self):
        self.root: Optional[Node] = None
        self.size = 0

    def insert(self, key: int, value: str) -> None:
        if self.root is None:
            self.root = Node(key, value)
            self.size += 1
            return
        cur = self.root
        while True:
            if key == cur.key:
                cur.value = value
                return
            if key < cur.key:
                if cur.left is None:
                    cur.left = Node(key, value)
                    break
                cur = cur.left
            else:
                if cur.right is None:
                    cur.right = Node(key, value)
                    break
                cur = cur.right
        self.size += 1

    def find(self, key: int) -> Optional[str]:
        cur = self.root
        while cur is not None:
            if key == cur.key:
                return cur.value
            cur = cur.left if key < cur.key else cur.right
        return None

    def height(self) -> int:
        def go(n: Optional[Node]) -> int:
            if n is None:
                return 0
            return 1 + max(go(n.left), go(n.right))
        return go(self.root)

    def items(self) -> List[tuple]:
        out = []

        def walk(n):
            if n:
                walk(n.left)
                out.append((n.key, n.value))
                walk(n.right)
        walk(self.root)
        return out


def main() -> None:
    t = Tree()
    for k, v in [(50, "fifty"), (30, "thirty"), (70, "seventy"), (20, "twenty"), (40, "forty"), (60, "sixty"), (80, "eighty"), (30, "THIRTY")]:
        t.insert(k, v)
    print(t.size, t.height())
    print(t.items())
    print(t.find(30), t.find(31))
    for k in (20, 25):
        v = t.find(k)
        if v is None:
            print(k, "missing")
        else:
            print(k, "->", v.upper())


if __name__ == "__main__":
    main()
