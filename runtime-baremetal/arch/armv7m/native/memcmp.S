/* int memcmp(const void *a, const void *b, size_t n) */
#include "function.h"

    function memcmp
    subs r2, r2, #4
    blo .Lrest
.Lword:
    ldr r3, [r0], #4
    ldr ip, [r1], #4
    cmp r3, ip
    bne .Ldifferent
    subs r2, r2, #4
    bhs .Lword
.Lrest:
    adds r2, r2, #4
    beq .Lequal
.Lbyte:
    ldrb r3, [r0], #1
    ldrb ip, [r1], #1
    subs r3, r3, ip
    bne .Lbyte_differs
    subs r2, r2, #1
    bne .Lbyte
.Lequal:
    movs r0, #0
    bx lr
.Lbyte_differs:
    mov r0, r3
    bx lr
.Ldifferent:                    @ the first byte in memory counts most
    rev r3, r3
    rev ip, ip
    cmp r3, ip
    ite hi
    movhi r0, #1
    movls r0, #-1
    bx lr
    .size memcmp, . - memcmp
