/* The console of a board: its serial port. */
#include "../runtime.h"
#include "../console.h"
#include "chip.h"

void console_open(void) {
    chip_uart_open();
}

void ce_console_write(const char *text, size_t length) {
    for (const char *end = text + length; text != end; text++) {
        if (*text == '\n') {
            chip_uart_put('\r'); /* what a terminal expects */
        }
        chip_uart_put(*text);
    }
}

void ce_error_write(const char *text, size_t length) {
    ce_console_write(text, length);
}

/* One line, echoed, with backspace: there may be nothing but a terminal at the other end. */
intptr_t ce_console_read(char *buffer, size_t length) {
    size_t count = 0;
    while (count < length) {
        char c = chip_uart_get();
        if (c == CONSOLE_END_OF_INPUT) {
            break;
        }
        if (c == '\b' || c == 0x7f) {
            if (count > 0) {
                count--;
                ce_console_write("\b \b", 3);
            }
            continue;
        }
        if (c == '\r') {
            c = '\n';
        }
        ce_console_write(&c, 1);
        buffer[count++] = c;
        if (c == '\n') {
            break;
        }
    }
    return (intptr_t)count;
}

int64_t ce_time_unix_ns(void) {
    return ce_time_ns();
}

/* There is nobody to return to: the board rests until it is reset. */
__attribute__((used, retain)) _Noreturn void ce_exit(int status) {
    (void)status;
    chip_uart_drain();
    __asm__ volatile("cpsid i");
    for (;;) {
        __asm__ volatile("wfi");
    }
}
