class Slot:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.deleted = False


def text_hash(text):
    h = 0
    for c in text:
        h = (h * 31 + ord(c)) & 0xFFFFFFFF
    return h


class HashTable:
    """Open addressing with linear probing; grows at two thirds."""

    def __init__(self):
        self.slots = [None] * 8
        self.used = 0
        self.filled = 0
        self.probes = 0

    def _probe(self, key):
        i = text_hash(key) % len(self.slots)
        free = -1
        while True:
            self.probes += 1
            slot = self.slots[i]
            if slot is None:
                return i if free < 0 else free
            if slot.deleted:
                if free < 0:
                    free = i
            elif slot.key == key:
                return i
            i = (i + 1) % len(self.slots)

    def __setitem__(self, key, value):
        if (self.filled + 1) * 3 > len(self.slots) * 2:
            self._grow()
        i = self._probe(key)
        slot = self.slots[i]
        if slot is not None and not slot.deleted:
            slot.value = value
            return
        if slot is None:
            self.filled += 1
        self.slots[i] = Slot(key, value)
        self.used += 1

    def __getitem__(self, key):
        slot = self.slots[self._probe(key)]
        if slot is None or slot.deleted:
            raise KeyError(key)
        return slot.value

    def __contains__(self, key):
        slot = self.slots[self._probe(key)]
        return slot is not None and not slot.deleted

    def __delitem__(self, key):
        slot = self.slots[self._probe(key)]
        if slot is None or slot.deleted:
            raise KeyError(key)
        slot.deleted = True
        self.used -= 1

    def __len__(self):
        return self.used

    def __iter__(self):
        for slot in self.slots:
            if slot is not None and not slot.deleted:
                yield slot.key

    def items(self):
        for key in self:
            yield key, self[key]

    def get(self, key, default):
        return self[key] if key in self else default

    def _grow(self):
        old = self.slots
        self.slots = [None] * (len(old) * 2)
        self.used = 0
        self.filled = 0
        for slot in old:
            if slot is not None and not slot.deleted:
                self[slot.key] = slot.value


table = HashTable()
for i in range(40):
    table[f"key{i * 7 % 40}"] = i
print(len(table), len(table.slots), table["key7"], "key39" in table, "key40" in table, table.get("nope", -1))
for i in range(0, 40, 3):
    del table[f"key{i}"]
print(len(table), "key0" in table, "key1" in table, sum(v for _, v in table.items()))
table["key0"] = 1000
table["key1"] += 5
print(table["key0"], table["key1"], len(table), sorted(table)[:4])
for bad in ["key3", "zzz"]:
    try:
        print(table[bad])
    except KeyError as e:
        print("KeyError:", e)
    try:
        del table[bad]
    except KeyError as e:
        print("cannot delete", e)
counts = HashTable()
for word in "a b a c b a d a".split():
    counts[word] = counts.get(word, 0) + 1
print(sorted(counts.items()), counts.probes < 60)
