/* The console of an emulated board: the emulator prints. */
#include "../runtime.h"
#include "../console.h"
#include "chip.h"
#include "semihosting.h"

void console_open(void) {}

/* One call a byte: SYS_WRITE needs an opened handle and SYS_WRITE0 a NUL, both of which cost more flash. */
void ce_console_write(const char *text, size_t length) {
    for (const char *end = text + length; text != end; text++) {
        semihosting_call(SEMIHOSTING_WRITEC, text);
    }
}

void ce_error_write(const char *text, size_t length) {
    ce_console_write(text, length);
}

/* From the emulator's own standard input, byte by byte up to the end of a line. Not from its console: QEMU 7 answers
 * SYS_READC with the byte before, and a SYS_READ there does not wait. */
intptr_t ce_console_read(char *buffer, size_t length) {
    static int32_t handle; /* 0: not opened yet; negative: cannot be */
    if (handle == 0) {
        static const char name[] = "/dev/stdin";
        const struct {
            const char *name;
            int32_t mode, name_length;
        } file = {name, 0, sizeof name - 1};
        handle = semihosting_call(SEMIHOSTING_OPEN, &file);
    }
    size_t count = 0;
    while (count < length) {
        const struct {
            int32_t handle;
            char *to;
            int32_t length;
        } one_byte = {handle, buffer + count, 1};
        /* the answer is how many bytes were not read */
        if (handle < 0 || semihosting_call(SEMIHOSTING_READ, &one_byte) != 0) {
            break;
        }
        if (buffer[count++] == '\n') {
            break;
        }
    }
    return (intptr_t)count;
}

/* The host's clock counts seconds. */
int64_t ce_time_unix_ns(void) {
    return (int64_t)semihosting_call(SEMIHOSTING_TIME, 0) * 1000000000;
}

/* The serial port is the second channel: a run counts as ended by the program only when the end marker arrived
 * there, whatever status the emulator reports. */
__attribute__((used, retain)) _Noreturn void ce_exit(int status) {
    chip_write_end_marker();
    const int32_t block[2] = {SEMIHOSTING_APPLICATION_EXIT, status};
    semihosting_call(SEMIHOSTING_EXIT_EXTENDED, block);
    __builtin_unreachable();
}
