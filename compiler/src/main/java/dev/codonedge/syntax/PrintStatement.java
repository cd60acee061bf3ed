package dev.codonedge.syntax;

/// Tells the statement `print a, b` from the call `print(a, b)`. Where CPython has a use for the text, it is the call.
final class PrintStatement {
    private PrintStatement() {}

    /// Whether the `print` at `index`, the first word of a statement, is the statement.
    static boolean startsAt(Tokens tokens, int index) {
        int next = index + 1;
        var kind = tokens.kind(next);
        boolean blankBefore = tokens.start(next) > tokens.end(index);
        return switch (kind) {
            case LEFT_PAREN -> isStatementBehindParenthesis(tokens, next, blankBefore);
            // a subscript or an operator, unless it is written like the start of an operand
            case LEFT_BRACKET -> blankBefore;
            case PLUS, MINUS, STAR -> blankBefore && tokens.end(next) == tokens.start(next + 1);
            case NOT -> tokens.kind(next + 1) != TokenKind.IN;
            default -> kind.startsOperand();
        };
    }

    private static boolean isStatementBehindParenthesis(
            Tokens tokens, int open, boolean blankBefore) {
        int depth = 0;
        int at = open;
        do {
            switch (tokens.kind(at)) {
                case LEFT_PAREN, LEFT_BRACKET, LEFT_BRACE, FIELD_START -> depth++;
                case RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE, FIELD_END -> depth--;
                case NEWLINE, END, ERROR -> {
                    return false;
                }
                default -> {
                    // goes on
                }
            }
            at++;
        } while (depth > 0);
        return switch (tokens.kind(at)) {
            // print(a), print(b) is fine in CPython; print (a), b is written by those who mean the
            // statement
            case COMMA -> blankBefore;
            // CPython would compute with None here
            case PLUS, MINUS, STAR, SLASH, DOUBLE_SLASH, PERCENT, DOUBLE_STAR, AT -> true;
            case AMPERSAND, BAR, CARET, SHIFT_LEFT, SHIFT_RIGHT -> true;
            case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, DOT, LEFT_BRACKET, LEFT_PAREN -> true;
            default -> false;
        };
    }
}
