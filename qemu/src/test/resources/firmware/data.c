/* Initialised and zeroed memory, far apart in the program, as reset leaves them. */
#include "runtime.h"

static volatile uint32_t data[5] = {1, 0x80000000, 3, 0xdeadbeef, 5};
static volatile unsigned char odd[3] = {7, 8, 9};
static volatile uint32_t zero[33];
static volatile unsigned char odd_zero[5];
static volatile uint64_t wide = 0x0123456789abcdef;

int ce_main(void) {
    uint32_t sum = 0;
    for (int i = 0; i < 33; i++) {
        sum |= zero[i];
    }
    for (int i = 0; i < 5; i++) {
        sum |= odd_zero[i];
    }
    int right = sum == 0 && data[0] == 1 && data[1] == 0x80000000 && data[2] == 3 && data[3] == 0xdeadbeef && data[4] == 5
        && odd[0] == 7 && odd[1] == 8 && odd[2] == 9 && wide == 0x0123456789abcdef;
    ce_console_write(right ? "right\n" : "wrong\n", 6);
    return right ? 0 : 1;
}
