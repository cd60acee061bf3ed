/* __aeabi_uldivmod: r1:r0 / r3:r2, quotient in r1:r0, remainder in r3:r2. Division by zero gives the quotient 0 and
 * the dividend as the remainder: generated code checks before it divides.
 *
 * The processor divides 32 by 32 bits. Everything else is built from that:
 *   both fit 32 bits            one division
 *   divisor below 2^16          schoolbook with digits of 16 bits, which never overflow
 *   divisor below 2^32          the same with a normalised divisor and corrected digits (Knuth, volume 2, 4.3.1 D)
 *   divisor 2^32 and above      the quotient fits 32 bits: a digit estimated from the upper halves, corrected */
#include "function.h"

    /* One digit of 16 bits: q = u:next / d, u becomes the remainder. d is normalised, dh and dl are its halves;
     * u < d. The estimate is at most 2 too large. Leaves `next` undefined. */
    .macro digit q, u, d, dh, dl, next
    udiv \q, \u, \dh
    mls \u, \q, \dh, \u
    orr \u, \next, \u, lsl #16
    mul \next, \q, \dl
    subs \u, \u, \next
    bhs .Ldigit\@
    subs \q, \q, #1
    adds \u, \u, \d
    bcs .Ldigit\@
    subs \q, \q, #1
    add \u, \u, \d
.Ldigit\@:
    .endm

    function __aeabi_uldivmod
    orrs ip, r1, r3
    bne .Lwide
    udiv ip, r0, r2
    mls r2, ip, r2, r0
    mov r0, ip
    bx lr

.Lwide:
    cmp r3, #0
    bne .Lwide_divisor
    lsrs r3, r2, #16
    bne .Lmiddle_divisor
    push {r4, r5}
    udiv r4, r1, r2             @ upper half of the quotient
    mls r3, r4, r2, r1
    lsrs r5, r0, #16
    orr r3, r5, r3, lsl #16
    udiv r5, r3, r2             @ next 16 bits
    mls r3, r5, r2, r3
    uxth r0, r0
    orr r0, r0, r3, lsl #16
    udiv r3, r0, r2             @ last 16 bits
    mls r2, r3, r2, r0
    orr r0, r3, r5, lsl #16
    mov r1, r4
    movs r3, #0
    pop {r4, r5}
    bx lr

.Lmiddle_divisor:
    push {r4-r8}
    movs r8, #0
    cmp r1, r2
    blo 1f
    udiv r8, r1, r2             @ upper half of the quotient
    mls r1, r8, r2, r1
1:  @ r1:r0 / r2 with r1 < r2. Shift until the divisor's top bit is set.
    clz r7, r2
    lsl r2, r2, r7
    rsb r4, r7, #32
    lsl r1, r1, r7
    lsr r4, r0, r4              @ a shift by 32 gives 0
    orr r1, r1, r4
    lsl r0, r0, r7
    lsrs r3, r2, #16            @ the divisor's upper digit
    uxth r4, r2                 @ and its lower

    lsrs r6, r0, #16
    digit r5, r1, r2, r3, r4, r6
    uxth r0, r0
    digit r6, r1, r2, r3, r4, r0
    orr r0, r6, r5, lsl #16
    lsr r2, r1, r7
    mov r1, r8
    movs r3, #0
    pop {r4-r8}
    bx lr

.Lwide_divisor:                 @ 2^32 and above
    cmp r1, r3
    blo .Lsmaller
    push {r4-r11}
    clz r7, r3
    rsb r6, r7, #32
    lsl r4, r3, r7
    lsr r6, r2, r6
    orr r4, r4, r6              @ the upper 32 bits of the normalised divisor
    lsrs r6, r1, #1             @ half of the dividend, below divisor * 2^32
    mov r5, r0
    rrx r5, r5
    lsrs r8, r4, #16
    uxth r9, r4
    lsrs r10, r5, #16
    digit r11, r6, r4, r8, r9, r10
    uxth r5, r5
    digit r10, r6, r4, r8, r9, r5
    orr r4, r10, r11, lsl #16
    rsb r6, r7, #31
    lsr r4, r4, r6              @ the quotient, or one more than it
    cbz r4, 1f
    subs r4, r4, #1
1:  umull r5, r6, r4, r2
    mla r6, r4, r3, r6
    subs r0, r0, r5
    sbc r1, r1, r6
    subs r5, r0, r2             @ one more?
    sbcs r6, r1, r3
    ittt hs
    addhs r4, r4, #1
    movhs r0, r5
    movhs r1, r6
    mov r2, r0
    mov r3, r1
    mov r0, r4
    movs r1, #0
    pop {r4-r11}
    bx lr

.Lsmaller:
    mov r2, r0
    mov r3, r1
    movs r0, #0
    movs r1, #0
    bx lr
    .size __aeabi_uldivmod, . - __aeabi_uldivmod
