class Base:
    def __init__(self):
        self.log = ["Base"]
    def who(self):
        return "base"
    def common(self):
        return "common of base"
class Left(Base):
    def __init__(self):
        super().__init__()
        self.log.append("Left")
    def who(self):
        return "left>" + Base.who(self)
    def left_only(self):
        return "L"
class Right(Base):
    def who(self):
        return "right>" + Base.who(self)
    def right_only(self):
        return "R"
class Both(Left, Right):
    def __init__(self):
        Left.__init__(self)
        self.log.append("Both")
    def who(self):
        return "both>" + super().who() + ">" + Right.who(self)
b = Both()
print(b.log, b.who(), b.left_only(), b.right_only(), b.common())
print(isinstance(b, Left), isinstance(b, Right), isinstance(b, Base))
items = [Left(), Right(), Both()]
print([x.who() for x in items])
class Named:
    def title(self):
        raise NotImplementedError
    def name(self):
        return "named " + self.title()
class Titled:
    def title(self):
        return "T"
class Mixed(Titled, Named):
    def title(self):
        return "mixed " + super().title()
print(Mixed().name(), Mixed().title())
