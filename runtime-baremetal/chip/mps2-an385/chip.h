/* Arm MPS2 board with its Cortex-M3 image, application note AN385. Also read by the assembler.
 * Arm, "Cortex-M System Design Kit Technical Reference Manual" (CMSDK), 4.3. */
#ifndef CE_CHIP_H
#define CE_CHIP_H

#define CHIP_INTERRUPTS 0

#define CHIP_HZ 25000000

#ifndef __ASSEMBLER__
#include <stdint.h>

#define CHIP_REGISTER(address) (*(volatile uint32_t *)(address))

#define UART0_DATA CHIP_REGISTER(0x40004000)
#define UART0_STATE CHIP_REGISTER(0x40004004)
#define UART0_CTRL CHIP_REGISTER(0x40004008)
#define UART0_BAUDDIV CHIP_REGISTER(0x40004010)

enum { UART_STATE_TXFULL = 1, UART_STATE_RXFULL = 2, UART_CTRL_TX = 1, UART_CTRL_RX = 2 };

/* 115,200 bits a second */
static inline void chip_uart_open(void) {
    UART0_BAUDDIV = (CHIP_HZ + 57600) / 115200;
    UART0_CTRL = UART_CTRL_TX | UART_CTRL_RX;
}

static inline void chip_uart_put(char c) {
    while ((UART0_STATE & UART_STATE_TXFULL) != 0) {
    }
    UART0_DATA = (uint8_t)c;
}

static inline char chip_uart_get(void) {
    while ((UART0_STATE & UART_STATE_RXFULL) == 0) {
    }
    return (char)UART0_DATA;
}

/* The port has a buffer of one byte, and no word for "the last bit is out": a byte takes 2,170 cycles. */
static inline void chip_uart_drain(void) {
    while ((UART0_STATE & UART_STATE_TXFULL) != 0) {
    }
    for (uint32_t i = 0; i < 2 * CHIP_HZ / 11520; i++) {
        __asm__ volatile("");
    }
}

/* Emulator images only: enabling the sender is all the set-up the emulated port needs. */
static inline void chip_write_end_marker(void) {
    UART0_CTRL = UART_CTRL_TX;
    UART0_DATA = 4;
}

#else /* assembler: waits until the port takes a byte, and sends r0; may change r3 and r4 */

    .macro chip_uart_send
    ldr r3, =0x40004000
9:  ldr r4, [r3, #4]
    lsls r4, r4, #31
    bmi 9b
    str r0, [r3]
    .endm

#endif
#endif
