"""The abstract names of `typing`."""

from builtins.kinds import Callable, Generator
from typing import AbstractSet as Set
from typing import ByteString, Collection, Container, Hashable, ItemsView, Iterable, Iterator, KeysView, Mapping
from typing import MappingView, MutableMapping, MutableSequence, MutableSet, Reversible, Sequence, Sized, ValuesView
