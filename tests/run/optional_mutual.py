class Department:
    def __init__(self, name):
        self.name = name
        self.boss = None
        self.people = []
    def hire(self, person):
        self.people.append(person)
        person.department = self
        if self.boss is None:
            self.boss = person
        return self
class Person:
    def __init__(self, name):
        self.name = name
        self.department = None
        self.friend = None
    def where(self):
        if self.department is None:
            return self.name + " is free"
        return f"{self.name} in {self.department.name} under {self.department.boss.name}"
ann = Person("Ann")
bob = Person("Bob")
cid = Person("Cid")
d = Department("R&D").hire(ann).hire(bob)
bob.friend = ann
ann.friend = cid
for p in [ann, bob, cid]:
    print(p.where(), p.friend.name if p.friend else "alone")
print(d.boss is ann, [p.name for p in d.people], bob.friend.friend.name, d.people[1].department is d)
