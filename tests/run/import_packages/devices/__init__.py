from . import registry
from .bus import Bus
NAME = "devices"
print("package devices", __name__)
