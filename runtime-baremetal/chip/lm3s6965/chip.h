/* TI Stellaris LM3S6965. Section numbers are those of its datasheet. Also read by the assembler. */
#ifndef CE_CHIP_H
#define CE_CHIP_H

/* Interrupts get vectors when a program handles one; none is enabled before that. */
#define CHIP_INTERRUPTS 0

#ifdef CE_CONSOLE_UART
/* The main oscillator's 8 MHz through the PLL (400 MHz, halved) and a divisor of 4: see chip_start. */
#define CHIP_HZ 50000000
#else
/* As the emulator leaves reset. */
#define CHIP_HZ 12500000
#endif

#ifndef __ASSEMBLER__
#include <stdint.h>

#define CHIP_REGISTER(address) (*(volatile uint32_t *)(address))

/* 5.5, System Control */
#define SYSCTL_RIS CHIP_REGISTER(0x400fe050)
#define SYSCTL_RCC CHIP_REGISTER(0x400fe060)
#define SYSCTL_RCGC1 CHIP_REGISTER(0x400fe104)
#define SYSCTL_RCGC2 CHIP_REGISTER(0x400fe108)
/* 8.5, GPIO port A */
#define GPIO_A_AFSEL CHIP_REGISTER(0x40004420)
#define GPIO_A_DEN CHIP_REGISTER(0x4000451c)
/* 12.5, UART0: an Arm PL011 */
#define UART0_DR CHIP_REGISTER(0x4000c000)
#define UART0_FR CHIP_REGISTER(0x4000c018)
#define UART0_IBRD CHIP_REGISTER(0x4000c024)
#define UART0_FBRD CHIP_REGISTER(0x4000c028)
#define UART0_LCRH CHIP_REGISTER(0x4000c02c)
#define UART0_CTL CHIP_REGISTER(0x4000c030)

enum { UART_FR_BUSY = 1 << 3, UART_FR_RXFE = 1 << 4, UART_FR_TXFF = 1 << 5 };

/* 50 MHz from the 8 MHz crystal of the evaluation board: 5.3, "Initialization and Configuration". */
static inline void chip_start_clock(void) {
    uint32_t rcc = SYSCTL_RCC;
    rcc = (rcc & ~(1u << 22)) | 1u << 11; /* USESYSDIV off, BYPASS on */
    SYSCTL_RCC = rcc;
    /* crystal 8 MHz (XTAL = 14), main oscillator (OSCSRC = 0, MOSCDIS off), PLL powered (PWRDN, OEN off) */
    rcc = (rcc & ~(0xfu << 6 | 3u << 4 | 1u << 0 | 3u << 12)) | 0xeu << 6;
    SYSCTL_RCC = rcc;
    rcc = (rcc & ~(0xfu << 23)) | 3u << 23 | 1u << 22; /* divide by 4 */
    SYSCTL_RCC = rcc;
    while ((SYSCTL_RIS & 1u << 6) == 0) {
    }
    SYSCTL_RCC = rcc & ~(1u << 11);
}

/* 115,200 bits a second, 8N1, on PA0 and PA1. */
static inline void chip_uart_open(void) {
    chip_start_clock();
    SYSCTL_RCGC1 |= 1;
    SYSCTL_RCGC2 |= 1;
    (void)SYSCTL_RCGC2; /* the clocks need three cycles */
    (void)SYSCTL_RCGC2;
    GPIO_A_AFSEL |= 3;
    GPIO_A_DEN |= 3;
    UART0_CTL = 0;
    UART0_IBRD = 27; /* 50 MHz / (16 * 115200) = 27.1267 */
    UART0_FBRD = 8;  /* 0.1267 * 64 */
    UART0_LCRH = 0x70;
    UART0_CTL = 0x301;
}

static inline void chip_uart_put(char c) {
    while ((UART0_FR & UART_FR_TXFF) != 0) {
    }
    UART0_DR = (uint8_t)c;
}

static inline char chip_uart_get(void) {
    while ((UART0_FR & UART_FR_RXFE) != 0) {
    }
    return (char)UART0_DR;
}

/* Everything is on the wire. */
static inline void chip_uart_drain(void) {
    while ((UART0_FR & UART_FR_BUSY) != 0) {
    }
}

/* Emulator images only: the emulated port needs no set-up. */
static inline void chip_write_end_marker(void) {
    UART0_DR = 4;
}

#else /* assembler: waits until the port takes a byte, and sends r0; may change r3 and r4 */

    .macro chip_uart_send
    ldr r3, =0x4000c000
9:  ldr r4, [r3, #0x18]
    lsls r4, r4, #26
    bmi 9b
    str r0, [r3]
    .endm

#endif
#endif
