package dev.codonedge.diagnostic;

import java.io.UncheckedIOException;

/// The compiler itself failed: an exception that nobody meant to throw, and where in the program it was at.
public final class CompilerMistake extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String place;

    private CompilerMistake(String place, RuntimeException cause) {
        super(cause.getMessage(), cause);
        this.place = place;
    }

    /// The problem with its place, to be thrown. Our own exceptions, which mean something and may know a closer place,
    /// come back as they are.
    ///
    /// @param file as messages call it
    public static RuntimeException at(String file, int line, RuntimeException problem) {
        var meant =
                !problem.getClass().getName().startsWith("java.")
                        || problem instanceof UncheckedIOException;
        return meant ? problem : new CompilerMistake(file + ":" + line, problem);
    }

    /// As in `sensor_log.py:12`.
    public String place() {
        return place;
    }
}
