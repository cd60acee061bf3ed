# Visitors whose results are of different types, one of which is only known through the other methods.
from abc import ABC, abstractmethod
from typing import Dict


class Visitor(ABC):
    @abstractmethod
    def visit_number(self, node): ...

    @abstractmethod
    def visit_name(self, node): ...

    @abstractmethod
    def visit_binary(self, node): ...


class Node(ABC):
    @abstractmethod
    def accept(self, visitor): ...


class Number(Node):
    def __init__(self, value: float) -> None:
        self.value = value

    def accept(self, visitor):
        return visitor.visit_number(self)


class Name(Node):
    def __init__(self, ident: str) -> None:
        self.ident = ident

    def accept(self, visitor):
        return visitor.visit_name(self)


class Binary(Node):
    def __init__(self, op: str, left: Node, right: Node) -> None:
        self.op, self.left, self.right = op, left, right

    def accept(self, visitor):
        return visitor.visit_binary(self)


class Evaluator(Visitor):
    def __init__(self, env: Dict[str, float]) -> None:
        self.env = env

    def visit_number(self, node: Number) -> float:
        return node.value

    def visit_name(self, node: Name) -> float:
        return self.env[node.ident]

    def visit_binary(self, node: Binary) -> float:
        a, b = node.left.accept(self), node.right.accept(self)
        return a + b if node.op == "+" else a * b


class Printer(Visitor):
    def visit_number(self, node: Number) -> str:
        return f"{node.value:g}"

    def visit_name(self, node: Name) -> str:
        return node.ident

    def wrap(self, child: Node) -> str:
        text = child.accept(self)
        return f"({text})" if isinstance(child, Binary) else text

    def visit_binary(self, node: Binary) -> str:
        return f"{self.wrap(node.left)} {node.op} {self.wrap(node.right)}"


tree = Binary("*", Binary("+", Number(2), Name("x")), Binary("+", Name("y"), Number(0.5)))
for t in (tree, Binary("+", Number(1), Name("x"))):
    print(t.accept(Printer()))
    for env in ({"x": 3.0, "y": 4.0}, {"x": 10.5, "y": 20.0}):
        print("   ", env, "->", t.accept(Evaluator(env)))
try:
    tree.accept(Evaluator({"x": 1.0}))
except KeyError as e:
    print("undefined:", e)
