import math
from dataclasses import dataclass
from typing import List, Optional, Tuple


@dataclass
class Reading:
    t: int
    value: float
    ok: bool = True


class SensorLog:
    MAX = 8

    def __init__(self, name: str, limits: Tuple[float, float] = (0.0, 100.0)):
        self.name = name
        self.limits = limits
        self.readings: List[Reading] = []
        self.dropped = 0

    def add(self, t: int, value: float) -> None:
        lo, hi = self.limits
        r = Reading(t, value, lo <= value <= hi)
        self.readings.append(r)
        if len(self.readings) > self.MAX:
            self.readings.pop(0)
            self.dropped += 1

    def valid(self) -> List[float]:
        return [r.value for r in self.readings if r.ok]

    def average(self) -> Optional[float]:
        v = self.valid()
        if not v:
            return None
        return sum(v) / len(v)

    def stddev(self) -> float:
        v = self.valid()
        if len(v) < 2:
            return 0.0
        m = sum(v) / len(v)
        return math.sqrt(sum((x - m) ** 2 for x in v) / (len(v) - 1))

    def last(self) -> Optional[Reading]:
        return self.readings[-1] if self.readings else None

    def trend(self) -> str:
        v = self.valid()
        if len(v) < 2:
            return "unknown"
        d = v[-1] - v[0]
        if abs(d) < 0.5:
            return "flat"
        return "up" if d > 0 else "down"

    def histogram(self, bins: int = 4) -> None:
        v = self.valid()
        lo, hi = min(v), max(v)
        width = (hi - lo) / bins or 1.0
        counts = [0] * bins
        for x in v:
            i = min(int((x - lo) / width), bins - 1)
            counts[i] += 1
        for i, c in enumerate(counts):
            print(f"  {lo + i * width:7.2f} {'*' * c}")


def celsius_to_f(c: float) -> float:
    return c * 9 / 5 + 32


def main() -> None:
    log = SensorLog("temp", (-20.0, 60.0))
    print(log.average(), log.last(), log.trend())
    for t in range(12):
        log.add(t * 10, 20 + 5 * math.sin(t / 2))
    log.add(120, 999.0)
    avg = log.average()
    if avg is not None:
        print(f"{log.name}: avg {avg:.3f} C = {celsius_to_f(avg):.2f} F, sd {log.stddev():.4f}")
    print(log.trend(), log.dropped, log.last())
    log.histogram()
    bad = [r for r in log.readings if not r.ok]
    print(len(bad), bad[0].value, bad)
    print("empty", SensorLog("x").stddev(), SensorLog("x").trend())


main()
