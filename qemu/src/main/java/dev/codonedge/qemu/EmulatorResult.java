package dev.codonedge.qemu;

import java.util.OptionalLong;

/// How a run ended.
public sealed interface EmulatorResult {
    /// The program ended by itself: its status arrived, and so did the end marker, which only the runtime's exit sends.
    ///
    /// @param instructions of the guest; known where they were limited
    record Ended(int status, OptionalLong instructions) implements EmulatorResult {}

    /// A processor exception ended it.
    ///
    /// @param status the runtime's: 128 and the exception's number
    record Faulted(int status, FaultReport report) implements EmulatorResult {}

    /// It was stopped from outside.
    record Stopped(Limit limit) implements EmulatorResult {}

    /// The emulator ended without the program having ended.
    ///
    /// @param text what the emulator said
    record Broken(int emulatorStatus, String text) implements EmulatorResult {}

    enum Limit {
        INSTRUCTIONS,
        WALL
    }
}
