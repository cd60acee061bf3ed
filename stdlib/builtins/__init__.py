"""The names that every module sees without importing them."""

from builtins.exceptions import *
from builtins.integers import *
from builtins.sized_integers import *
from builtins.floats import *
from builtins.extended import IntOrInf
from builtins.complexes import *
from builtins.optionals import *
from builtins.pointers import *
from builtins.text import *
from builtins.values import FloatObject, IntObject, StrObject
from builtins.octets import *
from builtins.ranges import *
from builtins.lists import *
from builtins.dicts import *
from builtins.sets import *
from builtins.tuples import *
from builtins.functions import *
from builtins.keywords import Keywords
from builtins.specials import *
from builtins.output import *
from builtins.output import _print_flush, _print_one, _print_text
from builtins.kinds import *
from internal.machine import Buffer, word

list = List
dict = Dict
set = Set
tuple = Tuple
slice = Slice
optional = Optional
f64 = float
Ellipsis = ellipsis()
NotImplemented = NotImplementedType()
