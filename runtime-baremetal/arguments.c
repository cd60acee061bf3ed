/* A board is started without arguments. */
#include "runtime.h"

int ce_argc(void) {
    return 0;
}

const char *ce_argv(int index) {
    (void)index;
    return "";
}
