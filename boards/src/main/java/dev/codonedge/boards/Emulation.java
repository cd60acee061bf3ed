package dev.codonedge.boards;

/// How a board is emulated.
///
/// @param machine the emulator's name of the board
public record Emulation(String machine) {}
