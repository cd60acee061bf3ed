# The sieve of Eratosthenes, several rounds.
def sieve(flags, limit):
    for i in range(limit + 1):
        flags[i] = True
    flags[0] = False
    flags[1] = False
    i = 2
    while i * i <= limit:
        if flags[i]:
            for j in range(i * i, limit + 1, i):
                flags[j] = False
        i += 1
    count = 0
    total = 0
    for n in range(limit + 1):
        if flags[n]:
            count += 1
            total += n
    return count, total


def main():
    flags = [True] * 10001
    for rounds in range(10):
        count, total = sieve(flags, 10000 - rounds)
        print(count)
        print(total)


main()
