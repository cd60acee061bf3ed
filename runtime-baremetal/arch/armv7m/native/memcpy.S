/* void *memcpy(void *to, const void *from, size_t n), and the EABI's names for it.
 *
 * ARMv7-M loads and stores single words at any address; only ldm and stm want alignment, and only copies of 16
 * bytes and more use them. memmove relies on this: bytes are read before anything behind them is written, so that
 * `to` may overlap `from` from below. */
#include "function.h"

    function memcpy
    also __aeabi_memcpy
    also __aeabi_memcpy4
    also __aeabi_memcpy8
    mov ip, r0                  @ r0 is the result
    subs r2, r2, #16
    blo .Ltail
    eor r3, r0, r1
    lsls r3, r3, #30
    bne .Lunaligned

    @ The same distance from a word on both sides: bring both to one.
    ands r3, r0, #3
    beq .Laligned
    rsb r3, r3, #4
    push {r4}
    ldr r4, [r1]
    str r4, [ip]
    pop {r4}
    add r1, r1, r3
    add ip, ip, r3
    subs r2, r2, r3
    blo .Ltail
.Laligned:
    push {r4-r10}
    subs r2, r2, #16
    blo .Lhalf
.Lblock:
    ldmia r1!, {r3-r10}
    stmia ip!, {r3-r10}
    subs r2, r2, #32
    bhs .Lblock
.Lhalf:
    adds r2, r2, #16
    bmi .Laligned_done
    ldmia r1!, {r3-r6}
    stmia ip!, {r3-r6}
    subs r2, r2, #16
.Laligned_done:
    pop {r4-r10}

    @ r2 + 16 bytes are left, 0 to 15: its bits 3, 2, 1, 0 are those of the number.
.Ltail:
    lsls r3, r2, #29            @ C = bit 3, N = bit 2
    bcc 1f
    ldr r3, [r1], #4
    str r3, [ip], #4
    ldr r3, [r1], #4
    str r3, [ip], #4
1:  bpl 2f
    ldr r3, [r1], #4
    str r3, [ip], #4
2:  lsls r2, r2, #31            @ C = bit 1, N = bit 0
    bcc 3f
    ldrh r3, [r1], #2
    strh r3, [ip], #2
3:  it pl
    bxpl lr
    ldrb r3, [r1]
    strb r3, [ip]
    bx lr

.Lunaligned:
    ldr r3, [r1], #4
    str r3, [ip], #4
    ldr r3, [r1], #4
    str r3, [ip], #4
    ldr r3, [r1], #4
    str r3, [ip], #4
    ldr r3, [r1], #4
    str r3, [ip], #4
    subs r2, r2, #16
    bhs .Lunaligned
    b .Ltail
    .size memcpy, . - memcpy
