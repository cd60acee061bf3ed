#include <stdbool.h>
#include "twin.h"

enum { MAX = 9 };

static bool columns[MAX];
static bool up[2 * MAX];
static bool down[2 * MAX + 1];

static int64_t place(int64_t row, int64_t n) {
    if (row == n) {
        return 1;
    }
    int64_t solutions = 0;
    for (int64_t column = 0; column < n; column++) {
        if (columns[column] || up[row + column] || down[row - column + n]) {
            continue;
        }
        columns[column] = true;
        up[row + column] = true;
        down[row - column + n] = true;
        solutions += place(row + 1, n);
        columns[column] = false;
        up[row + column] = false;
        down[row - column + n] = false;
    }
    return solutions;
}

int ce_main(void) {
    for (int64_t n = 4; n < 10; n++) {
        print_int(place(0, n));
    }
    return 0;
}
