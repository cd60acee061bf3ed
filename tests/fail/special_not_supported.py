from dataclasses import asdict, dataclass


class Plain:
    def __init__(self):
        self.a = 1


@dataclass
class Data:
    a: int


class Made:
    pass


print(asdict(Plain()))  # error: asdict() should be called on dataclass instances
Later = dataclass(Made)  # error: 'dataclass' is not supported here
data = Data(1)
delattr(data, "a")  # error: 'delattr' is not supported here
