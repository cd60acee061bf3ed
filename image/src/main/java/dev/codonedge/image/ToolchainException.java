package dev.codonedge.image;

import java.io.IOException;

/// A part of the toolchain itself is missing or does not work: nothing the user's program can be blamed for.
public final class ToolchainException extends IOException {
    private static final long serialVersionUID = 1;

    public ToolchainException(String message) {
        super(message);
    }

    public ToolchainException(String message, Throwable cause) {
        super(message, cause);
    }
}
