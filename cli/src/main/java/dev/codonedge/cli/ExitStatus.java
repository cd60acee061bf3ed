package dev.codonedge.cli;

/// How the command ends, but for `run`, which ends as the program did.
enum ExitStatus {
    FINE(0),
    /// The program has errors.
    PROGRAM_ERRORS(1),
    /// The command line asks for what is not there.
    WRONG_USAGE(2),
    /// Something is missing on this machine.
    MISSING(3);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
