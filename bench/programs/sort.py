# Quicksort and heapsort of the same numbers.
def fill(a, seed):
    for i in range(len(a)):
        seed = (seed * 1103515245 + 12345) % 2147483648
        a[i] = seed // 256 % 100000


def quicksort(a, low, high):
    while low < high:
        pivot = a[(low + high) // 2]
        i = low
        j = high
        while i <= j:
            while a[i] < pivot:
                i += 1
            while a[j] > pivot:
                j -= 1
            if i <= j:
                t = a[i]
                a[i] = a[j]
                a[j] = t
                i += 1
                j -= 1
        if j - low < high - i:
            quicksort(a, low, j)
            low = i
        else:
            quicksort(a, i, high)
            high = j


def sift(a, root, end):
    value = a[root]
    while True:
        child = 2 * root + 1
        if child >= end:
            break
        if child + 1 < end and a[child] < a[child + 1]:
            child += 1
        if a[child] <= value:
            break
        a[root] = a[child]
        root = child
    a[root] = value


def heapsort(a):
    n = len(a)
    for root in range(n // 2 - 1, -1, -1):
        sift(a, root, n)
    for end in range(n - 1, 0, -1):
        t = a[0]
        a[0] = a[end]
        a[end] = t
        sift(a, 0, end)


def checksum(a):
    total = 0
    for i in range(len(a)):
        total = (total * 31 + a[i]) % 1000000007
    return total


def main():
    a = [0] * 2000
    for seed in range(1, 5):
        fill(a, seed)
        quicksort(a, 0, len(a) - 1)
        print(checksum(a))
        fill(a, seed)
        heapsort(a)
        print(checksum(a))


main()
