# Search trees in arrays: building, walking, searching, rebuilding.
def insert(keys, left, right, count, key):
    keys[count] = key
    left[count] = -1
    right[count] = -1
    if count == 0:
        return 1
    node = 0
    while True:
        if key < keys[node]:
            if left[node] < 0:
                left[node] = count
                return count + 1
            node = left[node]
        elif key > keys[node]:
            if right[node] < 0:
                right[node] = count
                return count + 1
            node = right[node]
        else:
            return count


def depth(left, right, node):
    if node < 0:
        return 0
    a = depth(left, right, left[node])
    b = depth(left, right, right[node])
    return 1 + (a if a > b else b)


def walk(keys, left, right, node, total):
    if node < 0:
        return total
    total = walk(keys, left, right, left[node], total)
    total = (total * 31 + keys[node]) % 1000000007
    return walk(keys, left, right, right[node], total)


def find(keys, left, right, key):
    node = 0
    steps = 0
    while node >= 0 and keys[node] != key:
        node = left[node] if key < keys[node] else right[node]
        steps += 1
    return steps


def main():
    size = 1000
    keys = [0] * size
    left = [0] * size
    right = [0] * size
    for round in range(4):
        seed = round + 1
        count = 0
        for _ in range(size):
            seed = (seed * 1103515245 + 12345) % 2147483648
            count = insert(keys, left, right, count, seed // 256 % 100000)
        print(count)
        print(depth(left, right, 0))
        print(walk(keys, left, right, 0, 7))
        steps = 0
        for key in range(0, 100000, 97):
            steps += find(keys, left, right, key)
        print(steps)


main()
