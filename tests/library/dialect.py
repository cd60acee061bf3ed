"""Runs modules of the language under CPython, so that the library's algorithms can be compared with CPython's own.

Numbers, tuples, functions and None are CPython's; text, bytes, lists, dicts, sets and ranges are the library's classes.
Overloads are chosen by the run-time types of the arguments. Nothing is checked that the type checker would.
"""
import ast
import builtins as py
import inspect
import math
import re
import struct
import sys
import traceback
from pathlib import Path

LIBRARY = Path(__file__).resolve().parent.parent.parent / "stdlib"
MASK = (1 << 64) - 1


def wrap(value):
    if py.type(value) is py.int and not -(1 << 63) <= value < (1 << 63):
        value &= MASK
        return value - (1 << 64) if value >> 63 else value
    return value


# ---- values the compiler represents itself

class Typed:
    """Base of shims that take type arguments and ignore them."""

    def __class_getitem__(cls, _):
        return cls


class byte(py.int):
    def __new__(cls, value=0):
        if py.isinstance(value, Fixed):
            value = value.value
        if not py.isinstance(value, py.int):
            value = value._data[0]
        return py.int.__new__(cls, value & 255)


class Zero(byte):
    """What a cleared element reads as: a number, or the entry of a dict."""

    @property
    def hash(self):
        return Fixed(32, True, 0)


class word(Typed):
    def __new__(cls, value=0):
        return py.int(value) & MASK


class Buffer(Typed):
    def __init__(self, count=None):
        self.items = None if count is None else [None] * count

    def _check(self, index):
        assert 0 <= index < py.len(self.items), ("outside the buffer", index, py.len(self.items))

    def __getitem__(self, index):
        self._check(index)
        return self.items[index]

    def __setitem__(self, index, value):
        self._check(index)
        self.items[index] = value

    def grown(self, old, new):
        result = Buffer(new)
        result.items[:old] = self.items[:old]
        self.items = None
        return result

    def take(self, index, source, source_index, count):
        if count > 0:
            self._check(index + count - 1)
            source._check(source_index + count - 1)
            self._check(index)
            source._check(source_index)
            self.items[index:index + count] = source.items[source_index:source_index + count]
        else:
            assert count == 0, "negative count"

    def clear(self, index, count):
        if count > 0:
            self._check(index)
            self._check(index + count - 1)
            self.items[index:index + count] = [Zero(0)] * count

    def pointer(self):
        return Ptr(self, 0)

    def address(self):
        return 0 if self.items is None else py.id(self)


class Ptr(Typed):
    def __init__(self, buffer=None, offset=0):
        self.buffer, self.offset = buffer, offset

    def __getitem__(self, index):
        return self.buffer[self.offset + index]

    def __setitem__(self, index, value):
        self.buffer[self.offset + index] = value

    def __add__(self, count):
        return Ptr(self.buffer, self.offset + count)


def pointer_buffer(pointer):
    rest = Buffer(0)
    rest.items = pointer.buffer.items[pointer.offset:]
    return rest


class ArrayMaker:
    def __getitem__(self, _):
        return lambda count: py.type("Array", (), {"ptr": Ptr(Buffer(count)), "len": count})()


class Fixed:
    """A value of `Int[N]` or `UInt[N]`."""

    def __init__(self, bits, signed, value):
        self.bits, self.signed = bits, signed
        value &= (1 << bits) - 1
        self.value = value - (1 << bits) if signed and value >> (bits - 1) else value

    def _make(self, value):
        return Fixed(self.bits, self.signed, value)

    def unsigned(self):
        return self.value & ((1 << self.bits) - 1)

    def __int__(self):
        return wrap(self.value)

    __index__ = __int__

    def __bool__(self):
        return self.value != 0


for _name in ["add", "sub", "mul", "and", "or", "xor"]:
    setattr(Fixed, f"__{_name}__",
            lambda a, b, n=f"__{_name}__": a._make(getattr(a.value, n)(b.value)))
for _name in ["eq", "ne", "lt", "le", "gt", "ge"]:
    setattr(Fixed, f"__{_name}__", lambda a, b, n=f"__{_name}__": getattr(a.value, n)(b.value))


class FixedMaker:
    def __init__(self, signed):
        self.signed = signed

    def __getitem__(self, bits):
        return lambda value=0: Fixed(bits, self.signed, value.value if py.isinstance(value, Fixed) else py.int(value))


# ---- intrinsics

def unsigned(value):
    return value.unsigned() if py.isinstance(value, Fixed) else value & MASK


def like(model, value):
    return model._make(value) if py.isinstance(model, Fixed) else wrap(value & MASK)


def width(value):
    return value.bits if py.isinstance(value, Fixed) else 64


def f2i(value):
    if value != value:
        return 0
    if value >= 2.0 ** 63:
        return (1 << 63) - 1
    return -(1 << 63) if value <= -2.0 ** 63 else py.int(value)


def floor_float(value):
    return value if value - value != 0 or py.abs(value) >= 2.0 ** 52 else math.copysign(py.float(math.floor(value)), value)


def check(condition, failure):
    if not condition:
        failure()


def bitcast(value):
    if py.isinstance(value, py.float):
        return struct.unpack("<q", struct.pack("<d", value))[0]
    return struct.unpack("<d", struct.pack("<q", value))[0]


def power(base, exponent):
    try:
        result = math.pow(base, exponent)
    except OverflowError:
        negative = base < 0 and exponent % 2 == 1
        return -math.inf if negative else math.inf
    except ValueError:
        return math.inf if base == 0 else math.nan
    return result


INTRINSICS = {
    "check.bounds": lambda i, n, f: check(0 <= i < n, f),
    "wrap.index": lambda i, n: i + n if i < 0 else i,
    "check.nonzero": lambda v, f: check(v, f),
    "check.true": lambda c, f: check(c, f),
    "div.u": lambda a, b: like(a, unsigned(a) // unsigned(b)),
    "mod.u": lambda a, b: like(a, unsigned(a) % unsigned(b)),
    "lt.u": lambda a, b: unsigned(a) < unsigned(b),
    "shr.u": lambda a, b: like(a, unsigned(a) >> py.int(b)),
    "shr.s": lambda a, b: like(a, py.int(a) >> py.int(b)),
    "shl": lambda a, b: like(a, unsigned(a) << py.int(b)),
    "div.floor": lambda a, b: like(a, py.int(a) // py.int(b)),
    "mod.floor": lambda a, b: like(a, py.int(a) % py.int(b)),
    "div.trunc": lambda a, b: like(a, (py.abs(py.int(a)) // py.abs(py.int(b)))
                                   * (1 if (py.int(a) < 0) == (py.int(b) < 0) else -1)),
    "leading.zeros": lambda a: like(a, width(a) - unsigned(a).bit_length()),
    "trailing.zeros": lambda a: like(a, (unsigned(a) & -unsigned(a)).bit_length() - 1 if unsigned(a) else width(a)),
    "popcount": lambda a: like(a, py.bin(unsigned(a)).count("1")),
    "byte.swap": lambda a: like(a, py.int.from_bytes((a & MASK).to_bytes(8, "little"), "big")),
    "bit.reverse": lambda a: like(a, py.int(f"{a & MASK:064b}"[::-1], 2)),
    "bitcast": bitcast,
    "f2i": f2i,
    "i2f": py.float,
    "u2f": lambda v: py.float(v & MASK),
    "ffloor": floor_float,
    "fceil": lambda v: -floor_float(-v),
    "ftrunc": lambda v: math.copysign(floor_float(py.abs(v)), v),
    "fround": lambda v: v if v - v != 0 or py.abs(v) >= 2.0 ** 52 else math.copysign(py.float(py.round(v)), v),
    "frem": lambda a, b: math.nan if a - a != 0 or b == 0 or b != b else math.fmod(a, b),
    "fcopysign": math.copysign,
    "fsqrt": math.sqrt,
    "fabs": py.abs,
    "fdiv": lambda a, b: a / b if b else (math.nan if a == 0 or a != a else math.copysign(math.inf, a)
                                          * math.copysign(1, b)),
    "ptr.add": lambda p, n: p + n,
    "ptr.buffer": pointer_buffer,
    "address.to.int": lambda v: py.id(v),
    "copy": lambda v: v,
    "ext.u": py.int,
    "neg": lambda a: wrap(-a),
}
C_FUNCTIONS = {"pow": power}


def console_write(text, size):
    data = text.buffer.items[text.offset:text.offset + size] if py.isinstance(text, Ptr) else (text.items or [])[:size]
    sys.stdout.buffer.write(py.bytes(data))


C_FUNCTIONS["ce_console_write"] = console_write
C_FUNCTIONS["ce_time_ns"] = C_FUNCTIONS["ce_time_unix_ns"] = lambda: 1
for _name in ["sin", "cos", "tan", "log", "exp", "log2", "log10", "atan2"]:
    C_FUNCTIONS[_name] = getattr(math, _name)


# ---- overloads

class Overloads:
    """Functions of one name, tried from the last to the first."""

    def __init__(self, functions):
        self.functions = functions
        self.__name__ = functions[0].__name__

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return lambda *a, **k: self(instance, *a, **k)

    def __call__(self, *arguments, **keywords):
        for strict in (True, False):
            for function in py.reversed(self.functions):
                if accepts(function, arguments, keywords, strict):
                    return function(*arguments, **keywords)
        raise TypeError(f"no function '{self.__name__}' for {[py.type(a).__name__ for a in arguments]} {keywords}")


def accepts(function, arguments, keywords, strict):
    signature = function.signature
    try:
        bound = signature.bind(*arguments, **keywords)
    except TypeError:
        return False
    for name, value in bound.arguments.items():
        parameter = signature.parameters[name]
        if parameter.kind not in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
            if name != "self" and not fits(value, parameter.annotation, strict):
                return False
    return True


def fits(value, annotation, strict):
    """Whether a value can be passed where a type is written; strictly: without any conversion."""
    if annotation is inspect.Parameter.empty:
        return True
    name = annotation.strip("'\"").split("[")[0]
    kind = py.type(value)
    if name == "Optional":
        return value is None or fits(value, annotation[9:-1], strict)
    if name == "Literal":
        return False
    if name == "int":
        return kind is py.int or (kind is py.bool and not strict)
    if name == "float":
        return kind is py.float or (kind is py.int and not strict)
    if name == "bool":
        return kind is py.bool
    if name == "byte":
        return kind is byte
    if name == "Tuple":
        return kind is py.tuple
    if name == "NoneType":
        return value is None
    if name in ("Int", "UInt"):
        return kind is Fixed
    if name in ("Buffer", "Ptr"):
        return kind.__name__ == name
    wanted = BUILTINS.get(name)
    if py.isinstance(wanted, py.type):
        return py.isinstance(value, wanted)
    # a type parameter takes anything
    return py.len(name) <= 2 or name in ("Callable", "word", "DynamicTuple", "type")


class Body(dict):
    """The names of a class body; functions of one name become overloads."""

    def __setitem__(self, key, value):
        old = self.get(key)
        static = py.isinstance(value, py.staticmethod)
        function = value.__func__ if static else value
        if inspect.isfunction(function) and old is not None:
            previous = old.__func__ if py.isinstance(old, py.staticmethod) else old
            functions = previous.functions if py.isinstance(previous, Overloads) else [previous]
            value = Overloads(functions + [function])
            if static or key == "__new__":
                value = py.staticmethod(value)
        elif key == "__new__" and inspect.isfunction(value):
            value = py.staticmethod(value)
        super().__setitem__(key, value)


ZEROS = {"int": 0, "Word": 0, "word": 0, "float": 0.0, "bool": False, "Optional": None, "byte": byte(0)}


class Meta(py.type):
    @classmethod
    def __prepare__(mcs, name, bases, **_):
        return Body()

    def __new__(mcs, name, bases, body, **_):
        raw_new = body.pop("__new__", None)
        cls = super().__new__(mcs, name, bases, py.dict(body))
        cls.constructors = raw_new
        cls.fields = [f for f in body.get("__annotations__", {})]
        return cls

    def __getitem__(cls, _):
        return cls

    def __call__(cls, *arguments, **keywords):
        if cls.__dict__.get("constructors") is not None:
            constructors = cls.__dict__["constructors"].__func__
            if cls.value_class and not (py.isinstance(constructors, Overloads)
                                        or accepts(constructors, arguments, keywords, False)):
                return cls.__make__(*arguments, **keywords)
            try:
                return constructors(*arguments, **keywords)
            except TypeError:
                if cls.value_class and py.len(arguments) == py.len(cls.fields) and "no function" in py.str(sys.exc_info()[1]):
                    return cls.__make__(*arguments)
                raise
        if cls.__dict__.get("value_class"):
            return cls.__make__(*arguments, **keywords)
        instance = cls.__new__(cls)
        for base in py.reversed(cls.__mro__):
            for field, annotation in base.__dict__.get("__annotations__", {}).items():
                kind = annotation.strip("'\"").split("[")[0]
                if kind in ZEROS:
                    instance.__dict__[field] = ZEROS[kind]
                elif kind == "Buffer":
                    instance.__dict__[field] = Buffer()
                elif kind == "str":
                    instance.__dict__[field] = text("")
        instance.__init__(*arguments, **keywords)
        return instance

    value_class = False


def value_class(cls):
    if not py.isinstance(cls, Meta):
        return cls
    cls.value_class = True

    def make(*values):
        instance = object.__new__(cls)
        for name, value in zip(cls.fields, values):
            instance.__dict__[name] = value
        return instance
    cls.__make__ = py.staticmethod(make)
    return cls


# ---- attributes and operators

NATIVE = {}


def attribute(value, name):
    """`value.name`, for CPython's own values from the library's class for them."""
    kind = py.type(value)
    if kind in NATIVE:
        owner = NATIVE[kind]
        member = owner.__dict__.get(name)
        if py.isinstance(member, Overloads) or inspect.isfunction(member):
            return lambda *a, **k: member(value, *a, **k)
        if py.isinstance(member, py.property):
            return member.fget(value)
        if py.isinstance(member, py.staticmethod):
            return member.__func__
        if name == "__class__":
            return owner
        if name == "__val__":
            return lambda: value
        if name == "__has__":
            return lambda: value is not None
    elif name == "__val__":
        return lambda: value
    if name == "__name__" and py.isinstance(value, py.type):
        return text(value.__name__)
    if inspect.isgenerator(value) and name == "__iter__":
        return lambda: value
    if py.isinstance(value, py.type) and name in ("__make__", "__cat__") or py.hasattr(value, name):
        return py.getattr(value, name)
    if hasattr(value, "__getattr__"):
        return value.__getattr__(name)
    raise BUILTINS["AttributeError"](text(f"'{kind.__name__}' object has no attribute '{name}'"))


def has_attribute(value, name):
    name = plain(name)
    kind = py.type(value)
    if kind in NATIVE:
        return name in NATIVE[kind].__dict__ and not (value is None and name in ("__iter__", "__len__"))
    if kind in (py.type, Meta):
        return py.hasattr(value, name)
    for base in kind.__mro__:
        if base is py.object:
            break
        if name in base.__dict__:
            return True
    return name in py.getattr(value, "__dict__", {})


def same_type(value, types):
    if py.isinstance(types, py.tuple):
        return any(same_type(value, t) for t in types)
    name = types.__name__ if py.hasattr(types, "__name__") else py.str(types)
    if name == "NoneType":
        return value is None
    if name == "Optional":
        return False
    kind = py.type(value)
    if types is Generator:
        return inspect.isgenerator(value)
    if name == "ByRef":
        return kind not in NATIVE and not py.getattr(kind, "value_class", False)
    if kind in NATIVE:
        return NATIVE[kind] is types or (kind is py.bool and types is NATIVE[py.int])
    return py.isinstance(value, types)


def plain(value):
    """CPython's text of the library's."""
    if py.isinstance(value, py.str):
        return value
    return py.bytes(value._data.items[:value._size()] if value._size() else []).decode(errors="surrogateescape")


def text(value):
    """The library's text of CPython's; while the built-in names are loaded, CPython's."""
    if "List" not in BUILTINS:
        return value
    data = value.encode(errors="surrogateescape")
    buffer = Buffer(0)
    buffer.items = [byte(b) for b in data]
    return BUILTINS["str"].__make__(buffer, py.len(data) | ((1 << 63) if any(b >= 128 for b in data) else 0))


def octets(value):
    if "List" not in BUILTINS:
        return value
    buffer = Buffer(0)
    buffer.items = [byte(b) for b in value]
    return BUILTINS["bytes"].__make__(buffer, py.len(value))


def any(values):
    return py.any(values)


def list_of(items):
    result = BUILTINS["List"]()
    for item in items:
        result.append(item)
    return result


def set_of(items):
    result = BUILTINS["Set"]()
    for item in items:
        result.add(item)
    return result


def dict_of(pairs):
    result = BUILTINS["Dict"]()
    for key, value in pairs:
        if key is Ellipsis:
            result.update(value)
        else:
            result[key] = value
    return result


def binary(operator, left, right):
    kinds = (py.int, py.float, py.bool)
    if py.type(left) in kinds and py.type(right) in kinds:
        if operator in ("+", "-", "*", "&", "|", "^"):
            return wrap(PLAIN[operator](left, right))
        return attribute(left, METHODS[operator])(right)
    return PLAIN[operator](left, right)


PLAIN = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "&": lambda a, b: a & b,
    "|": lambda a, b: a | b, "^": lambda a, b: a ^ b, "/": lambda a, b: a / b, "//": lambda a, b: a // b,
    "%": lambda a, b: a % b, "<<": lambda a, b: a << b, ">>": lambda a, b: a >> b, "**": lambda a, b: a ** b,
    "@": lambda a, b: a @ b,
}
METHODS = {"/": "__truediv__", "//": "__floordiv__", "%": "__mod__", "<<": "__lshift__", ">>": "__rshift__",
           "**": "__pow__"}
SYMBOLS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^", ast.Div: "/",
           ast.FloorDiv: "//", ast.Mod: "%", ast.LShift: "<<", ast.RShift: ">>", ast.Pow: "**", ast.MatMult: "@"}


def contains(container, item):
    if py.isinstance(container, py.tuple):
        return item in container
    if has_attribute(container, "__contains__"):
        return container.__contains__(item)
    return py.any(x == item for x in container)


def print_all(*values, sep=None, end=None, file=None, flush=False):
    sep = text(" ") if sep is None else sep
    end = text("\n") if end is None else end
    if file is not None:
        for index, value in enumerate(values):
            if index:
                file.write(sep)
            file.write(BUILTINS["str"](value))
        file.write(end)
        return
    for index, value in enumerate(values):
        if index:
            BUILTINS["_print_text"](sep)
        BUILTINS["_print_one"](value)
    BUILTINS["_print_text"](end)


# ---- translation

# what takes text at compile time
RAW_TEXT = {"hasattr", "getattr", "setattr", "delattr", "intrinsic", "C", "tag", "primitive"}

class Translator(ast.NodeTransformer):
    """Makes what the language means explicit in CPython."""

    def call(self, name, *arguments):
        return ast.Call(ast.Name(name, ast.Load()), py.list(arguments), [])

    def visit_Constant(self, node):
        if py.isinstance(node.value, py.str):
            return self.call("_text_", node)
        if py.isinstance(node.value, py.bytes):
            return self.call("_octets_", node)
        if py.isinstance(node.value, py.int) and not py.isinstance(node.value, py.bool):
            return ast.Constant(wrap(node.value))
        return node

    def visit_JoinedStr(self, node):
        parts = []
        for value in node.values:
            if py.isinstance(value, ast.Constant):
                parts.append(self.call("_text_", value))
            else:
                parts.append(self.visit(value))
        return ast.Call(ast.Attribute(self.call("_text_", ast.Constant("")), "join", ast.Load()),
                        [self.call("_list_", ast.List(parts, ast.Load()))], [])

    def visit_FormattedValue(self, node):
        value = self.visit(node.value)
        if node.conversion == 114:
            value = ast.Call(ast.Name("repr", ast.Load()), [value], [])
        elif node.conversion == 97:
            value = ast.Call(ast.Name("ascii", ast.Load()), [value], [])
        elif node.conversion == 115:
            value = ast.Call(ast.Name("str", ast.Load()), [value], [])
        if node.format_spec is None:
            return ast.Call(ast.Name("str", ast.Load()), [value], [])
        return ast.Call(ast.Name("format", ast.Load()), [value, self.visit(node.format_spec)], [])

    def visit_BinOp(self, node):
        self.generic_visit(node)
        return self.call("_binary_", ast.Constant(SYMBOLS[py.type(node.op)]), node.left, node.right)

    def visit_UnaryOp(self, node):
        self.generic_visit(node)
        return self.call("_wrap_", node) if py.isinstance(node.op, (ast.USub, ast.Invert)) else node

    def visit_AugAssign(self, node):
        self.generic_visit(node)
        inplace = {ast.Add: "__iadd__", ast.Mult: "__imul__", ast.BitOr: "__ior__", ast.BitAnd: "__iand__",
                   ast.Sub: "__isub__", ast.BitXor: "__ixor__"}.get(py.type(node.op), "")
        target = ast.parse(ast.unparse(node.target), mode="eval").body
        value = self.call("_augmented_", ast.Constant(SYMBOLS[py.type(node.op)]), ast.Constant(inplace), target, node.value)
        return ast.Assign([node.target], value)

    def visit_Compare(self, node):
        self.generic_visit(node)
        if py.len(node.ops) == 1 and py.isinstance(node.ops[0], (ast.In, ast.NotIn)):
            found = self.call("_contains_", node.comparators[0], node.left)
            return ast.UnaryOp(ast.Not(), found) if py.isinstance(node.ops[0], ast.NotIn) else found
        return node

    def visit_Attribute(self, node):
        self.generic_visit(node)
        if py.isinstance(node.ctx, ast.Load):
            return self.call("_attribute_", node.value, ast.Constant(node.attr))
        return node

    def visit_Call(self, node):
        if py.isinstance(node.func, ast.Name) and node.func.id in RAW_TEXT:
            node.args = [a if py.isinstance(a, ast.Constant) and py.isinstance(a.value, py.str) else self.visit(a)
                         for a in node.args]
            return node
        if py.isinstance(node.func, ast.Name) and node.func.id == "super":
            return node
        if py.isinstance(node.func, ast.Attribute) and py.isinstance(node.func.value, ast.Call) \
                and py.isinstance(node.func.value.func, ast.Name) and node.func.value.func.id == "super":
            node.args = [self.visit(a) for a in node.args]
            return node
        return self.generic_visit(node)

    def visit_Slice(self, node):
        self.generic_visit(node)
        none = ast.Constant(None)
        return ast.Call(ast.Name("Slice", ast.Load()), [node.lower or none, node.upper or none, node.step or none], [])

    def visit_List(self, node):
        self.generic_visit(node)
        return self.call("_list_", node) if py.isinstance(node.ctx, ast.Load) else node

    def visit_ListComp(self, node):
        self.generic_visit(node)
        return self.call("_list_", node)

    def visit_Set(self, node):
        self.generic_visit(node)
        return self.call("_set_", ast.List(node.elts, ast.Load()))

    def visit_SetComp(self, node):
        self.generic_visit(node)
        return self.call("_set_", ast.ListComp(node.elt, node.generators))

    def visit_Dict(self, node):
        self.generic_visit(node)
        pairs = [ast.Tuple([k or ast.Constant(...), v], ast.Load()) for k, v in zip(node.keys, node.values)]
        return self.call("_dict_", ast.List(pairs, ast.Load()))

    def visit_DictComp(self, node):
        self.generic_visit(node)
        pair = ast.Tuple([node.key, node.value], ast.Load())
        return self.call("_dict_", ast.ListComp(pair, node.generators))

    def visit_FunctionDef(self, node):
        marks = [d for d in node.decorator_list]
        node.decorator_list = []
        docstring = ast.get_docstring(node) is not None
        if docstring:
            node.body = node.body[1:] or [ast.Pass()]
        for a in node.args.args + node.args.kwonlyargs + node.args.posonlyargs:
            if a.annotation is not None:
                a.annotation = ast.Constant(ast.unparse(a.annotation))
        annotations = [(a, a.annotation) for a in node.args.args + node.args.kwonlyargs + node.args.posonlyargs]
        for a, _ in annotations:
            a.annotation = None
        if node.args.vararg:
            node.args.vararg.annotation = None
        if node.args.kwarg:
            node.args.kwarg.annotation = None
        node.returns = None
        self.generic_visit(node)
        if node.args.kwarg:
            name = node.args.kwarg.arg
            node.body.insert(0, ast.Assign([ast.Name(name, ast.Store())], self.call("_keywords_", ast.Name(name, ast.Load()))))
        for a, annotation in annotations:
            a.annotation = annotation
        # Optional parameters accept a default of None and so on: signatures are kept for the choice of overloads
        node.decorator_list = [self.visit(d) if not py.isinstance(d, ast.Name) else d for d in marks]
        node.decorator_list.append(ast.Name("_function_", ast.Load()))
        return node

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node):
        return self.generic_visit(node)

    def visit_ClassDef(self, node):
        if ast.get_docstring(node) is not None:
            node.body = node.body[1:] or [ast.Pass()]
        body = []
        for statement in node.body:
            if py.isinstance(statement, ast.AnnAssign):
                value = self.visit(statement.value) if statement.value is not None else None
                statement.annotation = ast.Constant(ast.unparse(statement.annotation))
                statement.value = value
                body.append(statement)
            else:
                body.append(self.visit(statement))
        node.body = body
        node.bases = [self.visit(b) for b in node.bases]
        if node.name == "BaseException" and not node.bases:
            node.bases = [ast.Name("_BaseException_", ast.Load())]
        node.keywords = [ast.keyword("metaclass", ast.Name("_Meta_", ast.Load()))]
        node.decorator_list = [self.visit(d) if not py.isinstance(d, ast.Name) else d for d in node.decorator_list]
        return node

    def visit_AnnAssign(self, node):
        node.value = self.visit(node.value) if node.value is not None else None
        if node.value is None:
            return ast.Pass()
        return ast.Assign([node.target], node.value)

    def visit_ImportFrom(self, node):
        return node

    def visit_Expr(self, node):
        if py.isinstance(node.value, ast.Constant) and py.isinstance(node.value.value, py.str):
            return ast.Pass()
        return self.generic_visit(node)

    def visit_MatchValue(self, node):
        return node


FUNCTIONS = []


def function(f):
    FUNCTIONS.append(f)
    f.signature = inspect.signature(f)
    return f


def intrinsic(name):
    name = plain(name)
    body = INTRINSICS.get(name)

    def decorate(f):
        def call(*arguments):
            assert body is not None, "no intrinsic " + name
            return body(*arguments)
        call.__name__ = f.__name__
        call.signature = f.signature
        return call
    return lambda f: decorate(f)


def c_function(name):
    def decorate(f):
        body = C_FUNCTIONS.get(plain(name))
        call = lambda *arguments: body(*arguments)
        call.signature = f.signature
        call.__name__ = f.__name__
        return call
    return decorate


def augmented(operator, method, left, right):
    if method and py.type(left) not in NATIVE and has_attribute(left, method):
        return py.getattr(left, method)(right)
    return binary(operator, left, right)


def special(f):
    f.special = True
    return f


class Keywords:
    """What `**named` holds."""

    def __init__(self, named):
        self.named = named
        self._items = py.tuple(named.values())

    def _names(self):
        return list_of([text(name) for name in self.named])

    def _fill(self, mapping):
        for name, value in self.named.items():
            mapping[text(name)] = value


class Static:
    @staticmethod
    def len(value):
        return py.len(value)

    @staticmethod
    def range(*bounds):
        return py.range(*bounds)

    @staticmethod
    def enumerate(values):
        return py.enumerate(values)

    @staticmethod
    def tuple(*values):
        return values



def overload(f):
    frame = sys._getframe(1)
    old = frame.f_globals.get(f.__name__)
    if old is None or getattr(old, "__module__", None) == "builtins" and not isinstance(old, Overloads):
        return Overloads([f])
    return Overloads((old.functions if py.isinstance(old, Overloads) else [old]) + [f])


class Generator(Typed):
    pass


def primitive(name):
    name = plain(name)

    def decorate(cls):
        kinds = {"int": py.int, "float": py.float, "bool": py.bool, "tuple": py.tuple, "none": py.type(None)}
        if name in kinds:
            NATIVE[kinds[name]] = cls
        return cls
    return decorate


PEP_695 = [(re.compile(r"^(\s*)class (\w+)\[[^\n]*?\](\(|:)", re.M), r"\1class \2\3"),
           (re.compile(r"^(\s*)def (\w+)\[[^\n(]*?\]\(", re.M), r"\1def \2(")]
TYPE_PARAMETERS = re.compile(r"^\s*(?:class|def) \w+\[(.*?)\][(:]", re.M)

SHIMS = {"Buffer": Buffer, "Ptr": Ptr, "word": word, "byte": byte, "Int": FixedMaker(True), "UInt": FixedMaker(False),
         "Generator": Generator}
BUILTINS = {}
MODULES = {}


class Marker(Typed):
    def __init__(self, name):
        self.__name__ = name

    def __getitem__(self, _):
        return self


def predefined():
    identity = lambda f: f
    names = {
        "_text_": text, "_octets_": octets, "_list_": list_of, "_set_": set_of, "_dict_": dict_of, "_binary_": binary,
        "_wrap_": wrap, "_keywords_": Keywords, "_augmented_": augmented, "_contains_": contains, "_attribute_": attribute,
        "_function_": function, "_Meta_": Meta, "_BaseException_": py.BaseException, "intrinsic": intrinsic,
        "C": c_function, "inline": identity, "noinline": identity, "cold": identity, "pure": identity,
        "tag": lambda _: identity, "special": special, "overload": overload, "staticmethod": py.staticmethod,
        "property": py.property, "classmethod": py.classmethod, "primitive": primitive, "static": Static,
        "__py_numerics__": True, "__pointer_size__": 8, "__array__": ArrayMaker(), "__baremetal__": False,
        "isinstance": same_type, "hasattr": has_attribute, "print": print_all, "super": py.super,
        "issubclass": py.issubclass, "callable": py.callable,
        "__build_class__": py.__build_class__, "__name__": "library", "__import__": import_module,
        "getattr": lambda v, n, *d: attribute(v, plain(n)) if not d or has_attribute(v, n) else d[0],
        "setattr": lambda v, n, x: py.setattr(v, plain(n), x), "NotImplemented": py.NotImplemented,
    }
    for name in ["ByRef", "ByVal", "Literal", "Never", "Word", "ClassVar", "Self"]:
        names[name] = Marker(name)
    return names


def import_module(name, globals=None, locals=None, wanted=(), level=0):
    if name in ("sys", "__future__"):
        pass
    if name not in MODULES:
        load(name)
    return MODULES[name]


class ModuleView:
    def __init__(self, names):
        self.__dict__ = names


def translate(source, path):
    parameters = set()
    for match in TYPE_PARAMETERS.finditer(source):
        for part in match.group(1).split(","):
            parameters.add(part.split(":")[0].strip())
    for pattern, replacement in PEP_695:
        source = pattern.sub(replacement, source)
    tree = Translator().visit(ast.parse(source, path))
    ast.fix_missing_locations(tree)
    return py.compile(tree, path, "exec"), parameters


def load(name):
    """Loads a module of the library."""
    path = LIBRARY / (name.replace(".", "/") + ".py")
    if not path.exists():
        path = LIBRARY / name.replace(".", "/") / "__init__.py"
    names = {"__builtins__": BUILTINS, "__name__": name}
    MODULES[name] = ModuleView(names)
    code, parameters = translate(path.read_text(encoding="utf-8"), py.str(path))
    for parameter in parameters:
        names[parameter] = Marker(parameter)
    # `tuple` marks value classes
    names["tuple"] = value_class
    py.exec(code, names)
    for shim, value in SHIMS.items():
        if shim in names:
            names[shim] = value
    for key in [key for key, value in names.items() if py.getattr(value, "special", False) is True]:
        del names[key]
    if names.get("tuple") is value_class:
        del names["tuple"]
    if name.startswith("builtins."):
        for key, value in names.items():
            if not key.startswith("__") and key != "List":
                BUILTINS.setdefault(key, value)
                if not (key.startswith("_") or key in ("isinstance", "hasattr", "print", "super", "issubclass", "callable")):
                    BUILTINS[key] = value
    return MODULES[name]


def start():
    """Loads the built-in names."""
    if "List" in BUILTINS:
        return
    BUILTINS.update(predefined())
    BUILTINS.update(SHIMS)
    # bodies of functions look names up late, so the order of the parts does not matter
    names = load("builtins").__dict__
    for key, value in names.items():
        if not key.startswith("__") and key not in ("isinstance", "hasattr", "print", "super", "tuple"):
            BUILTINS[key] = value
    for name, value in predefined().items():
        if name in ("isinstance", "hasattr", "print", "super", "issubclass", "callable", "getattr", "setattr"):
            BUILTINS[name] = value
    BUILTINS.update(SHIMS)
    translated = lambda value: (text(value) if py.isinstance(value, py.str)
                                else octets(value) if py.isinstance(value, py.bytes) else value)
    for f in FUNCTIONS:
        if f.__defaults__:
            f.__defaults__ = py.tuple(translated(value) for value in f.__defaults__)
        if f.__kwdefaults__:
            f.__kwdefaults__ = {key: translated(value) for key, value in f.__kwdefaults__.items()}


def run_program(path):
    """Runs a program; its output goes to CPython's standard output."""
    start()
    code, parameters = translate(Path(path).read_text(encoding="utf-8"), py.str(path))
    names = {"__builtins__": BUILTINS, "__name__": "__main__"}
    py.exec(code, names)


if __name__ == "__main__":
    try:
        run_program(sys.argv[1])
    except py.BaseException as e:
        sys.stdout.flush()
        traceback.print_exc()
        if py.hasattr(e, "message"):
            py.print(py.type(e).__name__, plain(e.message), file=sys.stderr)
        sys.exit(1)
    sys.stdout.flush()
