/* Time from the processor's own 24-bit timer. Part of an image only when something asks for the time: the vector
 * table refers to ce_systick weakly. ARMv7-M Architecture Reference Manual, B3.3. */
#include "../../../runtime.h"
#include "chip.h"

#define SYST_CSR (*(volatile uint32_t *)0xe000e010)
#define SYST_RVR (*(volatile uint32_t *)0xe000e014)
#define SYST_CVR (*(volatile uint32_t *)0xe000e018)
#define ICSR (*(volatile uint32_t *)0xe000ed04)

enum {
    CSR_ENABLE = 1,
    CSR_TICKINT = 2,
    CSR_CLKSOURCE = 4,
    COUNTER_BITS = 24,
    COUNTER_MASK = (1 << COUNTER_BITS) - 1,
    ICSR_PENDSTSET = 1 << 26
};

/* Full turns of the counter. 32 bits at 50 MHz last 45 years. */
static volatile uint32_t turns;

void ce_systick(void);
void ce_systick(void) {
    turns++;
}

/* Processor cycles since the first call. */
static uint64_t cycles(void) {
    if ((SYST_CSR & CSR_ENABLE) == 0) {
        SYST_RVR = COUNTER_MASK;
        SYST_CVR = 0;
        SYST_CSR = CSR_ENABLE | CSR_TICKINT | CSR_CLKSOURCE;
    }
    uint32_t high;
    uint32_t low;
    do {
        high = turns;
        low = COUNTER_MASK - (SYST_CVR & COUNTER_MASK);
        /* With interrupts off a turn may be over and not yet counted. */
        if ((ICSR & ICSR_PENDSTSET) != 0 && low < COUNTER_MASK / 2) {
            high++;
            break;
        }
    } while (high != turns);
    return ((uint64_t)high << COUNTER_BITS) | low;
}

int64_t ce_time_ns(void) {
#if 1000000000 % CHIP_HZ == 0
    return (int64_t)(cycles() * (1000000000 / CHIP_HZ));
#else
    /* In two parts: cycles * 10^9 would overflow after minutes. */
    uint64_t all = cycles();
    uint64_t seconds = all / CHIP_HZ;
    return (int64_t)(seconds * 1000000000 + (all - seconds * CHIP_HZ) * 1000000000 / CHIP_HZ);
#endif
}

/* Sleeps while a whole turn is left, since the end of a turn wakes the processor; counts down the rest awake. */
void ce_sleep_ns(int64_t duration) {
    if (duration <= 0) {
        return;
    }
    const int64_t turn = ((int64_t)1 << COUNTER_BITS) * 1000000000 / CHIP_HZ;
    int64_t end = ce_time_ns() + duration;
    for (;;) {
        int64_t left = end - ce_time_ns();
        if (left <= 0) {
            return;
        }
        if (left > turn) {
            __asm__ volatile("wfi");
        }
    }
}
