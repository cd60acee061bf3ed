/* A plugin of QEMU that ends a run after so many guest instructions and tells how many there were:
 * `-plugin limit.so,instructions=N[,report=FILE]`. The file gets the number in decimal.
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
void qemu_plugin_register_atexit_cb(qemu_plugin_id_t id, void (*callback)(qemu_plugin_id_t id, void *data), void *data);
_Noreturn void _exit(int status);
int open(const char *path, int flags, ...);
long write(int file, const void *text, size_t length);
int close(int file);

#define O_WRONLY 1

#define EXPORT __attribute__((visibility("default")))

/* 1 until QEMU 8.1, then at least 2; given by whoever compiles this. */
EXPORT int qemu_plugin_version = PLUGIN_VERSION;

static int64_t left, most;

/* The arguments are gone when QEMU ends. */
static char report[4096];

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

/* What stands after the `=` of an argument with this name, or 0. */
static const char *value_of(const char *argument, const char *name) {
    while (*name != 0 && *argument == *name) {
        argument++;
        name++;
    }
    return *name == 0 && *argument == '=' ? argument + 1 : 0;
}

static void on_exit(qemu_plugin_id_t id, void *data) {
    (void)id;
    (void)data;
    char digits[20];
    size_t first = sizeof digits;
    uint64_t count = (uint64_t)(most - left);
    do {
        digits[--first] = (char)('0' + count % 10);
        count /= 10;
    } while (count != 0);
    int file = open(report, O_WRONLY);
    write(file, digits + first, sizeof digits - first);
    close(file);
}

EXPORT int qemu_plugin_install(qemu_plugin_id_t id, const void *info, int count, char **arguments) {
    (void)info;
    for (int i = 0; i < count; i++) {
        const char *digit = value_of(arguments[i], "instructions");
        const char *path = value_of(arguments[i], "report");
        if (digit != 0) {
            for (; *digit >= '0' && *digit <= '9'; digit++) {
                left = left * 10 + (*digit - '0');
            }
            if (*digit != 0) {
                return -1;
            }
        } else if (path != 0) {
            size_t length = 0;
            while (path[length] != 0 && length + 1 < sizeof report) {
                report[length] = path[length];
                length++;
            }
        } else {
            return -1;
        }
    }
    most = left;
    qemu_plugin_register_vcpu_tb_trans_cb(id, on_translation);
    if (report[0] != 0) {
        qemu_plugin_register_atexit_cb(id, on_exit, 0);
    }
    return 0;
}
