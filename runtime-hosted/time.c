/* Clocks and waiting. */
#include "runtime.h"
#include "console.h"

#include <errno.h>
#include <time.h>

static int64_t read_clock(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int64_t ce_time_ns(void) {
    return read_clock(CLOCK_MONOTONIC);
}

int64_t ce_time_unix_ns(void) {
    return read_clock(CLOCK_REALTIME);
}

void ce_sleep_ns(int64_t duration) {
    if (duration <= 0) {
        return;
    }
    struct timespec left = {.tv_sec = (time_t)(duration / 1000000000), .tv_nsec = (long)(duration % 1000000000)};
    while (nanosleep(&left, &left) != 0 && errno == EINTR) {
    }
}
