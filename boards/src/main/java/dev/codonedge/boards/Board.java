package dev.codonedge.boards;

import dev.codonedge.targets.Target;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A target with memory, devices and a way to run.
///
/// @param chip names the part of the runtime that knows the chip's devices
/// @param stack bytes of RAM that the stack takes
/// @param console the serial port that the program's output goes to
/// @param pins the names on the board, and the chip's names for them
/// @param emulation how it is emulated, if it can be
public record Board(
        String name,
        String description,
        Target target,
        String chip,
        List<Region> memory,
        long stack,
        Optional<String> console,
        SortedMap<String, String> pins,
        Optional<Emulation> emulation,
        Verification verified) {
    public Board {
        memory = List.copyOf(memory);
        pins = Collections.unmodifiableSortedMap(new TreeMap<>(pins));
    }

    /// Where the processor starts. The lint has made sure that there is one.
    public Region bootMemory() {
        return memory.stream().filter(Region::boot).findFirst().orElseThrow();
    }

    /// The RAM that holds the stack, the variables and the heap: the first that the board names.
    public Region mainMemory() {
        return memory.stream()
                .filter(region -> region.kind() == MemoryKind.RAM)
                .findFirst()
                .orElseThrow();
    }
}
