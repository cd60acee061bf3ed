"""Raw memory: `Ptr[T]` and `Array[T]`. Nothing here is checked."""

from internal.machine import Buffer, pointer_add
from internal.object_text import address_text


@primitive("pointer")
class Ptr[T]:
    """The address of elements somewhere in memory."""

    @intrinsic("zero")
    def __new__() -> Ptr[T]: ...

    @intrinsic("copy")
    def __new__(other: Ptr) -> Ptr[T]: ...

    @inline
    def __new__(count: int) -> Ptr[T]:
        """Room for so many elements, contents undefined. Allocates."""
        return Buffer[T](count).pointer()

    @intrinsic("load")
    def _load(self) -> T: ...

    @intrinsic("store")
    def _store(self, value: T) -> None: ...

    @intrinsic("volatile.load")
    def volatile_load(self) -> T:
        """Reads the element, exactly once and in order with other such accesses."""
        ...

    @intrinsic("volatile.store")
    def volatile_store(self, value: T) -> None:
        """Writes the element, exactly once and in order with other such accesses."""
        ...

    @inline
    def __getitem__(self, index: int) -> T:
        return pointer_add(self, index)._load()

    @inline
    def __setitem__(self, index: int, value: T) -> None:
        pointer_add(self, index)._store(value)

    @inline
    def __add__(self, count: int) -> Ptr[T]:
        return pointer_add(self, count)

    @inline
    def __sub__(self, count: int) -> Ptr[T]:
        return pointer_add(self, -count)

    @intrinsic("address.to.int")
    def __int__(self) -> int: ...

    @staticmethod
    @intrinsic("size.of")
    def _element_size() -> int: ...

    @inline
    def __sub__(self, other: Ptr[T]) -> int:
        return (int(self) - int(other)) // Ptr[T]._element_size()

    @intrinsic("eq")
    def __eq__(self, other: Ptr[T]) -> bool: ...

    @intrinsic("ne")
    def __ne__(self, other: Ptr[T]) -> bool: ...

    @intrinsic("lt.u")
    def __lt__(self, other: Ptr[T]) -> bool: ...

    @intrinsic("le.u")
    def __le__(self, other: Ptr[T]) -> bool: ...

    @intrinsic("gt.u")
    def __gt__(self, other: Ptr[T]) -> bool: ...

    @intrinsic("ge.u")
    def __ge__(self, other: Ptr[T]) -> bool: ...

    @inline
    def __bool__(self) -> bool:
        return int(self) != 0

    @inline
    def __hash__(self) -> int:
        return int(self)

    @intrinsic("copy")
    def as_byte(self) -> Ptr[byte]: ...

    def __repr__(self) -> str:
        return address_text(int(self))


@tuple
class Array[T]:
    """A number of elements in memory, without any checks."""

    len: int
    ptr: Ptr[T]

    def __new__(count: int) -> Array[T]:
        """Room for so many elements, contents undefined. Allocates."""
        return Array[T].__make__(count, Ptr[T](count))

    def __new__(ptr: Ptr[T], count: int) -> Array[T]:
        return Array[T].__make__(count, ptr)

    @inline
    def __len__(self) -> int:
        return self.len

    @inline
    def __bool__(self) -> bool:
        return self.len != 0

    @inline
    def __getitem__(self, index: int) -> T:
        return self.ptr[index]

    @inline
    def __setitem__(self, index: int, value: T) -> None:
        self.ptr[index] = value

    def slice(self, start: int, end: int) -> Array[T]:
        """Elements of this array, in place."""
        return Array[T].__make__(end - start, self.ptr + start)

    def __copy__(self) -> Array[T]:
        made = Array[T](self.len)
        for i in range(self.len):
            made.ptr[i] = self.ptr[i]
        return made


cobj = Ptr[byte]
