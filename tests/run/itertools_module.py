from itertools import accumulate, chain, combinations, count, cycle, islice, permutations, product, repeat, takewhile, dropwhile, groupby, zip_longest
print(list(islice(count(5), 3)), list(chain([1, 2], [3])), list(repeat("x", 3)), list(islice(cycle("ab"), 5)))
print(list(accumulate([1, 2, 3, 4])), list(takewhile(lambda x: x < 3, [1, 2, 5, 1])), list(dropwhile(lambda x: x < 3, [1, 5, 2])))
print(list(product([1, 2], "ab")), list(combinations([1, 2, 3], 2)), list(permutations("abc", 2))[:3])
for key, group in groupby("aabccc"):
    print(key, len(list(group)), end=" ")
print()
print(list(zip_longest([1, 2, 3], [4], fillvalue=0)))
