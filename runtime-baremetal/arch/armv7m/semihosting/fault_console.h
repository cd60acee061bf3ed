/* How vectors.S writes: the text at r1 up to its NUL. May change r0, r1 and nothing else. */
    .macro fault_write
    movs r0, #4                 @ SYS_WRITE0
    bkpt 0xab
    .endm
