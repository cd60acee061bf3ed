/* n = q * d + r with |r| < |d| has one solution: what the division gives is checked by multiplying. */
#include "runtime.h"

static uint64_t values[64 * 4 + 8];
static size_t count;
static uint64_t seed = 88172645463325252u;

static uint64_t next(void) {
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return seed;
}

static volatile uint64_t dividend, divisor;

static void check(uint64_t n, uint64_t d) {
    if (d == 0) {
        return;
    }
    dividend = n;
    divisor = d;
    uint64_t q = dividend / divisor;
    uint64_t r = dividend % divisor;
    /* the upper half of q * d must be 0 as well */
    int fits = q == 0 || d <= UINT64_MAX / 2 || q <= 1;
    if (q * d + r != n || r >= d || q * d > n || !fits) {
        ce_console_write("unsigned division is wrong\n", 27);
        ce_exit(1);
    }
    int64_t sn = (int64_t)n;
    int64_t sd = (int64_t)d;
    if (sd == -1 && sn == INT64_MIN) {
        return;
    }
    int64_t sq = (int64_t)dividend / (int64_t)divisor;
    int64_t sr = (int64_t)dividend % (int64_t)divisor;
    uint64_t size_d = sd < 0 ? 0 - d : d;
    uint64_t size_r = sr < 0 ? 0 - (uint64_t)sr : (uint64_t)sr;
    if ((uint64_t)sq * d + (uint64_t)sr != n || size_r >= size_d || (sr != 0 && (sr < 0) != (sn < 0))) {
        ce_console_write("signed division is wrong\n", 25);
        ce_exit(1);
    }
}

int ce_main(void) {
    for (int bit = 0; bit < 64; bit++) {
        uint64_t power = (uint64_t)1 << bit;
        values[count++] = power;
        values[count++] = power - 1;
        values[count++] = power + 1;
        values[count++] = 0 - power;
    }
    values[count++] = 10;
    values[count++] = 1000000000;
    values[count++] = 0xfffe0001fffe0001;
    values[count++] = 0x8000800080008000;
    values[count++] = 0x00010000ffff0000;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++) {
            check(values[i], values[j]);
        }
    }
    for (int i = 0; i < 200000; i++) {
        uint64_t n = next() >> (next() & 63);
        uint64_t d = next() >> (next() & 63);
        check(n, d);
        check(n * d, d);       /* exact, when it does not overflow */
        check(n * d - 1, d);
        check(n, d | 0xffffffff00000000); /* quotients around one */
        check(n, d << 16 | 0x8000000000000000);
    }
    ce_console_write("right\n", 6);
    return 0;
}
