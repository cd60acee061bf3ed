package dev.codonedge.boards;

/// How it was made sure that programs run on a board.
public enum Verification {
    NONE,
    /// The test programs run in the emulator.
    QEMU,
    HARDWARE
}
