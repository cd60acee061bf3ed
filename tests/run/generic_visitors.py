from abc import ABC, abstractmethod
from typing import Generic, TypeVar, List, Dict, Optional, Callable

T = TypeVar("T")
R = TypeVar("R")


class Visitor(ABC, Generic[R]):
    @abstractmethod
    def visit_num(self, node: "Num") -> R: ...

    @abstractmethod
    def visit_bin(self, node: "Bin") -> R: ...


class Expr(ABC):
    @abstractmethod
    def accept(self, visitor: Visitor[R]) -> R: ...


class Num(Expr):
    def __init__(self, value: int):
        self.value = value

    def accept(self, visitor: Visitor[R]) -> R:
        return visitor.visit_num(self)


class Bin(Expr):
    def __init__(self, op: str, left: Expr, right: Expr):
        self.op = op
        self.left = left
        self.right = right

    def accept(self, visitor: Visitor[R]) -> R:
        return visitor.visit_bin(self)


class Eval(Visitor[int]):
    def visit_num(self, node: Num) -> int:
        return node.value

    def visit_bin(self, node: Bin) -> int:
        a = node.left.accept(self)
        b = node.right.accept(self)
        return a + b if node.op == "+" else a * b


class Show(Visitor[str]):
    def visit_num(self, node: Num) -> str:
        return str(node.value)

    def visit_bin(self, node: Bin) -> str:
        return "(" + node.left.accept(self) + " " + node.op + " " + node.right.accept(self) + ")"


class Depth(Visitor[int]):
    def visit_num(self, node: Num) -> int:
        return 1

    def visit_bin(self, node: Bin) -> int:
        return 1 + max(node.left.accept(self), node.right.accept(self))


tree = Bin("+", Num(2), Bin("*", Num(3), Num(4)))
print(tree.accept(Eval()), tree.accept(Show()), tree.accept(Depth()))
exprs: List[Expr] = [tree, Num(7)]
for e in exprs:
    print(e.accept(Show()), "=", e.accept(Eval()))


class Stack(Generic[T]):
    def __init__(self) -> None:
        self._items: List[T] = []

    def push(self, item: T) -> None:
        self._items.append(item)

    def pop(self) -> T:
        if not self._items:
            raise IndexError("empty stack")
        return self._items.pop()

    def map(self, f: Callable[[T], R]) -> "Stack[R]":
        out: Stack[R] = Stack()
        for i in self._items:
            out.push(f(i))
        return out

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self):
        return iter(self._items)


s = Stack[int]()
s.push(1)
s.push(2)
t = s.map(lambda x: x * 1.5)
u = s.map(str)
print(list(s), list(t), list(u), len(s))
try:
    Stack[str]().pop()
except IndexError as e:
    print(e)


class Repo(Generic[T]):
    def __init__(self):
        self.items: Dict[int, T] = {}

    def add(self, key: int, item: T) -> T:
        self.items[key] = item
        return item

    def get(self, key: int) -> Optional[T]:
        return self.items.get(key)

    def all(self) -> List[T]:
        return list(self.items.values())


class User:
    def __init__(self, name: str):
        self.name = name

    def __repr__(self) -> str:
        return f"User({self.name!r})"


class UserRepo(Repo[User]):
    def by_name(self, name: str) -> Optional[User]:
        for u in self.all():
            if u.name == name:
                return u
        return None


r = UserRepo()
r.add(1, User("ann"))
r.add(2, User("bob"))
print(r.get(1), r.get(9), r.by_name("bob"), r.by_name("zed"), r.all())


class Pair(Generic[T, R]):
    def __init__(self, a: T, b: R):
        self.a = a
        self.b = b

    def swap(self) -> "Pair[R, T]":
        return Pair(self.b, self.a)

    def __str__(self) -> str:
        return f"<{self.a}, {self.b}>"


print(Pair(1, "x"), Pair(1, "x").swap(), Pair("k", [1, 2]))


def first(xs: List[T], default: T) -> T:
    return xs[0] if xs else default


print(first([1, 2], 0), first([], "none"))
