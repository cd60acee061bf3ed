"""Statistics of numbers.

Sums are exact, as in CPython. What CPython gives as an int where it is whole (`mean([1, 2, 3])` is 2) is an int here, too:
the result for ints is a value that tells its type.
"""

from internal.exact import ExactSum
from math import erf, erfc, exp, fabs, fsum, log, sqrt, tau
from random import gauss


class StatisticsError(ValueError):
    """Too few data, or such that it has no sense."""


# ---- data


def _values(data):
    """The data as a list of ints, of floats, or of what they are."""
    return [value for value in data]


def _floats(values) -> List[float]:
    return [float(value) for value in values]


@mixes
def _whole_or_not(numerator: int, denominator: int) -> Mixed:
    """A quotient, an int where it is one."""
    if numerator % denominator == 0:
        return numerator // denominator
    return numerator / denominator


def _all_ints(values: List[Mixed]) -> bool:
    for value in values:
        if not isinstance(value, int):
            return False
    return True


def _mean_of[T](values: List[T]):
    if T is int or T is bool:
        total = 0
        for value in values:
            total += int(value)
        return _whole_or_not(total, len(values))
    elif T is Mixed:
        if _all_ints(values):
            return _mean_of([int(value) for value in values])
        return _as_mixed(_mean_of(_floats(values)))
    else:
        total = ExactSum()
        for value in values:
            total.add(float(value))
        return total.over(float(len(values)))


def _as_mixed(value: float) -> Mixed:
    return value


def _squares[T](values: List[T]):
    """The number of values, times the sum of their squares, less the square of their sum; exact."""
    if T is int or T is bool:
        count = len(values)
        total = 0
        squares = 0
        for value in values:
            total += int(value)
            squares += int(value) * int(value)
        return count * squares - total * total
    else:
        total = ExactSum()
        result = ExactSum()
        count = float(len(values))
        for value in values:
            total.add(float(value))
            result.add_three(count, float(value), float(value))
        result.subtract_square(total)
        return result


def _are_small[T](values: List[T]) -> bool:
    """Whether the squares of ints, times their number, fit into an int."""
    limit = 1_000_000_000 // len(values)
    for value in values:
        if int(value) > limit or int(value) < -limit:
            return False
    return True


def _variance_of[T](values: List[T], less: int):
    """`less` is taken off the number of values in the denominator."""
    count = len(values)
    if T is int or T is bool:
        if _are_small(values):
            return _whole_or_not(_squares(values), count * (count - less))
        return _as_mixed(_variance_of(_floats(values), less))
    elif T is Mixed:
        if _all_ints(values):
            return _variance_of([int(value) for value in values], less)
        return _as_mixed(_variance_of(_floats(values), less))
    else:
        return _squares(values).over(float(count) * float(count - less))


def _deviation_of[T](values: List[T], less: int) -> float:
    count = float(len(values))
    return _squares(_floats(values)).root_over(count * (count - float(less)))


# ---- averages


def mean(data):
    """The sum over the number. Raises StatisticsError."""
    values = _values(data)
    if len(values) == 0:
        raise StatisticsError("mean requires at least one data point")
    return _mean_of(values)


def fmean(data, weights=None) -> float:
    """The mean as a float, fast. Raises StatisticsError."""
    values = _floats(data)
    if isinstance(weights, NoneType):
        if len(values) == 0:
            raise StatisticsError("fmean requires at least one data point")
        return fsum(values) / len(values)
    else:
        factors = _floats(weights)
        if len(factors) != len(values):
            raise StatisticsError("data and weights must be the same length")
        total = fsum(factors)
        if total == 0.0:
            raise StatisticsError("sum of weights must be non-zero")
        return fsum([values[i] * factors[i] for i in range(len(values))]) / total


def geometric_mean(data) -> float:
    """The root of the product. Raises StatisticsError."""
    values = _floats(data)
    for value in values:
        if not value > 0.0:
            values = []
            break
    if len(values) == 0:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers")
    return exp(fsum([log(value) for value in values]) / len(values))


def harmonic_mean(data, weights=None) -> float:
    """The reciprocal of the mean of the reciprocals. Raises StatisticsError. Unlike CPython, always a float."""
    values = _floats(data)
    if len(values) == 0:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if isinstance(weights, NoneType):
        factors = [1.0] * len(values)
    else:
        factors = _floats(weights)
        if len(factors) != len(values):
            raise StatisticsError("Number of weights does not match data size")
    for value in values:
        if value < 0.0:
            raise StatisticsError("harmonic mean does not support negative values")
    for factor in factors:
        if factor < 0.0:
            raise StatisticsError("harmonic mean does not support negative values")
    if len(values) == 1:
        return values[0]
    above = ExactSum()
    below = ExactSum()
    for i in range(len(values)):
        if values[i] == 0.0:
            return 0.0
        above.add(factors[i])
        below.add(factors[i] / values[i])
    return above.over_sum(below)


def _sorted(data):
    values = _values(data)
    if len(values) == 0:
        raise StatisticsError("no median for empty data")
    values.sort()
    return values


def median(data):
    """The value in the middle, or the mean of the two. Raises StatisticsError."""
    values = _sorted(data)
    return _median_of(values)


def _median_of[T](values: List[T]):
    middle = len(values) // 2
    if T is int or T is bool:
        return _middle_of_ints([int(value) for value in values], middle)
    elif T is Mixed:
        if len(values) % 2 == 1:
            return values[middle]
        return (values[middle - 1] + values[middle]) / 2
    else:
        if len(values) % 2 == 1:
            return values[middle]
        return (values[middle - 1] + values[middle]) / 2


def _middle_of_ints(values: List[int], middle: int) -> Mixed:
    if len(values) % 2 == 1:
        return values[middle]
    return (values[middle - 1] + values[middle]) / 2


def median_low(data):
    """The lower of the values in the middle. Raises StatisticsError."""
    values = _sorted(data)
    return values[(len(values) - 1) // 2]


def median_high(data):
    """The higher of the values in the middle. Raises StatisticsError."""
    values = _sorted(data)
    return values[len(values) // 2]


def median_grouped(data, interval: float = 1.0) -> float:
    """The median of values that stand for intervals around them. Raises StatisticsError."""
    values = _floats(_sorted(data))
    count = len(values)
    middle = values[count // 2]
    below = 0
    same = 0
    for value in values:
        if value < middle:
            below += 1
        elif value == middle:
            same += 1
    return middle - interval / 2.0 + interval * (count / 2 - below) / same


def _counts(data):
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    return counts


def mode(data):
    """The most frequent value, the first of them. Raises StatisticsError."""
    counts = _counts(data)
    most = 0
    for count in counts.values():
        most = max(most, count)
    for value, count in counts.items():
        if count == most:
            return value
    raise StatisticsError("no mode for empty data")


def multimode(data):
    """The most frequent values, in the order in which they first occur."""
    counts = _counts(data)
    most = 0
    for count in counts.values():
        most = max(most, count)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n: int = 4, method: str = "exclusive") -> List[float]:
    """Where the data are cut into `n` parts of equal probability. Raises StatisticsError, ValueError."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    values = [value for value in data]
    values.sort()
    count = len(values)
    if count < 2:
        raise StatisticsError("must have at least two data points")
    cuts: List[float] = []
    if method == "inclusive":
        for i in range(1, n):
            at, part = divmod(i * (count - 1), n)
            cuts.append((values[at] * (n - part) + values[at + 1] * part) / n)
    elif method == "exclusive":
        for i in range(1, n):
            at = min(max(i * (count + 1) // n, 1), count - 1)
            part = i * (count + 1) - at * n
            cuts.append((values[at - 1] * (n - part) + values[at] * part) / n)
    else:
        raise ValueError("Unknown method: " + repr(method))
    return cuts


# ---- spread


def variance(data, xbar=None):
    """The mean square of the distance from the mean, for a sample. Raises StatisticsError."""
    values = _values(data)
    if len(values) < 2:
        raise StatisticsError("variance requires at least two data points")
    if isinstance(xbar, NoneType):
        return _variance_of(values, 1)
    else:
        return _around(_floats(values), float(xbar)).over(float(len(values) - 1))


def pvariance(data, mu=None):
    """The mean square of the distance from the mean, for all there is. Raises StatisticsError."""
    values = _values(data)
    if len(values) < 1:
        raise StatisticsError("pvariance requires at least one data point")
    if isinstance(mu, NoneType):
        return _variance_of(values, 0)
    else:
        return _around(_floats(values), float(mu)).over(float(len(values)))


def _around(values: List[float], centre: float) -> ExactSum:
    """The sum of the squared distances from a value, each of them rounded."""
    total = ExactSum()
    for value in values:
        distance = value - centre
        total.add(distance * distance)
    return total


def stdev(data, xbar=None) -> float:
    """The root of the variance of a sample. Raises StatisticsError."""
    values = _values(data)
    if len(values) < 2:
        raise StatisticsError("stdev requires at least two data points")
    if isinstance(xbar, NoneType):
        return _deviation_of(values, 1)
    else:
        return _around(_floats(values), float(xbar)).root_over(float(len(values) - 1))


def pstdev(data, mu=None) -> float:
    """The root of the variance of all there is. Raises StatisticsError."""
    values = _values(data)
    if len(values) < 1:
        raise StatisticsError("pstdev requires at least one data point")
    if isinstance(mu, NoneType):
        return _deviation_of(values, 0)
    else:
        return _around(_floats(values), float(mu)).root_over(float(len(values)))


# ---- two series


def _check_pairs(what: str, left: int, right: int) -> None:
    if left != right:
        raise StatisticsError(what + " requires that both inputs have same number of data points")
    if left < 2:
        raise StatisticsError(what + " requires at least two data points")


def _products(x: List[float], y: List[float]) -> float:
    """The sum of the products of the distances from the means."""
    x_mean = fsum(x) / len(x)
    y_mean = fsum(y) / len(y)
    return fsum([(x[i] - x_mean) * (y[i] - y_mean) for i in range(len(x))])


def covariance(x, y) -> float:
    """How much two series vary together. Raises StatisticsError."""
    left = _floats(x)
    right = _floats(y)
    _check_pairs("covariance", len(left), len(right))
    return _products(left, right) / (len(left) - 1)


def correlation(x, y) -> float:
    """Pearson's coefficient, from -1 to 1. Raises StatisticsError."""
    left = _floats(x)
    right = _floats(y)
    _check_pairs("correlation", len(left), len(right))
    below = sqrt(_products(left, left) * _products(right, right))
    if below == 0.0:
        raise StatisticsError("at least one of the inputs is constant")
    return _products(left, right) / below


@tuple
class LinearRegression:
    """A line."""

    slope: float
    intercept: float

    def __len__(self) -> int:
        return 2

    def __iter__(self) -> Generator[float]:
        yield self.slope
        yield self.intercept

    def __getitem__(self, index: int) -> float:
        return (self.slope, self.intercept)[index]

    def __repr__(self) -> str:
        return f"LinearRegression(slope={self.slope!r}, intercept={self.intercept!r})"


def linear_regression(x, y, *, proportional: bool = False) -> LinearRegression:
    """The line with the least squares of distances. Raises StatisticsError."""
    left = _floats(x)
    right = _floats(y)
    _check_pairs("linear regression", len(left), len(right))
    if proportional:
        products = fsum([left[i] * right[i] for i in range(len(left))])
        squares = fsum([value * value for value in left])
    else:
        products = _products(left, right)
        squares = _products(left, left)
    if squares == 0.0:
        raise StatisticsError("x is constant")
    slope = products / squares
    intercept = 0.0 if proportional else fsum(right) / len(right) - slope * (fsum(left) / len(left))
    return LinearRegression(slope, intercept)


# ---- the normal distribution


class NormalDist:
    """A normal distribution."""

    _mu: float
    _sigma: float

    def __init__(self, mu: float = 0.0, sigma: float = 1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = mu
        self._sigma = sigma

    @staticmethod
    def from_samples(data) -> NormalDist:
        """With the mean and deviation of a sample."""
        values = _floats(data)
        return NormalDist(mean(values), stdev(values))

    @property
    def mean(self) -> float:
        return self._mu

    @property
    def median(self) -> float:
        return self._mu

    @property
    def mode(self) -> float:
        return self._mu

    @property
    def stdev(self) -> float:
        return self._sigma

    @property
    def variance(self) -> float:
        return self._sigma * self._sigma

    def samples(self, n: int) -> List[float]:
        """Random values. Unlike CPython, without a seed of its own."""
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x: float) -> float:
        """The density at a point. Raises StatisticsError."""
        variance = self._sigma * self._sigma
        if variance == 0.0:
            raise StatisticsError("pdf() not defined when sigma is zero")
        distance = x - self._mu
        return exp(distance * distance / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x: float) -> float:
        """How probable it is not to be more. Raises StatisticsError."""
        if self._sigma == 0.0:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * sqrt(2.0))))

    def inv_cdf(self, p: float) -> float:
        """The point that with this probability is not exceeded. Raises StatisticsError."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if self._sigma <= 0.0:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        return _normal_point(p, self._mu, self._sigma)

    def quantiles(self, n: int = 4) -> List[float]:
        """Where it is cut into `n` parts of equal probability."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def zscore(self, x: float) -> float:
        """How many deviations a point is from the mean. Raises StatisticsError."""
        if self._sigma == 0.0:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    def overlap(self, other: NormalDist) -> float:
        """How much of it the other has in common with it, from 0 to 1. Raises StatisticsError."""
        x = self
        y = other
        if (y._sigma, y._mu) < (x._sigma, x._mu):
            x = other
            y = self
        x_variance = x.variance
        y_variance = y.variance
        if x_variance == 0.0 or y_variance == 0.0:
            raise StatisticsError("overlap() not defined when sigma is zero")
        difference = y_variance - x_variance
        distance = fabs(y._mu - x._mu)
        if difference == 0.0:
            return erfc(distance / (2.0 * x._sigma * sqrt(2.0)))
        a = x._mu * y_variance - y._mu * x_variance
        b = x._sigma * y._sigma * sqrt(distance * distance + difference * log(y_variance / x_variance))
        first = (a + b) / difference
        second = (a - b) / difference
        return 1.0 - (fabs(y.cdf(first) - x.cdf(first)) + fabs(y.cdf(second) - x.cdf(second)))

    def __add__(self, other: NormalDist) -> NormalDist:
        return NormalDist(self._mu + other._mu, _length(self._sigma, other._sigma))

    def __add__(self, other: float) -> NormalDist:
        return NormalDist(self._mu + other, self._sigma)

    def __radd__(self, other: float) -> NormalDist:
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other: NormalDist) -> NormalDist:
        return NormalDist(self._mu - other._mu, _length(self._sigma, other._sigma))

    def __sub__(self, other: float) -> NormalDist:
        return NormalDist(self._mu - other, self._sigma)

    def __rsub__(self, other: float) -> NormalDist:
        return NormalDist(other - self._mu, self._sigma)

    def __mul__(self, other: float) -> NormalDist:
        return NormalDist(self._mu * other, self._sigma * fabs(other))

    def __rmul__(self, other: float) -> NormalDist:
        return self * other

    def __truediv__(self, other: float) -> NormalDist:
        return NormalDist(self._mu / other, self._sigma / fabs(other))

    def __pos__(self) -> NormalDist:
        return NormalDist(self._mu, self._sigma)

    def __neg__(self) -> NormalDist:
        return NormalDist(-self._mu, self._sigma)

    def __eq__(self, other: NormalDist) -> bool:
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self) -> int:
        return hash((self._mu, self._sigma))

    def __repr__(self) -> str:
        return f"NormalDist(mu={self._mu!r}, sigma={self._sigma!r})"


def _length(a: float, b: float) -> float:
    return sqrt(a * a + b * b)


def _ratio(r: float, above: Tuple[8, float], below: Tuple[8, float]) -> float:
    """A quotient of two polynomials; the coefficients of the highest powers come first."""
    top = 0.0
    bottom = 0.0
    for i in range(8):
        top = top * r + above[i]
        bottom = bottom * r + below[i]
    return top / bottom


def _normal_point(p: float, mu: float, sigma: float) -> float:
    """The inverse of the normal distribution (M. J. Wichura, "Algorithm AS241", 1988)."""
    q = p - 0.5
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        x = q * _ratio(
            r,
            (2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
             1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0),
            (5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
             5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1.0),
        )
        return mu + x * sigma
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        x = _ratio(
            r - 1.6,
            (7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
             3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0),
            (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
             6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1.0),
        )
    else:
        x = _ratio(
            r - 5.0,
            (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
             2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0),
            (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
             1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0),
        )
    return mu + (-x if q < 0.0 else x) * sigma
