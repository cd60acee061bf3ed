package dev.codonedge.qemu;

import java.io.IOException;

/// The emulator is not installed on this machine.
public final class EmulatorMissingException extends IOException {
    private static final long serialVersionUID = 1;

    private final String program;
    private final String installCommand;

    public EmulatorMissingException(String program, String installCommand) {
        super("%s is not installed; install it with: %s".formatted(program, installCommand));
        this.program = program;
        this.installCommand = installCommand;
    }

    public String program() {
        return program;
    }

    /// A line for the user's shell.
    public String installCommand() {
        return installCommand;
    }
}
