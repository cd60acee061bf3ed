package dev.codonedge.targets;

/// Where floating-point arguments are passed, and whether there is hardware for them.
public enum FloatAbi {
    /// No FPU: routines in software, core registers.
    SOFT,
    /// An FPU, but core registers for arguments.
    SOFTFP,
    /// An FPU and its registers.
    HARD
}
