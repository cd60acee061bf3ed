from typing import Callable, List, Any, Optional, Dict, Tuple
Handler = Callable[[str, int], bool]
Middleware = Callable[[Callable[[str], str]], Callable[[str], str]]
def shout(next: Callable[[str], str]) -> Callable[[str], str]:
    def handle(request: str) -> str:
        return next(request).upper()
    return handle
def wrap(next: Callable[[str], str]) -> Callable[[str], str]:
    return lambda request: "[" + next(request) + "]"
def build(middlewares: List[Middleware], core: Callable[[str], str]) -> Callable[[str], str]:
    for m in reversed(middlewares):
        core = m(core)
    return core
app = build([shout, wrap], lambda r: "hello " + r)
print(app("world"))
class Router:
    def __init__(self) -> None:
        self.routes: Dict[str, Callable[..., str]] = {}
        self.fallback: Optional[Callable[[str], str]] = None
    def route(self, path: str) -> Callable[[Callable[..., str]], Callable[..., str]]:
        def register(f: Callable[..., str]) -> Callable[..., str]:
            self.routes[path] = f
            return f
        return register
    def handle(self, path: str, *args: Any) -> str:
        f = self.routes.get(path)
        if f is None:
            return self.fallback(path) if self.fallback else "404"
        return f(*args)
r = Router()
@r.route("/")
def index() -> str:
    return "index"
@r.route("/user")
def user(name: str, age: int = 3) -> str:
    return f"user {name} {age}"
print(r.handle("/"), r.handle("/user", "ann"), r.handle("/user", "bob", 5), r.handle("/x"))
r.fallback = lambda p: "no " + p
print(r.handle("/y"))
def check(h: Handler, items: List[Tuple[str, int]]) -> List[bool]:
    return [h(*item) for item in items]
print(check(lambda s, n: len(s) == n, [("a", 1), ("bb", 3)]))
def sort_by(items: List[Any], key: Callable[[Any], Any]) -> List[Any]:
    return sorted(items, key=key)
print(sort_by([3, 1, 2], lambda x: -x), sort_by(["bb", "a"], len))
algos: List[Callable[[List[Any]], List[Any]]] = [sorted, lambda xs: list(reversed(xs))]
for f in algos:
    print(f([3, 1, 2]))
