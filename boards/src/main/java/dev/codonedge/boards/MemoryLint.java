package dev.codonedge.boards;

import dev.codonedge.descriptor.ByteSize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Finds memory maps that no program could run on.
final class MemoryLint {
    private static final long ADDRESS_SPACE = 1L << 32;

    /// The vector table of a Cortex-M: its address has the low seven bits clear (ARMv7-M, B3.2.5).
    private static final long VECTOR_ALIGNMENT = 128;

    private static final long ALIGNMENT = 8;

    private final List<String> problems = new ArrayList<>();

    private MemoryLint() {}

    static List<String> problems(List<Region> memory, long stack) {
        var lint = new MemoryLint();
        memory.forEach(lint::checkRegion);
        lint.checkNames(memory);
        lint.checkOverlaps(memory);
        lint.checkBoot(memory);
        lint.checkStack(memory, stack);
        return lint.problems;
    }

    private void checkRegion(Region region) {
        if (region.length() <= 0) {
            report("region '%s' is empty", region.name());
        }
        if (region.origin() % ALIGNMENT != 0 || region.length() % ALIGNMENT != 0) {
            report(
                    "origin and length of region '%s' should be multiples of %d",
                    region.name(), ALIGNMENT);
        }
        if (region.origin() < 0 || region.end() > ADDRESS_SPACE) {
            report("region '%s' ends beyond the address space of 32 bits", region.name());
        }
    }

    private void checkNames(List<Region> memory) {
        var names = new HashSet<String>();
        for (var region : memory) {
            if (!region.name().matches("[a-z][a-z0-9_]*")) {
                report(
                        "region name '%s' should be a word of small letters, digits and _",
                        region.name());
            }
            if (!names.add(region.name())) {
                report("there are two regions named '%s'", region.name());
            }
        }
    }

    private void checkOverlaps(List<Region> memory) {
        for (int i = 0; i < memory.size(); i++) {
            for (var other : memory.subList(i + 1, memory.size())) {
                if (memory.get(i).overlaps(other)) {
                    report("regions '%s' and '%s' overlap", memory.get(i).name(), other.name());
                }
            }
        }
    }

    private void checkBoot(List<Region> memory) {
        var boot = memory.stream().filter(Region::boot).toList();
        if (boot.size() != 1) {
            report("exactly one region should say boot = true, not %d", boot.size());
            return;
        }
        var region = boot.getFirst();
        if (region.kind() != MemoryKind.FLASH) {
            report("region '%s' says boot = true, so its kind should be 'flash'", region.name());
        }
        if (region.origin() % VECTOR_ALIGNMENT != 0) {
            report(
                    "region '%s' starts with the vectors: its origin should be a multiple of %d",
                    region.name(), VECTOR_ALIGNMENT);
        }
    }

    private void checkStack(List<Region> memory, long stack) {
        var ram = memory.stream().filter(region -> region.kind() == MemoryKind.RAM).findFirst();
        if (ram.isEmpty()) {
            report("there is no region of kind 'ram'");
        } else if (stack >= ram.get().length()) {
            report(
                    "a stack of %s does not fit into region '%s' of %s",
                    ByteSize.print(stack), ram.get().name(), ByteSize.print(ram.get().length()));
        }
        if (stack <= 0 || stack % ALIGNMENT != 0) {
            report("the stack should be a multiple of %d bytes", ALIGNMENT);
        }
    }

    private void report(String problem, Object... arguments) {
        problems.add(problem.formatted(arguments));
    }
}
