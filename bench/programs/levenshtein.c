#include "twin.h"

static char text_a[300];
static char text_b[300];
static int64_t row[301];
static int64_t other[301];

static void make_text(char *text, int64_t n, int64_t seed) {
    for (int64_t i = 0; i < n; i++) {
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF;
        text[i] = "acgt"[seed >> 16 & 3];
    }
}

static int64_t distance(const char *a, int64_t n, const char *b, int64_t m) {
    int64_t *previous = row;
    int64_t *current = other;
    for (int64_t j = 0; j <= m; j++) {
        previous[j] = j;
    }
    for (int64_t i = 0; i < n; i++) {
        current[0] = i + 1;
        for (int64_t j = 0; j < m; j++) {
            int64_t best = previous[j];
            if (a[i] != b[j]) {
                best++;
            }
            if (previous[j + 1] + 1 < best) {
                best = previous[j + 1] + 1;
            }
            if (current[j] + 1 < best) {
                best = current[j] + 1;
            }
            current[j + 1] = best;
        }
        int64_t *t = previous;
        previous = current;
        current = t;
    }
    return previous[m];
}

int ce_main(void) {
    for (int64_t seed = 1; seed < 4; seed++) {
        int64_t n = 250 + seed * 10;
        make_text(text_a, n, seed);
        make_text(text_b, 300, seed * 7);
        print_int(distance(text_a, n, text_b, 300));
    }
    return 0;
}
