/* Blocks are aligned, apart from each other, grow in place when they are the newest, keep their contents. */
#include "runtime.h"

static void check(int condition) {
    if (!condition) {
        ce_console_write("wrong\n", 6);
        ce_exit(1);
    }
}

int ce_main(void) {
    char *last = 0;
    for (size_t size = 0; size < 100; size++) {
        char *block = ce_alloc(size);
        check(((uintptr_t)block & 7) == 0);
        check(last == 0 || block >= last);
        last = block + size;
        for (size_t i = 0; i < size; i++) {
            block[i] = (char)i;
        }
    }
    char *newest = ce_alloc(10);
    for (int i = 0; i < 10; i++) {
        newest[i] = (char)(i + 1);
    }
    check(ce_grow(newest, 10, 1000) == newest);
    char *other = ce_alloc(1);
    check(other == newest + 1000);
    char *moved = ce_grow(newest, 10, 2000);
    check(moved != newest && moved > other);
    for (int i = 0; i < 10; i++) {
        check(moved[i] == i + 1);
    }
    check(ce_grow(0, 0, 8) != 0);
    ce_console_write("right\n", 6);
    return 0;
}
