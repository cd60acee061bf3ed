"""More containers."""

from collections.deques import deque
from collections.mappings import ChainMap, Counter, OrderedDict, defaultdict


@special
def namedtuple(name, fields, *, defaults=()): ...
