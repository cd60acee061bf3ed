package dev.codonedge.boards;

import java.util.Optional;

/// How a board is emulated.
///
/// @param machine the emulator's name of the board
/// @param watchdog a timer of the board that can end a run which goes on for too long
public record Emulation(String machine, Optional<Watchdog> watchdog) {
    /// A CMSDK watchdog.
    ///
    /// @param base the address of its registers
    /// @param hertz how fast it counts
    public record Watchdog(long base, long hertz) {}
}
