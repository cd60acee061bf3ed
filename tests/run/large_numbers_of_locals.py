def f(a, b, c, d, e, g, h, i, j, k):
    t1 = a + b; t2 = c + d; t3 = e + g; t4 = h + i; t5 = j + k
    u1 = t1 * t2; u2 = t3 * t4; u3 = t5 * t1; u4 = t2 * t3; u5 = t4 * t5
    v1 = u1 - u2; v2 = u3 - u4; v3 = u5 - u1; v4 = u2 - u3; v5 = u4 - u5
    x = [t1, t2, t3, t4, t5, u1, u2, u3, u4, u5, v1, v2, v3, v4, v5]
    y = t1 + t2 + t3 + t4 + t5 + u1 + u2 + u3 + u4 + u5 + v1 + v2 + v3 + v4 + v5
    return sum(x) == y, y, a * 1.5 + b * 2.5 + c * 3.5 + d * 4.5 + e * 5.5
print(f(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
print(f(10, 9, 8, 7, 6, 5, 4, 3, 2, 1))
def many(*args):
    return len(args), args[0], args[-1]
print(many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20))
a, b, c, d, e, f2, g, h, i, j = range(10)
print(j, i, h, g, f2, e, d, c, b, a)
