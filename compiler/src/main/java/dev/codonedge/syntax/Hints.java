package dev.codonedge.syntax;

/// What the writer of an unexpected token probably meant.
final class Hints {
    private Hints() {}

    /// Empty when there is nothing to say.
    static String forUnexpected(Tokens tokens, int at) {
        var kind = tokens.kind(at);
        var before = at == 0 ? TokenKind.NEWLINE : tokens.kind(at - 1);
        return switch (kind) {
            case ASSIGN -> "did you mean '=='?";
            case WALRUS -> "'=' assigns; ':=' needs parentheses here";
            case BAR -> before == TokenKind.BAR ? "did you mean 'or'?" : "";
            case AMPERSAND -> before == TokenKind.AMPERSAND ? "did you mean 'and'?" : "";
            case GREATER -> before == TokenKind.LESS ? "did you mean '!='?" : "";
            case NEWLINE ->
                    before == TokenKind.PLUS && at > 1 && tokens.kind(at - 2) == TokenKind.PLUS
                            ? "'++' does not exist, write '+= 1'"
                            : before == TokenKind.MINUS
                                            && at > 1
                                            && tokens.kind(at - 2) == TokenKind.MINUS
                                    ? "'--' does not exist, write '-= 1'"
                                    : "";
            case IF -> before == TokenKind.ELSE ? "did you mean 'elif'?" : "";
            case LEFT_BRACE ->
                    before == TokenKind.RIGHT_PAREN || before == TokenKind.NAME
                            ? "blocks begin with ':' and are indented"
                            : "";
            case STAR -> before == TokenKind.EXCEPT ? "exception groups are not supported" : "";
            case ELIF, ELSE -> "there is no 'if' in this block that it could belong to";
            case EXCEPT, FINALLY -> "there is no 'try' in this block that it could belong to";
            default -> adjacent(tokens, at, before);
        };
    }

    private static String adjacent(Tokens tokens, int at, TokenKind before) {
        var kind = tokens.kind(at);
        if (before == TokenKind.NAME && kind.startsOperand()) {
            String word = tokens.text(at - 1);
            switch (word) {
                case "elseif", "elsif" -> {
                    return "did you mean 'elif'?";
                }
                case "function", "func", "fn", "define", "sub" -> {
                    return "functions are defined with 'def'";
                }
                case "var", "let", "const", "auto" -> {
                    return "variables need no '%s'".formatted(word);
                }
                case "switch" -> {
                    return "did you mean 'match'?";
                }
                case "exec" -> {
                    return "'exec' does not exist here";
                }
                default -> {
                    // nothing special
                }
            }
        }
        if (kind.isKeyword()
                && (before == TokenKind.DEF
                        || before == TokenKind.CLASS
                        || before == TokenKind.DOT)) {
            return "'%s' is a keyword and cannot be a name".formatted(kind.text());
        }
        return "";
    }
}
