class Base:
    def run(self, depth):
        return "base" + str(depth)
class Middle(Base):
    def run(self, depth):
        if depth == 0:
            return "middle"
        return "m" + self.step(depth - 1)
    def step(self, depth):
        return self.run(depth)
class Bottom(Middle):
    def step(self, depth):
        return "b" + self.run(depth)
class Side(Base):
    pass
print([x.run(2) for x in [Base(), Middle(), Bottom(), Side()]])
