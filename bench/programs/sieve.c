#include <stdbool.h>
#include "twin.h"

static bool flags[10001];

static void sieve(int64_t limit, int64_t *count_out, int64_t *total_out) {
    for (int64_t i = 0; i <= limit; i++) {
        flags[i] = true;
    }
    flags[0] = false;
    flags[1] = false;
    for (int64_t i = 2; i * i <= limit; i++) {
        if (flags[i]) {
            for (int64_t j = i * i; j <= limit; j += i) {
                flags[j] = false;
            }
        }
    }
    int64_t count = 0;
    int64_t total = 0;
    for (int64_t n = 0; n <= limit; n++) {
        if (flags[n]) {
            count++;
            total += n;
        }
    }
    *count_out = count;
    *total_out = total;
}

int ce_main(void) {
    for (int64_t rounds = 0; rounds < 10; rounds++) {
        int64_t count;
        int64_t total;
        sieve(10000 - rounds, &count, &total);
        print_int(count);
        print_int(total);
    }
    return 0;
}
