# Random text from a word chain, driven by a linear congruential generator.
CORPUS = """the cat sat on the mat . the dog sat on the log . the cat saw the dog .
the dog saw the mat and the cat ran . the log was on the mat . a cat and a dog ran and sat ."""


class LCG:
    def __init__(self, seed=1):
        self.state = seed

    def __iter__(self):
        return self

    def __next__(self):
        self.state = (1664525 * self.state + 1013904223) % 4294967296
        return self.state >> 16

    def below(self, n):
        return next(self) % n

    def uniform(self):
        return next(self) / 65536.0

    def choice(self, items):
        return items[self.below(len(items))]

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]


class Markov:
    def __init__(self, text, random):
        self.random = random
        self.next_words = {}
        self.starts = []
        previous = "."
        for word in text.split():
            if previous == ".":
                self.starts.append(word)
            self.next_words.setdefault(previous, []).append(word)
            previous = word

    def sentence(self, limit=12):
        word = self.random.choice(self.starts)
        words = [word]
        while word != "." and len(words) < limit:
            word = self.random.choice(self.next_words[word])
            words.append(word)
        if words[-1] == ".":
            words.pop()
        return " ".join(words).capitalize() + "."

    def probability(self, first, second):
        followers = self.next_words.get(first, [])
        if not followers:
            return 0.0
        return followers.count(second) / len(followers)


random = LCG(2024)
chain = Markov(CORPUS, random)
for _ in range(5):
    print(chain.sentence())
print(len(chain.next_words), chain.starts, chain.next_words["sat"])
print(round(chain.probability("the", "cat"), 4), chain.probability("sat", "on"), chain.probability("zebra", "x"))
deck = list(range(10))
LCG(7).shuffle(deck)
print(deck, sorted(deck) == list(range(10)))
buckets = [0] * 10
dice = LCG(99)
for _ in range(1000):
    buckets[int(dice.uniform() * 10)] += 1
print(buckets, sum(buckets), max(buckets) - min(buckets) < 80)
inside = 0
for _ in range(2000):
    x, y = dice.uniform(), dice.uniform()
    if x * x + y * y <= 1.0:
        inside += 1
print(4 * inside / 2000)
first_values = [v for _, v in zip(range(4), LCG(1))]
print(first_values)
