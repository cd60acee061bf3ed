/* void *memmove(void *to, const void *from, size_t n): memcpy unless `to` overlaps `from` from above; then from the
 * end to the start. */
#include "function.h"

    function memmove
    also __aeabi_memmove
    also __aeabi_memmove4
    also __aeabi_memmove8
    subs r3, r0, r1
    cmp r3, r2
    it hs
    bhs.w memcpy
    add r1, r1, r2
    add ip, r0, r2
    subs r2, r2, #16
    blo .Ltail
    orr r3, r1, ip
    lsls r3, r3, #30
    bne .Lunaligned
    push {r4-r6}
.Lblock:
    ldmdb r1!, {r3-r6}
    stmdb ip!, {r3-r6}
    subs r2, r2, #16
    bhs .Lblock
    pop {r4-r6}

    @ r2 + 16 bytes are left, as in memcpy.
.Ltail:
    lsls r3, r2, #29            @ C = bit 3, N = bit 2
    bcc 1f
    ldr r3, [r1, #-4]!
    str r3, [ip, #-4]!
    ldr r3, [r1, #-4]!
    str r3, [ip, #-4]!
1:  bpl 2f
    ldr r3, [r1, #-4]!
    str r3, [ip, #-4]!
2:  lsls r2, r2, #31            @ C = bit 1, N = bit 0
    bcc 3f
    ldrh r3, [r1, #-2]!
    strh r3, [ip, #-2]!
3:  it pl
    bxpl lr
    ldrb r3, [r1, #-1]
    strb r3, [ip, #-1]
    bx lr

.Lunaligned:
    ldr r3, [r1, #-4]!
    str r3, [ip, #-4]!
    ldr r3, [r1, #-4]!
    str r3, [ip, #-4]!
    ldr r3, [r1, #-4]!
    str r3, [ip, #-4]!
    ldr r3, [r1, #-4]!
    str r3, [ip, #-4]!
    subs r2, r2, #16
    bhs .Lunaligned
    b .Ltail
    .size memmove, . - memmove
