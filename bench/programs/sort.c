#include "twin.h"

enum { N = 2000 };

static int64_t a[N];

static void fill(int64_t seed) {
    for (int64_t i = 0; i < N; i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        a[i] = seed / 256 % 100000;
    }
}

static void quicksort(int64_t low, int64_t high) {
    while (low < high) {
        int64_t pivot = a[(low + high) / 2];
        int64_t i = low;
        int64_t j = high;
        while (i <= j) {
            while (a[i] < pivot) {
                i++;
            }
            while (a[j] > pivot) {
                j--;
            }
            if (i <= j) {
                int64_t t = a[i];
                a[i] = a[j];
                a[j] = t;
                i++;
                j--;
            }
        }
        if (j - low < high - i) {
            quicksort(low, j);
            low = i;
        } else {
            quicksort(i, high);
            high = j;
        }
    }
}

static void sift(int64_t root, int64_t end) {
    int64_t value = a[root];
    for (;;) {
        int64_t child = 2 * root + 1;
        if (child >= end) {
            break;
        }
        if (child + 1 < end && a[child] < a[child + 1]) {
            child++;
        }
        if (a[child] <= value) {
            break;
        }
        a[root] = a[child];
        root = child;
    }
    a[root] = value;
}

static void heapsort(void) {
    for (int64_t root = N / 2 - 1; root >= 0; root--) {
        sift(root, N);
    }
    for (int64_t end = N - 1; end > 0; end--) {
        int64_t t = a[0];
        a[0] = a[end];
        a[end] = t;
        sift(0, end);
    }
}

static int64_t checksum(void) {
    int64_t total = 0;
    for (int64_t i = 0; i < N; i++) {
        total = (total * 31 + a[i]) % 1000000007;
    }
    return total;
}

int ce_main(void) {
    for (int64_t seed = 1; seed < 5; seed++) {
        fill(seed);
        quicksort(0, N - 1);
        print_int(checksum());
        fill(seed);
        heapsort();
        print_int(checksum());
    }
    return 0;
}
