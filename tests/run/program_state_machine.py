# A vending machine and a text-driven protocol decoder as state machines.
class VendingMachine:
    PRICES = {"tea": 150, "coffee": 220, "soup": 300}

    def __init__(self):
        self.state = "idle"
        self.credit = 0
        self.stock = {"tea": 2, "coffee": 1, "soup": 0}
        self.handlers = {
            "idle": ["coin"],
            "credit": ["coin", "select", "cancel"],
            "serving": ["take"],
        }
        self.log = []

    def event(self, name, argument=""):
        if name not in self.handlers[self.state]:
            self.log.append(f"{self.state}: {name} ignored")
            return False
        before = self.state
        if name == "coin":
            self.coin(int(argument))
        elif name == "select":
            self.select(argument)
        elif name == "cancel":
            self.log.append(f"returned {self.credit}")
            self.credit = 0
            self.state = "idle"
        elif name == "take":
            self.state = "credit" if self.credit else "idle"
        self.log.append(f"{before} --{name} {argument}--> {self.state} [{self.credit}]")
        return True

    def coin(self, value):
        if value in (10, 20, 50, 100, 200):
            self.credit += value
            self.state = "credit"

    def select(self, item):
        price = self.PRICES.get(item)
        if price is None:
            self.log.append("unknown item")
        elif self.stock[item] == 0:
            self.log.append("sold out")
        elif self.credit < price:
            self.log.append(f"{price - self.credit} missing")
        else:
            self.stock[item] -= 1
            self.credit -= price
            self.state = "serving"


machine = VendingMachine()
script = "select tea;coin 100;select tea;coin 50;select tea;coin 10;take;coin 200;select coffee;coin 20;select coffee;take;coin 200;coin 200;select soup;select cocoa;select coffee;cancel;cancel"
accepted = 0
for step in script.split(";"):
    name, _, argument = step.partition(" ")
    if machine.event(name, argument):
        accepted += 1
for line in machine.log:
    print(line)
print(accepted, machine.stock, machine.state)


class Decoder:
    """Frames: 0x7E, length, payload, checksum; 0x7D escapes."""
    WAIT = 0
    LENGTH = 1
    PAYLOAD = 2
    CHECK = 3

    def __init__(self):
        self.state = Decoder.WAIT
        self.length = 0
        self.payload = []
        self.escaped = False
        self.frames = []
        self.errors = 0

    def feed(self, byte):
        if byte == 0x7E:
            if self.state not in (Decoder.WAIT, Decoder.LENGTH):
                self.errors += 1
            self.state = Decoder.LENGTH
            self.escaped = False
            return
        if byte == 0x7D and not self.escaped:
            self.escaped = True
            return
        if self.escaped:
            byte ^= 0x20
            self.escaped = False
        match self.state:
            case Decoder.LENGTH:
                self.length = byte
                self.payload = []
                self.state = Decoder.PAYLOAD if byte else Decoder.CHECK
            case Decoder.PAYLOAD:
                self.payload.append(byte)
                if len(self.payload) == self.length:
                    self.state = Decoder.CHECK
            case Decoder.CHECK:
                if (sum(self.payload) + self.length + byte) & 0xFF == 0:
                    self.frames.append(bytes(self.payload))
                else:
                    self.errors += 1
                self.state = Decoder.WAIT
            case _:
                self.errors += 1


def frame(payload):
    check = -(sum(payload) + len(payload)) & 0xFF
    out = [0x7E]
    for b in bytes([len(payload)]) + payload + bytes([check]):
        if b in (0x7E, 0x7D):
            out += [0x7D, b ^ 0x20]
        else:
            out.append(b)
    return bytes(out)


decoder = Decoder()
stream = frame(b"hello") + b"\x00" + frame(bytes([0x7E, 0x7D, 1])) + b"\x7e\x02ab\x00" + b"\x7e\x05xy" + frame(b"")
for byte in stream:
    decoder.feed(byte)
print(len(stream), decoder.frames, decoder.errors, frame(b"\x7e").hex(" "))
