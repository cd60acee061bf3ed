/* A plugin of QEMU that ends a run after so many guest instructions: `-plugin limit.so,instructions=N`.
 *
 * Built for the host without its headers: what it uses of the plugin interface is declared here, and is the same in
 * all its versions. It counts whole blocks, so that a run may go on for one block more. */
#include <stddef.h>
#include <stdint.h>

typedef uint64_t qemu_plugin_id_t;
struct qemu_plugin_tb;

void qemu_plugin_register_vcpu_tb_trans_cb(qemu_plugin_id_t id,
                                           void (*callback)(qemu_plugin_id_t id, struct qemu_plugin_tb *block));
size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *block);
void qemu_plugin_register_vcpu_tb_exec_cb(struct qemu_plugin_tb *block, void (*callback)(unsigned cpu, void *data),
                                          int registers, void *data);
_Noreturn void _exit(int status);
long write(int file, const void *text, size_t length);

#define EXPORT __attribute__((visibility("default")))

/* 1 until QEMU 8.1, then at least 2; given by whoever compiles this. */
EXPORT int qemu_plugin_version = PLUGIN_VERSION;

static int64_t left;

static void on_block(unsigned cpu, void *instructions) {
    (void)cpu;
    left -= (int64_t)(uintptr_t)instructions;
    if (left < 0) {
        static const char text[] = "instruction limit reached\n";
        write(2, text, sizeof text - 1);
        _exit(124);
    }
}

static void on_translation(qemu_plugin_id_t id, struct qemu_plugin_tb *block) {
    (void)id;
    qemu_plugin_register_vcpu_tb_exec_cb(block, on_block, 0, (void *)(uintptr_t)qemu_plugin_tb_n_insns(block));
}

EXPORT int qemu_plugin_install(qemu_plugin_id_t id, const void *info, int count, char **arguments) {
    (void)info;
    if (count != 1) {
        return -1;
    }
    const char *digit = arguments[0];
    while (*digit != '=') {
        if (*digit++ == 0) {
            return -1;
        }
    }
    for (digit++; *digit >= '0' && *digit <= '9'; digit++) {
        left = left * 10 + (*digit - '0');
    }
    qemu_plugin_register_vcpu_tb_trans_cb(id, on_translation);
    return *digit == 0 ? 0 : -1;
}
