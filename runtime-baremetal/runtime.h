/* What generated code calls: the whole interface between a compiled program and the runtime.
 *
 * Two implementations: runtime-baremetal (no operating system, no C library) and runtime-hosted (Linux).
 * The compiler declares these functions by hand; Java: dev.codonedge.codegen. Strings are a pointer and a
 * length in bytes, never NUL-terminated, unless a comment says otherwise. */
#ifndef CE_RUNTIME_H
#define CE_RUNTIME_H

#include <stddef.h>
#include <stdint.h>

/* Exit statuses the runtime itself chooses. A program's own status is 0 to 255; these are what it should
 * expect when it did not choose one. */
enum {
    CE_STATUS_PANIC = 1,   /* ce_panic, like an uncaught exception */
    CE_STATUS_FAULT = 0x80 /* plus the number of the processor exception: see fault.c */
};

/* Defined by generated code: runs the whole program, returns its exit status. */
int ce_main(void);

/* Standard output and standard error. A board has one console for both. */
void ce_console_write(const char *text, size_t length);
void ce_error_write(const char *text, size_t length);

/* Reads at least one byte, at most `length`, and at most one line; waits until there is one.
 * 0 at the end of the input, negative when the input cannot be read. */
intptr_t ce_console_read(char *buffer, size_t length);

/* Ends the program. A board that is not emulated stops there until it is reset. */
_Noreturn void ce_exit(int status);

/* Reports `file:line: panic: message` on standard error and ends the program with CE_STATUS_PANIC.
 * Without a file (length 0) the place is left out. */
_Noreturn void ce_panic(const char *message, size_t message_length, const char *file, size_t file_length,
                        uint32_t line);

/* A new block, aligned to 8 bytes, its contents undefined. Never NULL: exhaustion is a panic. */
void *ce_alloc(size_t size);

/* The block made larger, its first `old_size` bytes kept; in place when it is the newest block.
 * `block` may be NULL when `old_size` is 0. */
void *ce_grow(void *block, size_t old_size, size_t new_size);

/* Nanoseconds since some moment before the first call; never runs backwards. */
int64_t ce_time_ns(void);

/* Nanoseconds since 1970. A board that knows no date counts from its start. */
int64_t ce_time_unix_ns(void);

/* Waits for at least so long; returns at once when the duration is not positive. */
void ce_sleep_ns(int64_t duration);

/* The program's arguments; argument 0 is its name. Strings are NUL-terminated. */
int ce_argc(void);
const char *ce_argv(int index);

#endif
