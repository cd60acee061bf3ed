/* How vectors.S writes: the text at r1 up to its NUL. May change r0, r1, r3 and r4; uses no stack, where the text may
 * be. The port may be in any state; when it is stuck there is nothing better to do than to wait for the watchdog. */
    .macro fault_write
8:  ldrb r0, [r1], #1
    cbz r0, 7f
    chip_uart_send
    b 8b
7:
    .endm
