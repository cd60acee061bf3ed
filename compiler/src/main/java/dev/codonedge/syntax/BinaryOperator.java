package dev.codonedge.syntax;

/// The arithmetic and bit operators; each calls the magic methods `__name__`, `__rname__` and, in place, `__iname__`.
public enum BinaryOperator {
    ADD("+", "add"),
    SUBTRACT("-", "sub"),
    MULTIPLY("*", "mul"),
    DIVIDE("/", "truediv"),
    FLOOR_DIVIDE("//", "floordiv"),
    MODULO("%", "mod"),
    POWER("**", "pow"),
    MATRIX_MULTIPLY("@", "matmul"),
    AND("&", "and"),
    OR("|", "or"),
    XOR("^", "xor"),
    SHIFT_LEFT("<<", "lshift"),
    SHIFT_RIGHT(">>", "rshift");

    private final String text;
    private final String name;

    BinaryOperator(String text, String name) {
        this.text = text;
        this.name = name;
    }

    /// As written in source.
    public String text() {
        return text;
    }

    public String method() {
        return "__" + name + "__";
    }

    public String reflectedMethod() {
        return "__r" + name + "__";
    }

    public String inPlaceMethod() {
        return "__i" + name + "__";
    }
}
