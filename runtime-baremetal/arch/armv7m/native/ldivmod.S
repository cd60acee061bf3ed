/* __aeabi_ldivmod: as __aeabi_uldivmod, signed. The quotient is rounded towards zero, the remainder has the sign of
 * the dividend. */
#include "function.h"

    .macro negate_if sign, low, high        @ sign is 0 or -1
    eor \low, \low, \sign
    eor \high, \high, \sign
    subs \low, \low, \sign
    sbc \high, \high, \sign
    .endm

    function __aeabi_ldivmod
    orrs ip, r1, r3
    bmi 1f
    b.w __aeabi_uldivmod
1:  push {r4, r5, r6, lr}
    asrs r4, r1, #31
    eor r5, r4, r3, asr #31
    asrs r6, r3, #31
    negate_if r4, r0, r1
    negate_if r6, r2, r3
    bl __aeabi_uldivmod
    negate_if r5, r0, r1
    negate_if r4, r2, r3
    pop {r4, r5, r6, pc}
    .size __aeabi_ldivmod, . - __aeabi_ldivmod
