import devices
import devices.sensors.thermo
from devices import registry
from devices.sensors import thermo as th, VERSION
from devices.bus import Bus
print(devices.NAME, VERSION)
t = th.Thermo(21.5)
registry.add("t1", t)
registry.add("t2", devices.sensors.thermo.Thermo(19.0))
for name, d in registry.everything():
    print(name, d.read(), d.kind())
b = Bus(3)
b.send("hello")
b.send("bye")
print(b.log, devices.sensors.thermo.created())
print(__name__, th.__name__)
