#include "twin.h"

enum { N = 32 };

static int64_t a[N][N];
static int64_t b[N][N];
static int64_t c[N][N];

static void make(int64_t m[N][N], int64_t seed) {
    for (int64_t i = 0; i < N; i++) {
        for (int64_t j = 0; j < N; j++) {
            seed = (seed * 1103515245 + 12345) % 2147483648;
            m[i][j] = seed % 100 - 50;
        }
    }
}

static void multiply(int64_t x[N][N], int64_t y[N][N], int64_t out[N][N]) {
    for (int64_t i = 0; i < N; i++) {
        for (int64_t j = 0; j < N; j++) {
            int64_t total = 0;
            for (int64_t k = 0; k < N; k++) {
                total += x[i][k] * y[k][j];
            }
            total %= 1000;
            out[i][j] = total < 0 ? total + 1000 : total;
        }
    }
}

int ce_main(void) {
    make(a, 1);
    make(b, 2);
    make(c, 3);
    for (int64_t round = 0; round < 4; round++) {
        multiply(a, b, c);
        multiply(c, a, b);
    }
    int64_t trace = 0;
    int64_t total = 0;
    for (int64_t i = 0; i < N; i++) {
        trace += b[i][i];
        for (int64_t j = 0; j < N; j++) {
            total += c[i][j] * (i + 2 * j);
        }
    }
    print_int(trace);
    print_int(total);
    return 0;
}
