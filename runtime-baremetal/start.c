/* Where C begins: memory is initialised, the stack is in place. */
#include "runtime.h"
#include "console.h"

/* Called by the reset code (arch/ARCH/reset.S), or the reset vector itself when there is nothing to initialise. */
__attribute__((used, retain, section(".text.ce_start"))) _Noreturn void ce_start(void) {
    console_open();
    ce_exit(ce_main());
}
