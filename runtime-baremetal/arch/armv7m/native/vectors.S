/* The vector table, and the report of every exception that nothing handles.
 *
 *     fault NNNNNNNN PPPPPPPP SSSSSSSS AAAAAAAA
 *
 * exception number, program counter (0 when the stack was lost), fault status register, fault address, in
 * hexadecimal; the host turns them into words and a source line (Java: dev.codonedge.qemu.FaultReport). Then the
 * program ends with status CE_STATUS_FAULT + exception number. A fault that escalated to HardFault (3) counts as
 * what it was before: 4 memory protection, 5 bus, 6 undefined instruction or state, and 7, which no exception has,
 * for the other usage faults: unaligned access and division by zero.
 *
 * Assembly, because every byte here is in every image. ARMv7-M Architecture Reference Manual, B1.5, B3.2. */
#include "chip.h"
#include "fault_console.h"

    .syntax unified
    .thumb

    .section .vectors, "ax", %progbits
    .p2align 2
    .global ce_vectors
ce_vectors:
    .word ce_stack_top
    .word ce_reset
    .word ce_fault          @ 2 NMI
    .word ce_fault          @ 3 HardFault
    .word ce_fault          @ 4 MemManage
    .word ce_fault          @ 5 BusFault
    .word ce_fault          @ 6 UsageFault
fault_title:                @ 7-10 are reserved, and never fetched: room for a constant
    .ascii "\nfault\0"
    .balign 4
    .word ce_fault
    .word ce_fault
    .word ce_fault          @ 11 SVCall
    .word ce_fault          @ 12 DebugMonitor
    .word ce_fault          @ 13 reserved
    .word ce_fault          @ 14 PendSV
    .word ce_systick        @ 15 SysTick
#if CHIP_INTERRUPTS
    .rept CHIP_INTERRUPTS
    .word ce_fault
    .endr
#endif

    .global ce_fault
    .type ce_fault, %function
    .thumb_func
ce_fault:
    mov r6, sp                  @ the frame the processor pushed: r0-r3, r12, lr, pc, psr
    ldr r2, =ce_stack_top
    mov sp, r2                  @ the interrupted code may have lost its stack
    mrs r3, ipsr
    movs r4, #0
    ldr r7, =0xe000ed28         @ CFSR
    ldr r5, [r7]
    lsls r0, r5, #19            @ bit 12, STKERR: there is no frame
    it pl
    ldrpl r4, [r6, #24]
    ldr r6, [r7, #16]           @ BFAR
    cmp r3, #3
    bne 1f
    clz r3, r5
    lsrs r3, r3, #3
    eor r3, r3, #7
1:  push {r3, r4, r5, r6}
    adr.w r1, fault_title
    fault_write
    movs r0, #'\n'              @ with its three zero bytes the end of the text, which grows downwards from here
    push {r0}
    mov r1, sp
    movs r7, #4
2:  ldr r3, [r2, #-4]!
    movs r4, #8
3:  and r0, r3, #15
    cmp r0, #10
    it hs
    addhs r0, #'a' - 10 - '0'
    adds r0, #'0'
    strb r0, [r1, #-1]!
    lsrs r3, r3, #4
    subs r4, #1
    bne 3b
    movs r0, #' '
    strb r0, [r1, #-1]!
    subs r7, #1
    bne 2b
    fault_write
    ldr r0, [r2]
    adds r0, #0x80
    b.w ce_exit
    .pool
    .size ce_fault, . - ce_fault

    .weak ce_systick
    .thumb_set ce_systick, ce_fault
