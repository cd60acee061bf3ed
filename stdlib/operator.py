"""The operators as functions."""


@inline
def lt(a, b):
    """`a < b`."""
    return a < b


@inline
def le(a, b):
    """`a <= b`."""
    return a <= b


@inline
def eq(a, b):
    """`a == b`."""
    return a == b


@inline
def ne(a, b):
    """`a != b`."""
    return a != b


@inline
def gt(a, b):
    """`a > b`."""
    return a > b


@inline
def ge(a, b):
    """`a >= b`."""
    return a >= b


@inline
def add(a, b):
    """`a + b`."""
    return a + b


@inline
def sub(a, b):
    """`a - b`."""
    return a - b


@inline
def mul(a, b):
    """`a * b`."""
    return a * b


@inline
def truediv(a, b):
    """`a / b`."""
    return a / b


@inline
def floordiv(a, b):
    """`a // b`."""
    return a // b


@inline
def mod(a, b):
    """`a % b`."""
    return a % b


@inline
def pow(a, b):
    """`a ** b`."""
    return a ** b


@inline
def lshift(a, b):
    """`a << b`."""
    return a << b


@inline
def rshift(a, b):
    """`a >> b`."""
    return a >> b


@inline
def and_(a, b):
    """`a & b`."""
    return a & b


@inline
def or_(a, b):
    """`a | b`."""
    return a | b


@inline
def xor(a, b):
    """`a ^ b`."""
    return a ^ b


@inline
def matmul(a, b):
    """`a @ b`."""
    return a @ b


@inline
def concat(a, b):
    """`a + b` of sequences."""
    return a + b


@inline
def not_(a) -> bool:
    """`not a`."""
    return not a


@inline
def truth(a) -> bool:
    """`bool(a)`."""
    return bool(a)


@inline
def is_(a, b) -> bool:
    """`a is b`."""
    return a is b


@inline
def is_not(a, b) -> bool:
    """`a is not b`."""
    return a is not b


@inline
def neg(a):
    """`-a`."""
    return -a


@inline
def pos(a):
    """`+a`."""
    return +a


@inline
def invert(a):
    """`~a`."""
    return ~a


@inline
def inv(a):
    """`~a`."""
    return ~a


@inline
def abs(a):
    """`abs(a)`."""
    return a.__abs__()


@inline
def index(a) -> int:
    """`a.__index__()`."""
    return a.__index__()


@inline
def contains(a, b) -> bool:
    """`b in a`."""
    return b in a


@inline
def getitem(a, b):
    """`a[b]`."""
    return a[b]


@inline
def setitem(a, b, c) -> None:
    """`a[b] = c`."""
    a[b] = c


@inline
def delitem(a, b) -> None:
    """`del a[b]`."""
    del a[b]


def countOf(a, b) -> int:
    """How many items are equal to a value."""
    found = 0
    for item in a:
        if item == b:
            found += 1
    return found


def indexOf(a, b) -> int:
    """The index of the first equal item. Raises ValueError."""
    at = 0
    for item in a:
        if item == b:
            return at
        at += 1
    raise ValueError("sequence.index(x): x not in sequence")


@overload
def itemgetter(item):
    """A function that gives `value[item]`."""
    return lambda value: value[item]


@overload
def itemgetter(first, second):
    """A function that gives a tuple of items."""
    return lambda value: (value[first], value[second])


@overload
def itemgetter(item: Literal[int]):
    """Positions known at compile time, which items of different types in a tuple need."""
    return lambda value: value[item]


@overload
def itemgetter(first: Literal[int], second: Literal[int]):
    return lambda value: (value[first], value[second])


@overload
def itemgetter(first: Literal[int], second: Literal[int], third: Literal[int]):
    return lambda value: (value[first], value[second], value[third])


@overload
def attrgetter(name: Literal[str]):
    """A function that gives an attribute."""
    return lambda value: getattr(value, name)


@overload
def attrgetter(first: Literal[str], second: Literal[str]):
    """A function that gives a tuple of attributes."""
    return lambda value: (getattr(value, first), getattr(value, second))


@overload
def attrgetter(first: Literal[str], second: Literal[str], third: Literal[str]):
    return lambda value: (getattr(value, first), getattr(value, second), getattr(value, third))


def methodcaller(name: Literal[str], *arguments, **named):
    """A function that calls a method."""
    return lambda value: getattr(value, name)(*arguments, **named)


@inline
def call(function, *arguments):
    """`function(*arguments)`."""
    return function(*arguments)


@inline
def iadd(a, b):
    """`a += b`; gives the result."""
    a += b
    return a


@inline
def isub(a, b):
    """`a -= b`; gives the result."""
    a -= b
    return a


@inline
def imul(a, b):
    """`a *= b`; gives the result."""
    a *= b
    return a


@inline
def itruediv(a, b):
    """`a /= b`; gives the result."""
    a /= b
    return a


@inline
def ifloordiv(a, b):
    """`a //= b`; gives the result."""
    a //= b
    return a


@inline
def imod(a, b):
    """`a %= b`; gives the result."""
    a %= b
    return a


@inline
def ipow(a, b):
    """`a **= b`; gives the result."""
    a **= b
    return a


@inline
def iand(a, b):
    """`a &= b`; gives the result."""
    a &= b
    return a


@inline
def ior(a, b):
    """`a |= b`; gives the result."""
    a |= b
    return a


@inline
def ixor(a, b):
    """`a ^= b`; gives the result."""
    a ^= b
    return a


@inline
def ilshift(a, b):
    """`a <<= b`; gives the result."""
    a <<= b
    return a


@inline
def irshift(a, b):
    """`a >>= b`; gives the result."""
    a >>= b
    return a


@inline
def iconcat(a, b):
    """`a += b`; gives the result."""
    a += b
    return a


@inline
def imatmul(a, b):
    """`a @= b`."""
    a @= b
    return a


def length_hint(obj, default: int = 0) -> int:
    """The number of items, as far as it is known without counting them."""
    if hasattr(obj, "__len__"):
        return len(obj)
    elif hasattr(obj, "__length_hint__"):
        return obj.__length_hint__()
    else:
        return default


# ---- the same by the names of the methods

__lt__ = lt
__le__ = le
__eq__ = eq
__ne__ = ne
__gt__ = gt
__ge__ = ge
__add__ = add
__sub__ = sub
__mul__ = mul
__truediv__ = truediv
__floordiv__ = floordiv
__mod__ = mod
__pow__ = pow
__lshift__ = lshift
__rshift__ = rshift
__and__ = and_
__or__ = or_
__xor__ = xor
__matmul__ = matmul
__concat__ = concat
__not__ = not_
__neg__ = neg
__pos__ = pos
__invert__ = invert
__inv__ = inv
__abs__ = abs
__index__ = index
__contains__ = contains
__getitem__ = getitem
__setitem__ = setitem
__delitem__ = delitem
__call__ = call
__iadd__ = iadd
__isub__ = isub
__imul__ = imul
__itruediv__ = itruediv
__ifloordiv__ = ifloordiv
__imod__ = imod
__ipow__ = ipow
__iand__ = iand
__ior__ = ior
__ixor__ = ixor
__ilshift__ = ilshift
__irshift__ = irshift
__iconcat__ = iconcat
__imatmul__ = imatmul
