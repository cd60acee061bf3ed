#include "twin.h"

/* insert writes the new key before it knows whether it is new, so the last slot is never lost. */
enum { SIZE = 1000 };

static int64_t keys[SIZE];
static int64_t left[SIZE];
static int64_t right[SIZE];

static int64_t insert(int64_t count, int64_t key) {
    keys[count] = key;
    left[count] = -1;
    right[count] = -1;
    if (count == 0) {
        return 1;
    }
    int64_t node = 0;
    for (;;) {
        if (key < keys[node]) {
            if (left[node] < 0) {
                left[node] = count;
                return count + 1;
            }
            node = left[node];
        } else if (key > keys[node]) {
            if (right[node] < 0) {
                right[node] = count;
                return count + 1;
            }
            node = right[node];
        } else {
            return count;
        }
    }
}

static int64_t depth(int64_t node) {
    if (node < 0) {
        return 0;
    }
    int64_t a = depth(left[node]);
    int64_t b = depth(right[node]);
    return 1 + (a > b ? a : b);
}

static int64_t walk(int64_t node, int64_t total) {
    if (node < 0) {
        return total;
    }
    total = walk(left[node], total);
    total = (total * 31 + keys[node]) % 1000000007;
    return walk(right[node], total);
}

static int64_t find(int64_t key) {
    int64_t node = 0;
    int64_t steps = 0;
    while (node >= 0 && keys[node] != key) {
        node = key < keys[node] ? left[node] : right[node];
        steps++;
    }
    return steps;
}

int ce_main(void) {
    for (int64_t round = 0; round < 4; round++) {
        int64_t seed = round + 1;
        int64_t count = 0;
        for (int64_t i = 0; i < SIZE; i++) {
            seed = (seed * 1103515245 + 12345) % 2147483648;
            count = insert(count, seed / 256 % 100000);
        }
        print_int(count);
        print_int(depth(0));
        print_int(walk(0, 7));
        int64_t steps = 0;
        for (int64_t key = 0; key < 100000; key += 97) {
            steps += find(key);
        }
        print_int(steps);
    }
    return 0;
}
