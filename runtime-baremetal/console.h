/* The console beneath runtime.h. One of console/semihosting.c and console/uart.c is part of an image. */
#ifndef CE_CONSOLE_H
#define CE_CONSOLE_H

/* Makes the console ready; called once, before anything is written. */
void console_open(void);

/* The byte that ends the input: control-D, as on a terminal. */
enum { CONSOLE_END_OF_INPUT = 4 };

#endif
