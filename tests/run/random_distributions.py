import random

r = random.Random(42)
# the last digits depend on the C library
for number in [r.betavariate(1, 2), r.paretovariate(3), r.weibullvariate(1, 2), r.gammavariate(2, 1),
               r.gammavariate(1.0, 2.0), r.gammavariate(0.5, 1.0), r.vonmisesvariate(0, 1), r.vonmisesvariate(1.0, 0.0)]:
    print(f"{number:.12f}")
print(r.randbytes(7))
random.seed(7)
print(random.choices("abc", cum_weights=[1, 3, 6], k=5), random.choices([1, 2, 3], [5, 1, 1], k=4))
state = random.getstate()
first = random.random()
random.setstate(state)
print(first == random.random(), len(random.randbytes(5)), random.betavariate(2, 3) < 1)
try:
    random.gammavariate(0, 1)
except ValueError as e:
    print(e)
