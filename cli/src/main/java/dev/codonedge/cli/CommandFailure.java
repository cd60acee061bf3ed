package dev.codonedge.cli;

import java.util.Optional;

/// Ends a command with a message for the user. Never a mistake of ours: those are other exceptions.
final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final ExitStatus status;
    private final transient Optional<String> hint;

    CommandFailure(ExitStatus status, String message, Optional<String> hint) {
        super(message);
        this.status = status;
        this.hint = hint;
    }

    static CommandFailure wrongUsage(String message) {
        return new CommandFailure(ExitStatus.WRONG_USAGE, message, Optional.empty());
    }

    static CommandFailure wrongUsage(String message, String hint) {
        return new CommandFailure(ExitStatus.WRONG_USAGE, message, Optional.of(hint));
    }

    static CommandFailure missing(String message) {
        return new CommandFailure(ExitStatus.MISSING, message, Optional.empty());
    }

    static CommandFailure missing(String message, String hint) {
        return new CommandFailure(ExitStatus.MISSING, message, Optional.of(hint));
    }

    static CommandFailure programError(String message) {
        return new CommandFailure(ExitStatus.PROGRAM_ERRORS, message, Optional.empty());
    }

    static CommandFailure programError(String message, String hint) {
        return new CommandFailure(ExitStatus.PROGRAM_ERRORS, message, Optional.of(hint));
    }

    ExitStatus status() {
        return status;
    }

    Optional<String> hint() {
        return hint;
    }
}
