/* Stops the program and says where and why. */
#include "runtime.h"

static void write_line_number(uint32_t line) {
    char digits[10];
    size_t first = sizeof digits;
    do {
        digits[--first] = (char)('0' + line % 10);
        line /= 10;
    } while (line != 0);
    ce_error_write(digits + first, sizeof digits - first);
}

_Noreturn void ce_panic(const char *message, size_t message_length, const char *file, size_t file_length,
                        uint32_t line) {
    if (file_length != 0) {
        ce_error_write(file, file_length);
        ce_error_write(":", 1);
        write_line_number(line);
        ce_error_write(": ", 2);
    }
    ce_error_write("panic: ", 7);
    ce_error_write(message, message_length);
    ce_error_write("\n", 1);
    ce_exit(CE_STATUS_PANIC);
}
