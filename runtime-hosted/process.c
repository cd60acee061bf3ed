/* Start, end and arguments of the process. */
#include "runtime.h"
#include "console.h"

#include <unistd.h>

static int argument_count;
static char **arguments;

int main(int argc, char **argv);
__attribute__((used, retain)) int main(int argc, char **argv) {
    argument_count = argc;
    arguments = argv;
    ce_exit(ce_main());
}

_Noreturn void ce_exit(int status) {
    console_flush();
    _exit(status);
}

int ce_argc(void) {
    return argument_count;
}

const char *ce_argv(int index) {
    return index >= 0 && index < argument_count ? arguments[index] : "";
}
