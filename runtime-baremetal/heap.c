/* Bump allocation in what the linker script leaves of RAM. Nothing is given back: the counted heap takes this
 * file's place, the interface stays. */
#include "runtime.h"

extern char ce_heap_start[], ce_heap_end[];

/* Bytes handed out so far. An offset, not a pointer, so that it starts as zero and needs no initialised data. */
static size_t used;

/* Kept apart from the fast path, which is inlined where it pays. */
static __attribute__((noinline, cold)) _Noreturn void out_of_memory(void) {
    ce_panic("out of memory", 13, 0, 0, 0);
}

static inline size_t rounded(size_t size) {
    return (size + 7) & ~(size_t)7;
}

void *ce_alloc(size_t size) {
    size_t start = used;
    size_t wanted = rounded(size);
    if (wanted < size || wanted > (size_t)(ce_heap_end - ce_heap_start) - start) {
        out_of_memory();
    }
    used = start + wanted;
    return ce_heap_start + start;
}

void *ce_grow(void *block, size_t old_size, size_t new_size) {
    size_t old_end = (size_t)((char *)block - ce_heap_start) + rounded(old_size);
    if (block != 0 && old_end == used) {
        used = (size_t)((char *)block - ce_heap_start);
        (void)ce_alloc(new_size);
        return block;
    }
    void *grown = ce_alloc(new_size);
    __builtin_memcpy(grown, block, old_size);
    return grown;
}
