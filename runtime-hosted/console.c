/* Standard streams over read and write. */
#include "runtime.h"
#include "console.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* ---- output ---- */

static char pending[8192];
static size_t pending_length;
static signed char by_line = -1; /* not known yet */

static void write_all(int file, const char *text, size_t length) {
    while (length > 0) {
        ssize_t written = write(file, text, length);
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            return; /* nobody listens; the program goes on, as with a closed terminal */
        }
        text += written;
        length -= (size_t)written;
    }
}

void console_flush(void) {
    size_t length = pending_length;
    pending_length = 0;
    write_all(STDOUT_FILENO, pending, length);
}

/* By line on a terminal, where somebody waits; in blocks elsewhere. */
void ce_console_write(const char *text, size_t length) {
    if (length > sizeof pending - pending_length) {
        console_flush();
    }
    if (length > sizeof pending) {
        write_all(STDOUT_FILENO, text, length);
        return;
    }
    memcpy(pending + pending_length, text, length);
    pending_length += length;
    if (by_line < 0) {
        by_line = (signed char)isatty(STDOUT_FILENO);
    }
    if (by_line > 0 && memchr(text, '\n', length) != 0) {
        console_flush();
    }
}

void ce_error_write(const char *text, size_t length) {
    console_flush();
    write_all(STDERR_FILENO, text, length);
}

/* ---- input ---- */

static char input[4096];
static size_t input_start, input_end;

intptr_t ce_console_read(char *buffer, size_t length) {
    if (length == 0) {
        return 0;
    }
    if (input_start == input_end) {
        console_flush();
        ssize_t got;
        do {
            got = read(STDIN_FILENO, input, sizeof input);
        } while (got < 0 && errno == EINTR);
        if (got <= 0) {
            return got;
        }
        input_start = 0;
        input_end = (size_t)got;
    }
    size_t available = input_end - input_start;
    size_t count = length < available ? length : available;
    const char *line_end = memchr(input + input_start, '\n', count);
    if (line_end != 0) {
        count = (size_t)(line_end - (input + input_start)) + 1;
    }
    memcpy(buffer, input + input_start, count);
    input_start += count;
    return (intptr_t)count;
}
