#include "twin.h"

double sqrt(double x);

enum { N = 20 };

static double u[N];
static double v[N];
static double t[N];

static double element(int64_t i, int64_t j) {
    return 1.0 / (double)((i + j) * (i + j + 1) / 2 + i + 1);
}

static void times(const double *from, double *out) {
    for (int64_t i = 0; i < N; i++) {
        double total = 0.0;
        for (int64_t j = 0; j < N; j++) {
            total += element(i, j) * from[j];
        }
        out[i] = total;
    }
}

static void times_transposed(const double *from, double *out) {
    for (int64_t i = 0; i < N; i++) {
        double total = 0.0;
        for (int64_t j = 0; j < N; j++) {
            total += element(j, i) * from[j];
        }
        out[i] = total;
    }
}

int ce_main(void) {
    for (int64_t i = 0; i < N; i++) {
        u[i] = 1.0;
    }
    for (int64_t k = 0; k < 8; k++) {
        times(u, t);
        times_transposed(t, v);
        times(v, t);
        times_transposed(t, u);
    }
    double vbv = 0.0;
    double vv = 0.0;
    for (int64_t i = 0; i < N; i++) {
        vbv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    print_int((int64_t)(sqrt(vbv / vv) * 1e9));
    return 0;
}
