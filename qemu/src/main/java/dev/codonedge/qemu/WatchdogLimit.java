package dev.codonedge.qemu;

import dev.codonedge.qemu.EmulatorRun.Watchdog;

import java.util.List;

/// A limit in guest instructions: under the counted clock guest time is a count of instructions, and the board's own
/// watchdog is a timer of guest time that can stop the machine. It is set up from outside, by stores that the emulator
/// makes at reset, so the program under test is the same with and without it.
final class WatchdogLimit {
    private static final int LOAD = 0;
    private static final int CONTROL = 8;
    private static final int INTERRUPT_AND_RESET = 3;

    private WatchdogLimit() {}

    static List<String> options(Watchdog watchdog, long instructions, int clockShift) {
        // The first time it reaches zero it only warns.
        double seconds = instructions * Math.pow(2, clockShift) / 1e9 / 2;
        long count = Math.clamp(Math.round(seconds * watchdog.hertz()), 1L, 0xffff_ffffL);
        return List.of(
                "-watchdog-action",
                "poweroff",
                "-device",
                store(watchdog.base() + LOAD, count),
                "-device",
                store(watchdog.base() + CONTROL, INTERRUPT_AND_RESET));
    }

    private static String store(long address, long value) {
        return "loader,addr=0x%x,data=0x%x,data-len=4".formatted(address, value);
    }
}
