"""Random numbers by the Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998), in CPython's sequence for a whole seed.

The state takes 2.5 KiB of memory.
"""

from internal.machine import Buffer, word
from internal.runtime import monotonic_nanoseconds, unix_nanoseconds
from math import acos, cos, exp, log, pi, sqrt

_N: Literal[int] = 624
_M: Literal[int] = 397
_LOW: Literal[int] = 0xFFFF_FFFF


class Random:
    """A generator with a state of its own."""

    _state: Buffer[UInt[32]]
    _at: int
    _spare: Optional[float]

    def __init__(self):
        self._state = Buffer[UInt[32]](_N)
        self.seed()

    def __init__(self, seed: int):
        self._state = Buffer[UInt[32]](_N)
        self.seed(seed)

    def seed(self) -> None:
        """Begins anew, at a place that depends on the time."""
        self.seed(unix_nanoseconds() ^ monotonic_nanoseconds())

    def seed(self, a: int) -> None:
        """Begins anew, at a place that depends on a number."""
        magnitude = -a if a < 0 else a
        low = magnitude & _LOW
        high = (magnitude >> 32) & _LOW
        self._begin(19650218)
        state = self._state
        words = 2 if high != 0 else 1
        i = 1
        j = 0
        for _ in range(_N):
            before = int(state[i - 1])
            part = low if j == 0 else high
            value = (int(state[i]) ^ ((before ^ (before >> 30)) * 1664525)) + part + j
            state[i] = UInt[32](value & _LOW)
            i += 1
            j += 1
            if i >= _N:
                state[0] = state[_N - 1]
                i = 1
            if j >= words:
                j = 0
        for _ in range(_N - 1):
            before = int(state[i - 1])
            value = (int(state[i]) ^ ((before ^ (before >> 30)) * 1566083941)) - i
            state[i] = UInt[32](value & _LOW)
            i += 1
            if i >= _N:
                state[0] = state[_N - 1]
                i = 1
        state[0] = UInt[32](0x8000_0000)
        self._spare = None

    def _begin(self, seed: int) -> None:
        state = self._state
        value = seed
        state[0] = UInt[32](value)
        for i in range(1, _N):
            value = (1812433253 * (value ^ (value >> 30)) + i) & _LOW
            state[i] = UInt[32](value)
        self._at = _N

    def _turn(self) -> None:
        state = self._state
        for i in range(_N):
            following = int(state[i + 1 if i + 1 < _N else 0])
            value = (int(state[i]) & 0x8000_0000) | (following & 0x7FFF_FFFF)
            other = int(state[i + _M if i + _M < _N else i + _M - _N])
            mixed = other ^ (value >> 1)
            if value & 1 == 1:
                mixed ^= 0x9908_B0DF
            state[i] = UInt[32](mixed)
        self._at = 0

    def _word(self) -> int:
        """32 random bits."""
        if self._at >= _N:
            self._turn()
        value = int(self._state[self._at])
        self._at += 1
        value ^= value >> 11
        value ^= (value << 7) & 0x9D2C_5680
        value ^= (value << 15) & 0xEFC6_0000
        return value ^ (value >> 18)

    def getrandbits(self, k: int) -> int:
        """A number of `k` random bits, at most 64. Raises ValueError."""
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        if k > 64:
            raise ValueError("number of bits must be at most 64")
        if k == 0:
            return 0
        if k <= 32:
            return self._word() >> (32 - k)
        low = self._word()
        return low | (self._word() >> (64 - k)) << 32

    def random(self) -> float:
        """A number from 0 on, below 1."""
        high = self._word() >> 5
        low = self._word() >> 6
        return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0)

    def _below(self, n: int) -> int:
        bits = n.bit_length()
        value = self.getrandbits(bits)
        while value >= n or value < 0:
            value = self.getrandbits(bits)
        return value

    def randrange(self, stop: int) -> int:
        """A number from 0 on, below `stop`. Raises ValueError."""
        if stop <= 0:
            raise ValueError("empty range for randrange()")
        return self._below(stop)

    def randrange(self, start: int, stop: int, step: int = 1) -> int:
        """A number of a range. Raises ValueError."""
        if step == 0:
            raise ValueError("zero step for randrange()")
        count = len(range(start, stop, step))
        if count <= 0:
            raise ValueError("empty range for randrange() (" + str(start) + ", " + str(stop) + ", " + str(stop - start)
                             + ")")
        return start + step * self._below(count)

    def randint(self, a: int, b: int) -> int:
        """A number from `a` to `b`, both included. Raises ValueError."""
        return self.randrange(a, b + 1)

    def uniform(self, a: float, b: float) -> float:
        """A number between two."""
        return a + (b - a) * self.random()

    def choice(self, items):
        """One of the items of a sequence. Raises IndexError."""
        if len(items) == 0:
            raise IndexError("Cannot choose from an empty sequence")
        return items[self._below(len(items))]

    def shuffle(self, items: List) -> None:
        """Mixes a list in place."""
        for i in range(len(items) - 1, 0, -1):
            j = self._below(i + 1)
            kept = items[i]
            items[i] = items[j]
            items[j] = kept

    def sample(self, population, k: int):
        """Different ones of the items of a sequence. Raises ValueError."""
        n = len(population)
        if k < 0 or k > n:
            raise ValueError("Sample larger than population or is negative")
        size = 21
        if k > 5:
            power = 1
            while power < k * 3:
                power *= 4
            size += power
        result = []
        if n <= size:
            pool = list(population)
            for i in range(k):
                j = self._below(n - i)
                result.append(pool[j])
                pool[j] = pool[n - i - 1]
        else:
            chosen: Set[int] = Set[int]()
            for _ in range(k):
                j = self._below(n)
                while j in chosen:
                    j = self._below(n)
                chosen.add(j)
                result.append(population[j])
        return result

    def choices(self, population, *, k: int = 1):
        """Items of a sequence, each as often as it comes."""
        n = len(population)
        if n == 0:
            raise IndexError("list index out of range")
        return [population[int(self.random() * n)] for _ in range(k)]

    def choices(self, population, *, cum_weights, k: int = 1):
        """Items of a sequence, each as often as its weight makes it come, which are given as running sums. Raises
        ValueError."""
        sums: List[float] = []
        for sum in cum_weights:
            sums.append(sum)
        return self._chosen(population, sums, k)

    def choices(self, population, weights, *, k: int = 1):
        """Items of a sequence, each as often as its weight makes it come. Raises ValueError."""
        sums: List[float] = []
        total = 0.0
        for weight in weights:
            total += weight
            sums.append(total)
        return self._chosen(population, sums, k)

    def _chosen(self, population, sums: List[float], k: int):
        if len(sums) != len(population):
            raise ValueError("The number of weights does not match the population")
        total = sums[-1]
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        result = []
        for _ in range(k):
            place = self.random() * total
            low = 0
            high = len(sums) - 1
            while low < high:
                middle = (low + high) >> 1
                if place < sums[middle]:
                    high = middle
                else:
                    low = middle + 1
            result.append(population[low])
        return result

    def triangular(self, low: float = 0.0, high: float = 1.0, mode: Optional[float] = None) -> float:
        """A number between two, more often near a third."""
        u = self.random()
        c = 0.5 if mode is None else (mode - low) / (high - low)
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * sqrt(u * c)

    def normalvariate(self, mu: float = 0.0, sigma: float = 1.0) -> float:
        """Normally distributed."""
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = 1.7155277699214135 * (u1 - 0.5) / u2
            if z * z / 4.0 <= -log(u2):
                return mu + z * sigma

    def gauss(self, mu: float = 0.0, sigma: float = 1.0) -> float:
        """Normally distributed; two numbers are made at once."""
        kept = self._spare
        self._spare = None
        if kept is not None:
            return mu + kept * sigma
        angle = self.random() * 2.0 * pi
        radius = sqrt(-2.0 * log(1.0 - self.random()))
        self._spare = _sin(angle) * radius
        return mu + cos(angle) * radius * sigma

    def lognormvariate(self, mu: float = 0.0, sigma: float = 1.0) -> float:
        """Its logarithm is normally distributed."""
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd: float = 1.0) -> float:
        """Exponentially distributed."""
        return -log(1.0 - self.random()) / lambd

    def gammavariate(self, alpha: float, beta: float) -> float:
        """Gamma distributed: R. C. H. Cheng's rejection (1977) for an `alpha` above 1, below it that of W. J. Kennedy and
        J. E. Gentle (1980). Raises ValueError."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            root = sqrt(2.0 * alpha - 1.0)
            shift = alpha - 1.3862943611198906
            slope = alpha + root
            while True:
                u1 = self.random()
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - self.random()
                v = log(u1 / (1.0 - u1)) / root
                x = alpha * exp(v)
                z = u1 * u1 * u2
                r = shift + slope * v - x
                if r + 2.504077396776274 - 4.5 * z >= 0.0 or r >= log(z):
                    return x * beta
        if alpha == 1.0:
            return -log(1.0 - self.random()) * beta
        b = (2.718281828459045 + alpha) / 2.718281828459045
        while True:
            p = b * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -log((b - p) / alpha)
            u1 = self.random()
            if p > 1.0:
                if u1 <= x ** (alpha - 1.0):
                    return x * beta
            elif u1 <= exp(-x):
                return x * beta

    def betavariate(self, alpha: float, beta: float) -> float:
        """Beta distributed, from 0 to 1."""
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y != 0.0 else 0.0

    def paretovariate(self, alpha: float) -> float:
        """Pareto distributed."""
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha: float, beta: float) -> float:
        """Weibull distributed: `alpha` is the scale, `beta` the shape."""
        return alpha * (-log(1.0 - self.random())) ** (1.0 / beta)

    def vonmisesvariate(self, mu: float, kappa: float) -> float:
        """An angle from 0 to 2 pi, distributed around `mu`: D. J. Best and N. I. Fisher's rejection (1979)."""
        if kappa <= 1e-6:
            return 2.0 * pi * self.random()
        s = 0.5 / kappa
        r = s + sqrt(1.0 + s * s)
        z = 0.0
        while True:
            z = cos(pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        angle = acos(f)
        return (mu + angle if self.random() > 0.5 else mu - angle) % (2.0 * pi)

    def randbytes(self, n: int) -> bytes:
        """Random bytes."""
        data = Buffer[byte](n)
        value = 0
        for i in range(n):
            if i & 3 == 0:
                value = self._word()
                if n - i < 4:
                    value >>= 32 - 8 * (n - i)
            data[i] = byte(value)
            value >>= 8
        return bytes.__make__(data, word(n))

    def getstate(self) -> RandomState:
        """Where the generator stands. Allocates 2.5 KiB."""
        state = RandomState()
        state._state.take(0, self._state, 0, _N)
        state._at = self._at
        state._spare = self._spare
        return state

    def setstate(self, state: RandomState) -> None:
        """Goes on from where a generator stood."""
        self._state.take(0, state._state, 0, _N)
        self._at = state._at
        self._spare = state._spare


class RandomState:
    """Where a generator stood."""

    _state: Buffer[UInt[32]]
    _at: int
    _spare: Optional[float]

    def __init__(self):
        self._state = Buffer[UInt[32]](_N)
        self._at = 0
        self._spare = None


class SystemRandom(Random):
    """Unlike CPython, a generator that begins at a place that depends on the time."""


@C("sin")
def _sin(x: float) -> float: ...


class _Shared:
    """The generator behind the functions of this module, made when one is called for the first time."""

    generator: ClassVar[Optional[Random]] = None


def _shared() -> Random:
    made = _Shared.generator
    if made is None:
        fresh = Random()
        _Shared.generator = fresh
        return fresh
    return made


@overload
def seed() -> None:
    """Begins anew, at a place that depends on the time."""
    _shared().seed()


@overload
def seed(a: int) -> None:
    """Begins anew, at a place that depends on a number."""
    _shared().seed(a)


def random() -> float:
    """A number from 0 on, below 1."""
    return _shared().random()


def getrandbits(k: int) -> int:
    """A number of `k` random bits, at most 64."""
    return _shared().getrandbits(k)


@overload
def randrange(start: int, stop: int, step: int = 1) -> int:
    """A number of a range."""
    return _shared().randrange(start, stop, step)


@overload
def randrange(stop: int) -> int:
    """A number from 0 on, below `stop`."""
    return _shared().randrange(stop)


def randint(a: int, b: int) -> int:
    """A number from `a` to `b`, both included."""
    return _shared().randint(a, b)


def uniform(a: float, b: float) -> float:
    """A number between two."""
    return _shared().uniform(a, b)


def choice(items):
    """One of the items of a sequence."""
    return _shared().choice(items)


def shuffle(items: List) -> None:
    """Mixes a list in place."""
    _shared().shuffle(items)


def sample(population, k: int):
    """Different ones of the items of a sequence."""
    return _shared().sample(population, k)


@overload
def choices(population, *, cum_weights, k: int = 1):
    """Items of a sequence, each as often as its weight makes it come, which are given as running sums."""
    return _shared().choices(population, cum_weights=cum_weights, k=k)


@overload
def choices(population, weights, *, k: int = 1):
    """Items of a sequence, each as often as its weight makes it come."""
    return _shared().choices(population, weights, k=k)


@overload
def choices(population, *, k: int = 1):
    """Items of a sequence, each as often as it comes."""
    return _shared().choices(population, k=k)


def triangular(low: float = 0.0, high: float = 1.0, mode: Optional[float] = None) -> float:
    """A number between two, more often near a third."""
    return _shared().triangular(low, high, mode)


def gauss(mu: float = 0.0, sigma: float = 1.0) -> float:
    """Normally distributed."""
    return _shared().gauss(mu, sigma)


def normalvariate(mu: float = 0.0, sigma: float = 1.0) -> float:
    """Normally distributed."""
    return _shared().normalvariate(mu, sigma)


def lognormvariate(mu: float = 0.0, sigma: float = 1.0) -> float:
    """Its logarithm is normally distributed."""
    return _shared().lognormvariate(mu, sigma)


def expovariate(lambd: float = 1.0) -> float:
    """Exponentially distributed."""
    return _shared().expovariate(lambd)


def gammavariate(alpha: float, beta: float) -> float:
    """Gamma distributed."""
    return _shared().gammavariate(alpha, beta)


def betavariate(alpha: float, beta: float) -> float:
    """Beta distributed."""
    return _shared().betavariate(alpha, beta)


def paretovariate(alpha: float) -> float:
    """Pareto distributed."""
    return _shared().paretovariate(alpha)


def weibullvariate(alpha: float, beta: float) -> float:
    """Weibull distributed."""
    return _shared().weibullvariate(alpha, beta)


def vonmisesvariate(mu: float, kappa: float) -> float:
    """An angle around another one."""
    return _shared().vonmisesvariate(mu, kappa)


def randbytes(n: int) -> bytes:
    """Random bytes."""
    return _shared().randbytes(n)


def getstate() -> RandomState:
    """Where the generator stands. Allocates 2.5 KiB."""
    return _shared().getstate()


def setstate(state: RandomState) -> None:
    """Goes on from where the generator stood."""
    _shared().setstate(state)
