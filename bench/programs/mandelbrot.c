#include "twin.h"

static int64_t escape(double cr, double ci, int64_t limit) {
    double zr = 0.0;
    double zi = 0.0;
    for (int64_t i = 0; i < limit; i++) {
        double zr2 = zr * zr;
        double zi2 = zi * zi;
        if (zr2 + zi2 > 4.0) {
            return i;
        }
        zi = 2.0 * zr * zi + ci;
        zr = zr2 - zi2 + cr;
    }
    return limit;
}

int ce_main(void) {
    int64_t width = 40;
    int64_t height = 24;
    int64_t limit = 50;
    int64_t total = 0;
    int64_t inside = 0;
    for (int64_t y = 0; y < height; y++) {
        int64_t row = 0;
        double ci = 2.0 * (double)y / (double)height - 1.0;
        for (int64_t x = 0; x < width; x++) {
            int64_t n = escape(3.0 * (double)x / (double)width - 2.0, ci, limit);
            row += n;
            if (n == limit) {
                inside++;
            }
        }
        total += row;
        print_int(row);
    }
    print_int(total);
    print_int(inside);
    return 0;
}
