package dev.codonedge.qemu;

import dev.codonedge.qemu.EmulatorRun.Machine;
import dev.codonedge.qemu.EmulatorRun.Memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// On some of QEMU's older boards an access to an address where there is nothing reads zero and faults nowhere: a stack
/// that overflows is lost in silence. There the processor's memory protection unit is set up, from outside, by stores
/// that QEMU makes at reset; the image is the one that runs on the real board. ARMv7-M B3.5.
final class MissingMemory {
    private static final Set<String> LENIENT = Set.of("lm3s6965evb", "lm3s811evb", "netduino2");

    private static final long CONTROL = 0xe000_ed94L;
    private static final long BASE = 0xe000_ed9cL;
    private static final long ATTRIBUTES = 0xe000_eda0L;

    /// Enabled, and what no region covers (devices) is as without it.
    private static final int ENABLE = 5;

    private static final int REGIONS = 8;
    private static final int REGION_VALID = 1 << 4;
    private static final int NO_ACCESS_NO_CODE = 1 << 28;
    private static final int FULL_ACCESS = 3 << 24;

    /// Where memory can be, in pieces that the unit can express: code, RAM, external RAM (1.5 GiB in three).
    private static final List<Memory> AREAS =
            List.of(
                    new Memory(0x0000_0000L, 0x2000_0000L),
                    new Memory(0x2000_0000L, 0x2000_0000L),
                    new Memory(0x6000_0000L, 0x2000_0000L),
                    new Memory(0x8000_0000L, 0x2000_0000L));

    private MissingMemory() {}

    static List<String> options(Machine machine) {
        var regions = machine.memory();
        if (!LENIENT.contains(machine.name())
                || regions.isEmpty()
                || AREAS.size() + regions.size() > REGIONS
                || !regions.stream().allMatch(MissingMemory::expressible)) {
            return List.of();
        }
        var options = new ArrayList<String>();
        // Of two that overlap the one with the higher number counts.
        for (var area : AREAS) {
            addRegion(options, area, NO_ACCESS_NO_CODE);
        }
        for (var memory : regions) {
            addRegion(options, memory, FULL_ACCESS);
        }
        options.addAll(store(CONTROL, ENABLE));
        return options;
    }

    private static void addRegion(List<String> options, Memory memory, int access) {
        int number = options.size() / 4;
        int size = Long.numberOfTrailingZeros(memory.length()) - 1;
        options.addAll(store(BASE, memory.origin() | REGION_VALID | number));
        options.addAll(store(ATTRIBUTES, access | size << 1 | 1));
    }

    private static List<String> store(long address, long value) {
        return List.of(
                "-device",
                "loader,addr=0x%x,data=0x%x,data-len=4,cpu-num=0".formatted(address, value));
    }

    /// A power of two, at a multiple of itself.
    private static boolean expressible(Memory memory) {
        return Long.bitCount(memory.length()) == 1
                && memory.length() >= 32
                && memory.origin() % memory.length() == 0;
    }
}
