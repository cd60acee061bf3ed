from enum import Enum
import time


class VehicleType(Enum):
    MOTORCYCLE = 1
    CAR = 2
    TRUCK = 4

    @classmethod
    def parse(cls, text):
        for member in cls:
            if member.name.lower() == text.lower():
                return member
        raise ValueError("bad vehicle type: %s" % text)


class Vehicle:
    def __init__(self, plate, kind):
        self.plate = plate
        self.kind = kind
        self.ticket = None

    def __eq__(self, other):
        return isinstance(other, Vehicle) and self.plate == other.plate

    def __hash__(self):
        return hash(self.plate)


class Ticket:
    _counter = 0

    def __init__(self, vehicle, spots, entered):
        Ticket._counter += 1
        self.number = Ticket._counter
        self.vehicle = vehicle
        self.spots = spots
        self.entered = entered
        self.left = None

    def fee(self, rate):
        if self.left is None:
            return None
        hours = -(-(self.left - self.entered) // 60)
        return max(1, hours) * rate * self.vehicle.kind.value


class LotFull(Exception):
    pass


class ParkingLot:
    rates = {VehicleType.MOTORCYCLE: 1.0, VehicleType.CAR: 1.5, VehicleType.TRUCK: 2.25}

    def __init__(self, floors, spots):
        self.grid = [[None] * spots for _ in range(floors)]
        self.tickets = {}
        self.income = 0
        self.now = 0

    def _find(self, size):
        for f, row in enumerate(self.grid):
            for s in range(len(row) - size + 1):
                if all(row[s + k] is None for k in range(size)):
                    return f, s
        return None

    def enter(self, vehicle):
        place = self._find(vehicle.kind.value)
        if place is None:
            raise LotFull(f"no room for {vehicle.plate} ({vehicle.kind.name})")
        floor, start = place
        spots = [(floor, start + i) for i in range(vehicle.kind.value)]
        for f, s in spots:
            self.grid[f][s] = vehicle
        ticket = Ticket(vehicle, spots, self.now)
        vehicle.ticket = ticket
        self.tickets[vehicle.plate] = ticket
        return ticket

    def leave(self, plate):
        ticket = self.tickets.pop(plate)
        ticket.left = self.now
        for f, s in ticket.spots:
            self.grid[f][s] = None
        fee = ticket.fee(self.rates[ticket.vehicle.kind])
        self.income += fee
        return fee

    def __str__(self):
        return "\n".join("".join(v.kind.name[0] if v else "." for v in row) for row in self.grid)

    @property
    def free(self):
        return sum(row.count(None) for row in self.grid)


lot = ParkingLot(2, 6)
script = [
    (0, "in", "AA-1", "car"), (5, "in", "BB-2", "truck"), (10, "in", "CC-3", "motorcycle"),
    (20, "in", "DD-4", "truck"), (30, "in", "EE-5", "truck"), (61, "out", "AA-1", ""),
    (70, "in", "FF-6", "boat"), (90, "out", "BB-2", ""), (95, "out", "BB-2", ""), (100, "in", "EE-5", "truck"),
]
for minute, action, plate, kind in script:
    lot.now = minute
    try:
        if action == "in":
            t = lot.enter(Vehicle(plate, VehicleType.parse(kind)))
            print(f"{minute:>4} {plate} ticket #{t.number} at {t.spots[0]}")
        else:
            print(f"{minute:>4} {plate} paid {lot.leave(plate):.2f}")
    except LotFull as e:
        print(f"{minute:>4} FULL: {e}")
    except (KeyError, ValueError) as e:
        print(f"{minute:>4} {type(e).__name__}: {e}")
    print(lot, lot.free, sep="\n")
print(lot.income, sorted(lot.tickets), Vehicle("x", None) == Vehicle("x", 1))
