print(2 + 3 * 4 ** 2 / 8 - 1, -2 ** 2, (-2) ** 2, 2 ** -1, -3 % 5, -(3 % 5))
print(1 + 2 << 3, 1 << 2 + 3, 5 & 6 | 1, 5 | 6 & 1, 5 ^ 3 & 1, ~5 & 7, -5 >> 1, 10 - 5 - 2)
print(not 1 == 2, not True or True, True or False and False, (True or False) and False, not (1 and 0))
print(1 < 2 == True, (1 < 2) == True, 3 in [1, 2, 3] == [1, 2, 3], 1 if 0 else 2 if 0 else 3)
print(7 // 2 * 2, 7 % 4 * 2, 2 * 7 // 4, 8 / 4 / 2, 2 ** 3 ** 0, 6 // -4, -6 // 4)
f = lambda x: x if x > 0 else -x
print(f(-3) + 1, (lambda a, b=2: a * b)(4), [x or 9 for x in [0, 1]], "a" + "b" * 2, not "a" in "abc", "a" not in "abc")
print(1 - -1, 1 - - - 1, +-+5, ~-5, - 2 ** - 2, 4 ** 0.5 * 2, 0 or 2 + 3, 0 and 2 or 3)
