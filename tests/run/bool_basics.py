t = True
f = False
print(t, f, not t, not f)
print(t and f, t or f, t and t, f or f)
print(t == True, t != f, t is True, f is False)
print(t + t, t * 5, f - 1, t / 2, -t, ~t, ~f)
print(t & f, t | f, t ^ f, t ^ t)
print(int(t), float(f), str(t), repr(f))
print(sum([True, False, True]), [10, 20][True], "ab"[False])
print(bool([]), bool([0]), bool(""), bool("0"), bool({}), bool({1: 2}), bool(set()), bool(()), bool((0,)), bool(None))
print(True < 2, True == 1, True > False, False == 0.0)
print(isinstance(True, int), isinstance(True, bool), isinstance(1, bool))
flags = [i % 3 == 0 for i in range(7)]
print(flags, flags.count(True))
