/* Time goes on, across turns of the 24-bit counter, and sleeping takes at least as long as it says. */
#include "runtime.h"

int ce_main(void) {
    int64_t last = ce_time_ns();
    for (int i = 0; i < 100000; i++) {
        int64_t now = ce_time_ns();
        if (now < last) {
            ce_console_write("backwards\n", 10);
            return 1;
        }
        last = now;
    }
    static const int64_t durations[] = {0, -5, 1, 1000, 1000000, 999000000, 3000000000, 5500000000};
    for (int i = 0; i < 8; i++) {
        int64_t before = ce_time_ns();
        ce_sleep_ns(durations[i]);
        int64_t slept = ce_time_ns() - before;
        if (slept < durations[i] || slept > (durations[i] > 0 ? durations[i] : 0) + 2000000) {
            ce_console_write("overslept\n", 10);
            return 2;
        }
    }
    if (ce_time_unix_ns() < 1700000000000000000) {
        return 3;
    }
    ce_console_write("right\n", 6);
    return 0;
}
