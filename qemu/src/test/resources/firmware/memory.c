/* Every alignment of both sides and every length up to a few blocks, against byte loops, with guards around. */
#include "runtime.h"

void *memcpy(void *to, const void *from, size_t n);
void *memmove(void *to, const void *from, size_t n);
void *memset(void *to, int byte, size_t n);
int memcmp(const void *a, const void *b, size_t n);
void __aeabi_memset(void *to, size_t n, int byte);
void __aeabi_memclr(void *to, size_t n);

enum { SPACE = 320, LONGEST = 150 };

static unsigned char from[SPACE], to[SPACE], expected[SPACE];
static uint32_t seed = 1;

static unsigned char next_byte(void) {
    seed = seed * 1664525 + 1013904223;
    return (unsigned char)(seed >> 24);
}

static _Noreturn void fail(const char *what, size_t length) {
    ce_console_write(what, length);
    ce_console_write(" differs\n", 9);
    ce_exit(1);
}

#define CHECK(condition, what) \
    if (!(condition)) fail(what, sizeof what - 1)

static void same(const char *what, size_t length) {
    for (size_t i = 0; i < SPACE; i++) {
        if (to[i] != expected[i]) {
            fail(what, length);
        }
    }
}

static void fill(void) {
    for (size_t i = 0; i < SPACE; i++) {
        from[i] = next_byte();
        to[i] = expected[i] = next_byte();
    }
}

int ce_main(void) {
    for (size_t n = 0; n <= LONGEST; n++) {
        for (size_t a = 8; a < 12; a++) {
            for (size_t b = 8; b < 12; b++) {
                fill();
                CHECK(memcpy(to + a, from + b, n) == to + a, "result of memcpy");
                for (size_t i = 0; i < n; i++) {
                    expected[a + i] = from[b + i];
                }
                same("memcpy", 6);
                int order = memcmp(to + a, from + b, n);
                CHECK(order == 0, "memcmp of equal bytes");
                if (n > 0) {
                    size_t place = (n * 7 + a * 3 + b) % n;
                    from[b + place] ^= 0x81;
                    order = memcmp(to + a, from + b, n);
                    CHECK((order < 0) == (to[a + place] < from[b + place]) && order != 0, "memcmp");
                    /* what comes behind the first difference does not matter */
                    if (place + 1 < n) {
                        from[b + place + 1] ^= 0xff;
                        CHECK((memcmp(to + a, from + b, n) < 0) == (order < 0), "memcmp behind a difference");
                    }
                }
            }
            fill();
            CHECK(memset(to + a, 0x1a5, n) == to + a, "result of memset");
            for (size_t i = 0; i < n; i++) {
                expected[a + i] = 0xa5;
            }
            same("memset", 6);
            fill();
            __aeabi_memset(to + a, n, 0x5a);
            for (size_t i = 0; i < n; i++) {
                expected[a + i] = 0x5a;
            }
            same("__aeabi_memset", 14);
            fill();
            __aeabi_memclr(to + a, n);
            for (size_t i = 0; i < n; i++) {
                expected[a + i] = 0;
            }
            same("__aeabi_memclr", 14);
        }
    }
    /* overlapping by every distance, both ways */
    for (size_t n = 0; n <= 70; n++) {
        for (size_t a = 80; a < 84; a++) {
            for (size_t b = a - 72; b <= a + 72; b++) {
                for (size_t i = 0; i < SPACE; i++) {
                    to[i] = expected[i] = from[i] = next_byte();
                }
                CHECK(memmove(to + a, to + b, n) == to + a, "result of memmove");
                for (size_t i = 0; i < n; i++) {
                    expected[a + i] = from[b + i];
                }
                same("memmove", 7);
            }
        }
    }
    ce_console_write("same\n", 5);
    return 0;
}
