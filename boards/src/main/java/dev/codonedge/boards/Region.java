package dev.codonedge.boards;

import java.util.Optional;

/// A named range of memory.
///
/// @param boot whether the processor starts here: vectors and code go into it
/// @param source where the figures come from
public record Region(
        String name,
        MemoryKind kind,
        long origin,
        long length,
        boolean boot,
        Optional<String> source) {
    public long end() {
        return origin + length;
    }

    boolean overlaps(Region other) {
        return origin < other.end() && other.origin < end();
    }
}
