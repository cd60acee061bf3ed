package dev.codonedge.syntax;

/// Gives up the statement being parsed. What is wrong has been reported.
final class SyntaxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SyntaxFailure() {
        super("reported", null, false, false);
    }
}
