from typing import List, Union
def f(x: Union[int, str]) -> str:
    if isinstance(x, int):
        return "int " + str(x + 1)
    return "str " + x.upper()
values: List[Union[int, str]] = [1, "a", 2]
for v in values:
    print(f(v))
print(f(5), f("q"), [isinstance(v, str) for v in values])
