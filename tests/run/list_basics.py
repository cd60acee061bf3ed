a = [3, 1, 2]
print(a, len(a), a[0], a[-1], [], [1], [[1, 2], [3]])
a[1] = 10
a[-1] = 20
print(a, a + [5], a * 2, 2 * [0], [7] * 0, 10 in a, 11 in a, 11 not in a)
b = a
b.append(4)
c = list(a)
c.append(5)
print(a, b, c, a is b, a is c, a == b, a == c)
print(bool([]), bool([0]), not a)
print([1, 2] == [1, 2], [1, 2] != [1, 3], [1, 2] < [1, 3], [1, 2] < [1, 2, 0], [2] > [1, 9], [] < [0], [1] <= [1], [3] >= [2])
print(["a", "b"] < ["a", "c"], [1.5, 2.5], [True, False], ["x", 'y"z'], [None, None], [(1, "a"), (2, "b")])
a += [6, 7]
print(a, b)
a *= 2
print(a)
a += range(2)
print([1, 2] == [1.0, 2.0])
