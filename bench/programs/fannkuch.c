#include "twin.h"

enum { N = 8 };

static int64_t perm1[N];
static int64_t perm[N];
static int64_t count[N];

static int64_t fannkuch(int64_t n, int64_t *flips_out) {
    for (int64_t i = 0; i < n; i++) {
        perm1[i] = i;
    }
    int64_t max_flips = 0;
    int64_t checksum = 0;
    int64_t permutations = 0;
    int64_t r = n;
    for (;;) {
        while (r != 1) {
            count[r - 1] = r;
            r--;
        }
        for (int64_t i = 0; i < n; i++) {
            perm[i] = perm1[i];
        }
        int64_t flips = 0;
        int64_t k = perm[0];
        while (k != 0) {
            int64_t i = 0;
            int64_t j = k;
            while (i < j) {
                int64_t t = perm[i];
                perm[i] = perm[j];
                perm[j] = t;
                i++;
                j--;
            }
            flips++;
            k = perm[0];
        }
        if (flips > max_flips) {
            max_flips = flips;
        }
        if (permutations % 2 == 0) {
            checksum += flips;
        } else {
            checksum -= flips;
        }
        for (;;) {
            if (r == n) {
                *flips_out = max_flips;
                return checksum;
            }
            int64_t first = perm1[0];
            for (int64_t i = 0; i < r; i++) {
                perm1[i] = perm1[i + 1];
            }
            perm1[r] = first;
            count[r]--;
            if (count[r] > 0) {
                break;
            }
            r++;
        }
        permutations++;
    }
}

int ce_main(void) {
    int64_t flips;
    int64_t checksum = fannkuch(N, &flips);
    print_int(checksum);
    print_int(flips);
    return 0;
}
