from typing import Any, Optional
def find(n: int) -> Optional[int]:
    return n if n > 2 else None
def f(*a: Any) -> None:
    print(len(a), a[0], a[0] is None)
def g(a: Any) -> None:
    print(a, a is None)
def h(*a: object) -> None:
    print(len(a), [x is None for x in a])
g(find(1))
g(find(3))
f(find(3))
f(find(1))
h(find(1), 2)
from typing import Any
class Sub:
    def __enter__(self):
        return self
    def __exit__(self, *exc: Any) -> None:
        print("exit", exc[0] is None, len(exc))
def main() -> None:
    before = 3
    with Sub():
        print("in")
    print("grew by", before)
    try:
        with Sub():
            raise ValueError("x")
    except ValueError as e:
        print(e)
main()
