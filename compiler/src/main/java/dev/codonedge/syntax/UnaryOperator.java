package dev.codonedge.syntax;

/// `+ - ~ not`.
public enum UnaryOperator {
    PLUS("+", "__pos__"),
    MINUS("-", "__neg__"),
    INVERT("~", "__invert__"),
    NOT("not", "__bool__");

    private final String text;
    private final String method;

    UnaryOperator(String text, String method) {
        this.text = text;
        this.method = method;
    }

    /// As written in source.
    public String text() {
        return text;
    }

    /// The magic method it calls.
    public String method() {
        return method;
    }
}
