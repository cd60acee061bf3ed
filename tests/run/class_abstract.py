from abc import ABC, abstractmethod
class Codec(ABC):
    @abstractmethod
    def encode(self, text):
        pass
    @abstractmethod
    def name(self):
        ...
    def both(self, text):
        return self.name() + ":" + self.encode(text)
class Upper(Codec):
    def encode(self, text):
        return text.upper()
    def name(self):
        return "upper"
class Rot(Codec):
    def __init__(self, n):
        self.n = n
    def encode(self, text):
        return "".join(chr((ord(c) - 97 + self.n) % 26 + 97) if c.islower() else c for c in text)
    def name(self):
        return f"rot{self.n}"
for codec in [Upper(), Rot(13), Rot(1)]:
    print(codec.both("hello world"))
