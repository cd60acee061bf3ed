#include "twin.h"

enum { SIZE = 4096 };

static int64_t table[256];
static uint8_t data[SIZE];

static void make_table(void) {
    for (int64_t n = 0; n < 256; n++) {
        int64_t c = n;
        for (int64_t bit = 0; bit < 8; bit++) {
            if (c & 1) {
                c = 0xEDB88320 ^ (c >> 1);
            } else {
                c >>= 1;
            }
        }
        table[n] = c;
    }
}

static int64_t crc32(void) {
    int64_t crc = 0xFFFFFFFF;
    for (int64_t i = 0; i < SIZE; i++) {
        crc = table[(crc ^ data[i]) & 0xFF] ^ (crc >> 8);
    }
    return crc ^ 0xFFFFFFFF;
}

int ce_main(void) {
    make_table();
    int64_t seed = 1;
    for (int64_t i = 0; i < SIZE; i++) {
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF;
        data[i] = (uint8_t)(seed >> 16 & 0xFF);
    }
    for (int64_t round = 0; round < 40; round++) {
        data[round] = (uint8_t)round;
        int64_t crc = crc32();
        if (round % 10 == 9) {
            print_int(crc);
        }
    }
    return 0;
}
