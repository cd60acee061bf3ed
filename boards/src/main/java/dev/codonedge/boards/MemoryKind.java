package dev.codonedge.boards;

/// What a region of memory is made of.
public enum MemoryKind {
    /// Keeps its contents without power; programs cannot write to it.
    FLASH,
    RAM
}
