package dev.codonedge.targets;

/// How memory is managed.
public enum Runtime {
    /// There is no heap.
    NONE,
    /// One heap, no collector.
    ARENA,
    /// A conservative collector.
    GC
}
