package dev.codonedge.targets;

/// The family of processors that start-up code and exception entry are written for.
public enum Architecture {
    ARMV7M,
    X86_64,
    AARCH64
}
