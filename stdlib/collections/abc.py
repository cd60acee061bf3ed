"""The abstract names of `typing`."""

from builtins.kinds import Callable, Generator
from typing import AbstractSet, Collection, Container, Hashable, Iterable, Iterator, Mapping, MutableMapping
from typing import MutableSequence, Reversible, Sequence, Sized
