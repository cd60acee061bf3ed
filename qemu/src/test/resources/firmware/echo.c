#include "runtime.h"

int ce_main(void) {
    char buffer[16];
    intptr_t count;
    while ((count = ce_console_read(buffer, sizeof buffer)) > 0) {
        ce_console_write("<", 1);
        ce_console_write(buffer, (size_t)count);
        ce_console_write(">", 1);
    }
    return 3;
}
