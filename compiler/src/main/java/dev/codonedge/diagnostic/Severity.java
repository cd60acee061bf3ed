package dev.codonedge.diagnostic;

/// How bad it is: an error fails the build, a warning does not, a note explains.
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /// As messages spell it.
    public String word() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
