/* What the rest of the hosted runtime needs of the console. */
#ifndef CE_CONSOLE_H
#define CE_CONSOLE_H

/* Writes out what standard output still holds back. */
void console_flush(void);

#endif
