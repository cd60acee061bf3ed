# A blinking light with a button, as a state machine driven by a simulated clock.


class Led:
    def __init__(self):
        self.on = False
        self.trace = []

    def set(self, on):
        self.on = on
        self.trace.append("#" if on else ".")

    def keep(self):
        self.trace.append(self.trace[-1] if self.trace else ".")


class Blinker:
    """off --press--> slow --press--> fast --press--> off; a long press switches off from anywhere."""

    PERIODS = {"off": 0, "slow": 6, "fast": 2}
    NEXT = {"off": "slow", "slow": "fast", "fast": "off"}

    def __init__(self, led):
        self.led = led
        self.state = "off"
        self.since = 0
        self.changes = 0

    def press(self, now, long):
        self.state = "off" if long else self.NEXT[self.state]
        self.since = now
        self.changes += 1

    def tick(self, now):
        period = self.PERIODS[self.state]
        if period == 0:
            self.led.set(False)
        elif (now - self.since) % period == 0:
            self.led.set((now - self.since) // period % 2 == 0)
        else:
            self.led.keep()


class Button:
    """Turns the level of a pin into presses, ignoring bounces shorter than two ticks."""

    def __init__(self):
        self.down = 0

    def sample(self, level):
        if level:
            self.down += 1
            return None
        held = self.down
        self.down = 0
        if held < 2:
            return None
        return "long" if held >= 8 else "short"


pin = "0000110000000000000001000000000111000000000000000000000000011111111110000000"
led = Led()
blinker = Blinker(led)
button = Button()
states = []
for now, level in enumerate(pin):
    event = button.sample(level == "1")
    if event is not None:
        blinker.press(now, event == "long")
        print(f"{now:>3} ms: {event} press -> {blinker.state}")
    blinker.tick(now)
    states.append(blinker.state[0])
print("pin  ", pin)
print("state", "".join(states))
print("led  ", "".join(led.trace))
print(led.trace.count("#"), "of", len(pin), "ticks on,", blinker.changes, "changes")
