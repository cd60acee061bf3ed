from dataclasses import dataclass, field


@dataclass
class P:
    a: int
    b: int = 2
    total: int = field(init=False)
    hidden: list[int] = field(default_factory=list, repr=False, compare=False)
    cache: int = field(default=0, init=False)
    seen: list[int] = field(default_factory=list, init=False)

    def __post_init__(self):
        self.total = self.a * self.b
        self.seen.append(self.a)


p = P(3)
p.hidden.append(3)
print(p, p == P(3), p.total, p.cache, P(3, b=5, hidden=[1]).hidden)
