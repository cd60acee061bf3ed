from abc import ABC, abstractmethod


class Grid:
    def __init__(self, rows):
        self.rows = rows
        self._scale = 1

    def transpose(self):
        return Grid([list(column) for column in zip(*self.rows)])

    T = property(transpose)

    def get_scale(self):
        return self._scale

    def set_scale(self, value):
        self._scale = value

    scale = property(get_scale, set_scale)
    width = property(lambda self: len(self.rows[0]))
    height = property(fget=lambda self: len(self.rows), doc="rows")

    def empty(width, height):
        return Grid([[0] * width for _ in range(height)])

    empty = staticmethod(empty)

    def square(cls, size):
        return cls([[size] * size for _ in range(size)])

    square = classmethod(square)

    def area(self):
        return self.width * self.height

    area = property(area)

    def times(a, b):
        return a * b

    product = staticmethod(times)

    def __repr__(self):
        return "Grid(" + str(self.rows) + ")"


class Store(ABC):
    @property
    @abstractmethod
    def kind(self) -> str: ...

    @property
    def limit(self) -> int:
        return 10

    def text(self) -> str:
        return self.kind + " " + str(self.limit)


class Short(Store):
    kind = "short"
    limit = 3


class Long(Store):
    @property
    def kind(self) -> str:
        return "long"


grid = Grid([[1, 2, 3], [4, 5, 6]])
print(grid.T, grid.T.T, grid.width, grid.height, grid.area, grid.T.area)
print(grid.scale)
grid.scale = 4
print(grid.scale, grid.get_scale())
print(Grid.empty(2, 1), Grid.square(2), grid.empty(1, 1), Grid.product(3, 4))
for store in [Short(), Long()]:
    print(store.text(), store.kind)
