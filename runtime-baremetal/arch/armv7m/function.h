/* How the assembly files begin a function: in a section of its own, so that only what is called is linked. */
    .syntax unified
    .thumb

    .macro function name
    .section .text.\name, "ax", %progbits
    .p2align 2
    .global \name
    .type \name, %function
    .thumb_func
\name:
    .endm

    /* One more name for the place where we are. */
    .macro also name
    .global \name
    .type \name, %function
    .thumb_func
\name:
    .endm
