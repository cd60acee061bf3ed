"""Every form of the language once; what Python knows too is written as Python would have it."""
from __future__ import annotations
import os.path as path, sys
from . import sibling
from ..up.above import (one, two as three,)

x: int
y: List[int] = [1, 2, *range(3),]
a = b = 0x1F + 0o17 + 0b11 + 1_000 + 12u8 + 3ms + 4j
c = 1.5e-3 + .5 + 1. + 2.5f32 + 1e3j + (5).real + 1.0.imag
d = 'a' "b" r'\c' '''d
e''' "\"\t\x00é\u1234\U0001F600"
e = b'\x00\xff' b"x" + rb'\n'
f = f'{a}{b!r}{c:>{w}.{p}f}{d = }{e=!s:^10}{{}}' f"{'q' if a else "r"}" 'tail{}'
g = f'{x:\x7b\x7d}' f"\x22{y}\\" fr'\{z}' f'{lambda_}{(lambda: 1)()}{ {1: 2}[1]}{a, *b}'
h = hex'1F'
(i, [j, *k]), l.m[n] = (1, [2, 3]), 4
i += 1; j //= 2; k @= 3
del i, (j, [k]), l.m, n[0:1, ::2, ...]
o = not a and b or c if d else lambda p, /, q=1, *r, s, t=2, **u: (yield)
p = a < b <= c == d != e > f >= g in h not in i is j is not k
q = -a ** -b * +c @ ~d // e % f << 2 >> 1 & g ^ h | i
r = f(a, *b, c=d, **e)(g)[h].j(k, ...)(..., l)((...))
s = {**a, 'b': c}, {d, *e}, {}, (), (f,)
t = [a for b, *c in d if e if f for g in h], {i for i in j}, {k: l for k, l in m}, (n async for n in o)
u = a |> b |> c(1, ..., 2) ||> d
v = a[1:2:3, :, b:, :c, *d], a[b := 1], (c := 2)
print
print a, b % c,
print (a + b) * c
print -a


def func(a, /, b: int = 1, *args: T, c, d: str = 'x', **kwargs) -> Dict[str, int]:
    """Text."""
    global x
    def inner():
        nonlocal b
        b = yield
        yield b, *a
        c = yield from d
        return
    return a, *b


async def coroutine[T, N: Literal[int] = 4, *Ts, **P](x: List[T], *args: *Ts):
    async with a as b, c:
        await d
    async for e, f in g:
        pass
    else:
        return [h async for h in i if await j]


@first
@second(1)
def only_keywords(*, a, b=1): ...


@llvm
def raw(a: int) -> int:
    """Adds one."""
    %x = add i64 %a, 1 ; it's raw ({
    ret i64 %x

@tuple
class Class[T](Base, Other[int]):
    """Text."""
    z: int = 1
    w = 2
    def method(self): pass


class Empty: pass
type Alias[A] = Dict[A, int]
type Simple = int

if a: pass
elif b: pass
else: pass
while a:
    break
    continue
else not break:
    pass
for a, *b in c, d:
    pass
else:
    pass
@par(schedule='static')
for i in range(3): pass
with a as b, c as (d, e.f): pass
with (a as b, c): pass
try:
    raise a
except:
    raise
try:
    raise a from b
except (A, B) as e:
    assert e, 'm'
except C:
    assert e
else:
    pass
finally:
    pass
try: pass
match a, *b:
    case 0 | -1.5 | 'x' | b'y' | None | True | 1 + 2j: pass
    case 1 ... 9 | -3 ... -1: pass
    case A.B: pass
    case [a, (b, c), *rest] if a > b: pass
    case (a, ..., b): pass
    case {'k': v, A.B: _, **rest}: pass
    case C(a, b=D.E(c)) as d: pass
    case n := int(x): pass
    case x + 1: pass
    case (f(x) + 1) * 2: pass
    case _: pass
from C import puts(cobj, ...) -> i32 as c_puts, ticks: u32, LIB.k() -> int
