"""Averages, spread and lines of random data."""

HEAD = """
from statistics import *


def floats(x):
    print(mean(x), fmean(x), median(x), median_low(x), median_high(x), mode(x), multimode(x)[:3])
    if min(x) > 0:
        print("%.13g" % geometric_mean(x), harmonic_mean(x))
    if len(x) > 1:
        print(variance(x), pvariance(x), stdev(x), pstdev(x), variance(x, 1.5))
        print(quantiles(x), quantiles(x, n=7, method="inclusive"))
    print(median_grouped(x))


def ints(x):
    print(mean(x), fmean(x), median(x), median_low(x), median_high(x), mode(x), multimode(x)[:3])
    if len(x) > 1:
        print(variance(x), pvariance(x), stdev(x), pstdev(x))
        print(quantiles(x, n=5), quantiles(x, n=3, method="inclusive"))


def pairs(x, y):
    print(correlation(x, y), covariance(x, y), linear_regression(x, y))
    print(linear_regression(x, y, proportional=True))


def normal(mu, sigma, p):
    d = NormalDist(mu, sigma)
    x = d.inv_cdf(p)
    print("%.13g %.11g %.11g" % (x, d.cdf(x), d.pdf(x)), d + 1, d * 3, d.zscore(x) * sigma)
    print("%.9f" % d.overlap(NormalDist(mu + 1, sigma * 2)))
"""


def make(source):
    cases = []
    for _ in range(120):
        size = source.randint(1, 9)
        kind = source.randint(0, 3)
        if kind == 0:
            data = [source.randint(-20, 20) / 4 for _ in range(size)]
        elif kind == 1:
            data = [source.random() * 10 ** source.randint(-3, 6) for _ in range(size)]
        elif kind == 2:
            data = [round(source.uniform(0, 100), 1) for _ in range(size)]
        else:
            data = [1e8 + source.random() for _ in range(size)]
        cases.append(f"floats({data!r})")
    for _ in range(60):
        most = source.choice([3, 10, 100, 10 ** 6])
        cases.append(f"ints({[source.randint(-most, most) for _ in range(source.randint(1, 9))]!r})")
    for _ in range(30):
        x = [source.uniform(-5, 5) for _ in range(source.randint(2, 8))]
        y = [source.choice([1, -2.5]) * v + source.random() for v in x]
        cases.append(f"pairs({x!r}, {y!r})")
    for _ in range(30):
        p = source.choice([source.random(), 1e-9, 1e-30, 0.999999])
        cases.append(f"normal({source.uniform(-9, 9)!r}, {source.uniform(0.1, 9)!r}, {p!r})")
    return HEAD, cases
