/* How vectors.S writes: the text at r1 up to its NUL. May change r0, r1, r3 and r4; uses no stack, where the text may
 * be. */
    .macro fault_write
    movs r0, #4                 @ SYS_WRITE0
    bkpt 0xab
    .endm
