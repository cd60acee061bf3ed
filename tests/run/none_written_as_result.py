class Room:
    def __init__(self, name: str) -> None:
        self.name = name

    def enter(self, who: str) -> None:
        return f"{who} enters {self.name}"


class Guest:
    def __init__(self, name: str) -> None:
        self.name = name
        self.room = Room("hall")

    def go(self) -> None:
        return self.room.enter(self.name)

    def leave(self) -> None:
        return self.forget()

    def forget(self) -> None:
        self.name = "nobody"


def countdown(n: int) -> None:
    if n == 0:
        return
    print(n)
    return countdown(n - 1)


guest = Guest("Ann")
print(guest.go())
print(guest.leave(), guest.name)
print(countdown(2))
