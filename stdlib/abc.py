"""Abstract classes. A class that still has an abstract method cannot be constructed, which the compiler checks."""


class ABC:
    """The base of abstract classes."""


class ABCMeta:
    """The metaclass that CPython names; it means the same as `ABC`."""


@special
def abstractmethod(function): ...
