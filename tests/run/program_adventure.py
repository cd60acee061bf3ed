from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Optional


class Direction(Enum):
    NORTH = "north"
    SOUTH = "south"
    EAST = "east"
    WEST = "west"

    @property
    def opposite(self) -> "Direction":
        return {
            Direction.NORTH: Direction.SOUTH,
            Direction.SOUTH: Direction.NORTH,
            Direction.EAST: Direction.WEST,
            Direction.WEST: Direction.EAST,
        }[self]


class GameState(Enum):
    PLAYING = auto()
    WON = auto()
    LOST = auto()


@dataclass
class Item:
    name: str
    weight: int = 1
    fixed: bool = False


@dataclass
class Room:
    name: str
    description: str
    exits: dict[Direction, "Room"] = field(default_factory=dict)
    items: list[Item] = field(default_factory=list)
    locked_by: Optional[str] = None

    def connect(self, direction: Direction, other: "Room") -> "Room":
        self.exits[direction] = other
        other.exits[direction.opposite] = self
        return other

    def find(self, name: str) -> Optional[Item]:
        return next((i for i in self.items if i.name == name), None)

    def describe(self) -> str:
        lines = [f"== {self.name} ==", self.description]
        if self.items:
            lines.append("You see: " + ", ".join(i.name for i in self.items))
        lines.append("Exits: " + ", ".join(sorted(d.value for d in self.exits)))
        return "\n".join(lines)


class Game:
    MAX_WEIGHT = 5

    def __init__(self) -> None:
        hall = Room("Hall", "A dusty hall.")
        kitchen = hall.connect(Direction.NORTH, Room("Kitchen", "It smells of onions."))
        cellar = kitchen.connect(Direction.EAST, Room("Cellar", "Dark and damp.", locked_by="key"))
        hall.items.append(Item("lamp", 2))
        hall.items.append(Item("statue", 100, fixed=True))
        kitchen.items += [Item("key"), Item("anvil", 4)]
        cellar.items.append(Item("treasure"))
        self.room = hall
        self.inventory: list[Item] = []
        self.state = GameState.PLAYING
        self.turns = 0
        self.commands = {
            "go": self.do_go,
            "take": self.do_take,
            "drop": self.do_drop,
            "look": lambda arg: self.room.describe(),
            "inv": self.do_inventory,
            "quit": self.do_quit,
        }

    def carried(self) -> int:
        return sum(item.weight for item in self.inventory)

    def do_go(self, arg: str) -> str:
        try:
            direction = Direction(arg)
        except ValueError:
            return f"{arg!r} is not a direction."
        target = self.room.exits.get(direction)
        if target is None:
            return "You can't go that way."
        if target.locked_by and not any(i.name == target.locked_by for i in self.inventory):
            return f"The {target.name} is locked."
        self.room = target
        return target.describe()

    def do_take(self, arg: str) -> str:
        item = self.room.find(arg)
        if item is None:
            return f"There is no {arg} here."
        if item.fixed:
            return f"The {item.name} won't move."
        if self.carried() + item.weight > self.MAX_WEIGHT:
            return "Too heavy."
        self.room.items.remove(item)
        self.inventory.append(item)
        if item.name == "treasure":
            self.state = GameState.WON
        return f"Taken: {item.name}."

    def do_drop(self, arg: str) -> str:
        for item in self.inventory[:]:
            if item.name == arg:
                self.inventory.remove(item)
                self.room.items.append(item)
                return "Dropped."
        return "You don't have that."

    def do_inventory(self, arg: str) -> str:
        return ", ".join(f"{i.name}({i.weight})" for i in self.inventory) or "Nothing."

    def do_quit(self, arg: str) -> str:
        self.state = GameState.LOST
        return "Bye."

    def execute(self, line: str) -> str:
        verb, _, arg = line.partition(" ")
        handler = self.commands.get(verb)
        if handler is None:
            return "I don't understand."
        self.turns += 1
        return handler(arg)


game = Game()
script = """look
go up
go south
take statue
take lamp
dance
go north
go east
take anvil
take key
inv
drop lamp
drop sword
go east
take treasure
quit"""
for line in script.splitlines():
    print(">", line)
    print(game.execute(line))
    if game.state is not GameState.PLAYING:
        break
print(game.state, game.state.name, game.state.value, game.turns)
print(game.inventory)
print(Item("a") == Item("a"), Item("a", 2))
print([d.name for d in Direction], Direction["EAST"], Direction.WEST.opposite)
