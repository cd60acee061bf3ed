package dev.codonedge.targets;

/// What is beneath the program.
public enum OperatingSystem {
    /// Nothing: the program is the firmware.
    NONE,
    LINUX
}
