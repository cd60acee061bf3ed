import statistics
from statistics import NormalDist, StatisticsError, mean, median, mode, stdev

print(mean([1, 2, 3]), mean([1, 2, 3, 4]), mean([1.5, 2.5, 4.0]), mean((1, 2)), mean(range(5)))
print(median([3, 1, 2]), median([4, 1, 3, 2]), median([1.5, 2.5]), median([5.0]))
print(statistics.median_low([1, 2, 3, 4]), statistics.median_high([1, 2, 3, 4]), statistics.median_grouped([1, 2, 2, 3, 4]))
print(mode([1, 2, 2, 3]), mode("abracadabra"), statistics.multimode("aabbc"), statistics.multimode([]))
print(statistics.variance([1, 2, 3]), statistics.variance([2.5, 3.1, 4.7]), statistics.pvariance([1, 2, 4]), statistics.pvariance([0.1, 0.2]))
print(stdev([1, 2, 3, 4]), statistics.pstdev([2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]))
print(statistics.fmean([1, 2, 4]), statistics.fmean([1, 2], [3, 1]), statistics.geometric_mean([54, 24, 36]))
print(statistics.harmonic_mean([40, 60]), statistics.harmonic_mean([2.5, 3.0, 10.0]))
print(statistics.quantiles([1, 2, 3, 4, 5]), statistics.quantiles([1.0, 2.0, 4.0], n=3, method="inclusive"))
x = [1, 2, 3, 4, 5]
y = [2.1, 3.9, 6.2, 7.8, 10.1]
print(statistics.correlation(x, y), statistics.covariance(x, y), statistics.linear_regression(x, y))
slope, intercept = statistics.linear_regression(x, y)
print(f"{slope:.3f} {intercept:.3f} {mean(x):.2f} {mean(x) * 2} {stdev(y) + mean(y):.4f}")
d = NormalDist(100, 15)
print(d.mean, d.stdev, d.variance, round(d.pdf(110), 12), round(d.cdf(110), 12), round(d.inv_cdf(0.9), 9))
print(d + 5, d * 2, d - NormalDist(10.0, 8.0), -d, d == NormalDist(100.0, 15.0), d.zscore(130), [round(q, 6) for q in d.quantiles()])
print(round(d.overlap(NormalDist(110, 20)), 9), NormalDist.from_samples([1.0, 2.0, 4.5]))
for name in ["mean", "median", "mode", "stdev"]:
    try:
        empty: list[float] = []
        if name == "mean":
            mean(empty)
        elif name == "median":
            median(empty)
        elif name == "mode":
            mode(empty)
        else:
            stdev([1.0])
    except StatisticsError as e:
        print(name, e)
