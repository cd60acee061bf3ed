package dev.codonedge.targets;

/// The family of processors that start-up code and exception entry are written for.
public enum Architecture {
    ARMV7M(32),
    X86_64(64),
    AARCH64(64);

    private final int pointerBits;

    Architecture(int pointerBits) {
        this.pointerBits = pointerBits;
    }

    public int pointerBits() {
        return pointerBits;
    }
}
