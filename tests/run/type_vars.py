from typing import Generic, List, Optional, TypeVar
T = TypeVar("T")
K = TypeVar("K")
class Queue(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []
    def put(self, item: T) -> None:
        self.items.append(item)
    def get(self) -> Optional[T]:
        if not self.items:
            return None
        return self.items.pop(0)
    def size(self) -> int:
        return len(self.items)
def last(items: List[T], default: T) -> T:
    return items[-1] if items else default
q: Queue[int] = Queue()
q.put(1)
q.put(2)
print(q.get(), q.get(), q.get(), q.size())
w = Queue[str]()
w.put("x")
print(w.get(), last([1, 2], 0), last([], "none"))
