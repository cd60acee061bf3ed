from ..bus import Bus
from .base import Sensor
_count = 0
class Thermo(Sensor):
    def __init__(self, value):
        global _count
        super().__init__("thermo")
        self.value = value
        _count += 1
    def read(self):
        return self.value + 0.25
def created():
    return _count
