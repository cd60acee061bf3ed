package dev.codonedge.syntax;

/// Comparisons, membership and identity.
public enum ComparisonOperator {
    EQUAL("==", "__eq__", "__eq__"),
    NOT_EQUAL("!=", "__ne__", "__ne__"),
    LESS("<", "__lt__", "__gt__"),
    LESS_EQUAL("<=", "__le__", "__ge__"),
    GREATER(">", "__gt__", "__lt__"),
    GREATER_EQUAL(">=", "__ge__", "__le__"),
    IN("in", "__contains__", ""),
    NOT_IN("not in", "__contains__", ""),
    IS("is", "", ""),
    IS_NOT("is not", "", "");

    private final String text;
    private final String method;
    private final String mirrored;

    ComparisonOperator(String text, String method, String mirrored) {
        this.text = text;
        this.method = method;
        this.mirrored = mirrored;
    }

    /// As written in source.
    public String text() {
        return text;
    }

    /// The magic method, empty for identity.
    public String method() {
        return method;
    }

    /// The method tried on the right operand, empty when there is none.
    public String mirroredMethod() {
        return mirrored;
    }
}
