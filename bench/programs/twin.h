/* What the C twins share: the runtime's entry point and a routine that prints whole numbers. */
#ifndef TWIN_H
#define TWIN_H

#include <stddef.h>
#include <stdint.h>

int ce_main(void);
void ce_console_write(const char *text, size_t length);

/* Prints a number and a line end. */
static inline void print_int(int64_t value) {
    char text[24];
    char *p = text + sizeof text;
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    *--p = '\n';
    do {
        *--p = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (value < 0) {
        *--p = '-';
    }
    ce_console_write(p, (size_t)(text + sizeof text - p));
}

#endif
