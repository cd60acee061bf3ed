/* void *memset(void *to, int byte, size_t n); the EABI's has the last two the other way round. */
#include "function.h"

    function memset
    mov r3, r1
    mov r1, r2
    mov r2, r3
    b .Lfill

    also __aeabi_memclr
    also __aeabi_memclr4
    also __aeabi_memclr8
    movs r2, #0
    also __aeabi_memset
    also __aeabi_memset4
    also __aeabi_memset8
.Lfill:                         @ r0 to, r1 n, r2 byte
    uxtb r2, r2
    orr r2, r2, r2, lsl #8
    orr r2, r2, r2, lsl #16
    mov ip, r0                  @ r0 is the result
    subs r1, r1, #16
    blo .Ltail
    ands r3, r0, #3
    beq .Laligned
    str r2, [ip]
    rsb r3, r3, #4
    add ip, ip, r3
    subs r1, r1, r3
    blo .Ltail
.Laligned:
    push {r4, r5}
    mov r3, r2
    mov r4, r2
    mov r5, r2
    subs r1, r1, #16
    blo .Lhalf
.Lblock:
    stmia ip!, {r2-r5}
    stmia ip!, {r2-r5}
    subs r1, r1, #32
    bhs .Lblock
.Lhalf:
    adds r1, r1, #16
    bmi .Laligned_done
    stmia ip!, {r2-r5}
    subs r1, r1, #16
.Laligned_done:
    pop {r4, r5}

    @ r1 + 16 bytes are left, 0 to 15.
.Ltail:
    lsls r3, r1, #29            @ C = bit 3, N = bit 2
    itt cs
    strcs r2, [ip], #4
    strcs r2, [ip], #4
    it mi
    strmi r2, [ip], #4
    lsls r3, r1, #31            @ C = bit 1, N = bit 0
    it cs
    strhcs r2, [ip], #2
    it mi
    strbmi r2, [ip]
    bx lr
    .size memset, . - memset
