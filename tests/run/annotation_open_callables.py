# annotations of callables: ParamSpec, Callable[..., T], functions of any kind
from typing import Callable, Dict, List, ParamSpec, TypeVar, Any, cast, Optional, assert_never, no_type_check, Union
import functools
P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])


def traced(func: Callable[P, R]) -> Callable[P, R]:
    @functools.wraps(func)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        print("call", func.__name__, args)
        result = func(*args, **kwargs)
        return result

    return wrapper


def counted(func: F) -> F:
    count = 0

    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        nonlocal count
        count += 1
        print("count", count)
        return func(*args, **kwargs)

    return cast(F, wrapper)


def repeat(times: int) -> Callable[[Callable[..., T]], Callable[..., List[T]]]:
    def decorate(func: Callable[..., T]) -> Callable[..., List[T]]:
        def wrapper(*args: Any, **kwargs: Any) -> List[T]:
            return [func(*args, **kwargs) for _ in range(times)]
        return wrapper
    return decorate


@traced
def add(a: int, b: int = 2) -> int:
    return a + b


@traced
def greet(name: str) -> str:
    return "hello " + name


@counted
@traced
def half(x: float) -> float:
    return x / 2


@repeat(3)
def one(x):
    return x


def apply(f: Callable[..., T], *args: Any) -> T:
    return f(*args)


print(add(1), add(1, 5), greet("you"), half(3.0), half(x=4.0))
print(one(4), one("z"))
print(apply(add, 3), apply(lambda: "none"), apply(max, 3, 9))
table: Dict[str, Callable[..., float]] = {"sq": lambda x: x * x, "half": lambda x: x / 2}
print(table["sq"](3.0), table["half"](5.0))
hooks: List[Callable] = []
hooks.append(lambda v: print("first", v))
hooks.append(lambda v: print("second", v * 2))
for hook in hooks:
    hook(21)


class Button:
    def __init__(self, label: str, on_click: Optional[Callable[..., None]] = None) -> None:
        self.label = label
        self.on_click = on_click

    def click(self) -> None:
        if self.on_click is not None:
            self.on_click(self.label)


Button("ok", lambda name: print("clicked", name)).click()
Button("none").click()


@no_type_check
def loose(x):
    return x


print(loose(3))


def kind(x: Union[int, str]) -> str:
    if isinstance(x, int):
        return "int"
    elif isinstance(x, str):
        return "str"
    else:
        assert_never(x)


print(kind(3), kind("s"))
try:
    assert_never(3)
except AssertionError as e:
    print(e)
deco = functools.wraps(add)
print(deco(lambda x: x)(5))
