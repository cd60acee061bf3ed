/* Bump allocation in one large reservation, which the kernel fills with memory as it is touched. Nothing is given
 * back: a collector takes this file's place, the interface stays. */
#include "runtime.h"

#include <string.h>
#include <sys/mman.h>

static char *next, *end;

static _Noreturn __attribute__((noinline, cold)) void out_of_memory(void) {
    ce_panic("out of memory", 13, 0, 0, 0);
}

/* 256 GiB, or 1 GiB where pointers have 32 bits. */
static const size_t LARGEST = sizeof(void *) == 8 ? (size_t)1 << 38 : (size_t)1 << 30;

/* As much address space as there is to be had: a process may be limited. */
static void reserve(void) {
    for (size_t size = LARGEST; size >= 1 << 20; size /= 2) {
        void *start = mmap(0, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (start != MAP_FAILED) {
            next = start;
            end = next + size;
            return;
        }
    }
    out_of_memory();
}

static inline size_t rounded(size_t size) {
    return (size + 7) & ~(size_t)7;
}

static __attribute__((noinline, cold)) void *alloc_first(size_t size) {
    if (next != 0) {
        out_of_memory();
    }
    reserve();
    return ce_alloc(size);
}

void *ce_alloc(size_t size) {
    size_t wanted = rounded(size);
    if (wanted < size || wanted > (size_t)(end - next)) {
        return alloc_first(size);
    }
    void *block = next;
    next += wanted;
    return block;
}

void *ce_grow(void *block, size_t old_size, size_t new_size) {
    if (block != 0 && (char *)block + rounded(old_size) == next) {
        next = block;
        (void)ce_alloc(new_size);
        return block;
    }
    void *grown = ce_alloc(new_size);
    if (old_size != 0) {
        memcpy(grown, block, old_size);
    }
    return grown;
}
