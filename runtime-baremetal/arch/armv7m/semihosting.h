/* Arm semihosting: a breakpoint instruction asks the emulator (or a debugger) for a service.
 * On a board without a debugger the breakpoint is a fault: never part of an image meant for flashing. */
#ifndef CE_SEMIHOSTING_H
#define CE_SEMIHOSTING_H

#include <stdint.h>

/* Operation numbers: Arm, "Semihosting for AArch32 and AArch64". */
enum {
    SEMIHOSTING_OPEN = 0x01,
    SEMIHOSTING_WRITEC = 0x03,
    SEMIHOSTING_READ = 0x06,
    SEMIHOSTING_TIME = 0x11,
    SEMIHOSTING_EXIT_EXTENDED = 0x20
};

/* The reason for an exit that carries the program's own status (ADP_Stopped_ApplicationExit). */
enum { SEMIHOSTING_APPLICATION_EXIT = 0x20026 };

static inline int32_t semihosting_call(int32_t operation, const void *argument) {
    register int32_t r0 __asm__("r0") = operation;
    register const void *r1 __asm__("r1") = argument;
    __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
    return r0;
}

#endif
