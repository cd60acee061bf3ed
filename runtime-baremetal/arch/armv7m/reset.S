/* From reset to C. Assembled once for each kind of work an image may need; the linker takes the one that fits
 * (Java: dev.codonedge.image.ResetWork). With no work there is no code: the reset vector is ce_start itself.
 * The linker script aligns and pads both areas to words. */
    .syntax unified
    .thumb

#if defined(__ARM_FP)
#define CE_ENABLE_FPU
#endif

#if defined(CE_COPY_DATA) || defined(CE_CLEAR_BSS) || defined(CE_ENABLE_FPU)
    .section .text.ce_reset, "ax", %progbits
    .p2align 1
    .global ce_reset
    .type ce_reset, %function
    .thumb_func
ce_reset:
#ifdef CE_ENABLE_FPU
    ldr r0, =0xe000ed88         @ CPACR, ARMv7-M B3.2.20: full access to coprocessors 10 and 11
    ldr r1, [r0]
    orr r1, r1, #(0xf << 20)
    str r1, [r0]
    dsb
    isb
#endif
#ifdef CE_COPY_DATA
    ldr r0, =ce_data_start
    ldr r1, =ce_data_end
    ldr r2, =ce_data_load
1:  ldmia r2!, {r3}
    stmia r0!, {r3}
    cmp r0, r1
    blo 1b
#endif
#ifdef CE_CLEAR_BSS
    ldr r0, =ce_bss_start
    ldr r1, =ce_bss_end
    movs r2, #0
2:  stmia r0!, {r2}
    cmp r0, r1
    blo 2b
#endif
    b.w ce_start
    .pool
    .size ce_reset, . - ce_reset
#endif
