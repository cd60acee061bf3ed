package dev.codonedge.syntax;

import java.util.HashMap;
import java.util.Map;

/// The kinds of tokens. Soft keywords (`match`, `case`, `type`, `print`, `nonlocal`) are names here.
enum TokenKind {
    NAME("name", Role.OPERAND),
    INT("number", Role.OPERAND),
    FLOAT("number", Role.OPERAND),
    STRING("string", Role.OPERAND),
    BYTES("string", Role.OPERAND),
    /// An f-string is a bracket of its own: start, texts and fields, end.
    FSTRING_START("string", Role.OPERAND),
    FSTRING_TEXT("string", Role.OTHER),
    FSTRING_END("string", Role.OTHER),
    FIELD_START("{", Role.OTHER),
    FIELD_END("}", Role.OTHER),
    CONVERSION("!", Role.OTHER),
    SPEC_START(":", Role.OTHER),
    /// The raw body of an `@llvm` function.
    LLVM("LLVM code", Role.OTHER),
    NEWLINE("end of line", Role.OTHER),
    INDENT("indentation", Role.OTHER),
    DEDENT("dedent", Role.OTHER),
    END("end of file", Role.OTHER),
    /// Something the lexer has reported already: whoever meets it fails without another word.
    ERROR("error", Role.OTHER),

    FALSE("False", Role.OPERAND),
    NONE("None", Role.OPERAND),
    TRUE("True", Role.OPERAND),
    AND("and", Role.OTHER),
    AS("as", Role.OTHER),
    ASSERT("assert", Role.STATEMENT),
    ASYNC("async", Role.OTHER),
    AWAIT("await", Role.PREFIX),
    BREAK("break", Role.STATEMENT),
    CLASS("class", Role.STATEMENT),
    CONTINUE("continue", Role.STATEMENT),
    DEF("def", Role.STATEMENT),
    DEL("del", Role.STATEMENT),
    ELIF("elif", Role.STATEMENT),
    ELSE("else", Role.OTHER),
    EXCEPT("except", Role.STATEMENT),
    FINALLY("finally", Role.STATEMENT),
    FOR("for", Role.OTHER),
    FROM("from", Role.OTHER),
    GLOBAL("global", Role.STATEMENT),
    IF("if", Role.OTHER),
    IMPORT("import", Role.STATEMENT),
    IN("in", Role.OTHER),
    IS("is", Role.OTHER),
    LAMBDA("lambda", Role.PREFIX),
    NOT("not", Role.PREFIX),
    OR("or", Role.OTHER),
    PASS("pass", Role.STATEMENT),
    RAISE("raise", Role.STATEMENT),
    RETURN("return", Role.STATEMENT),
    TRY("try", Role.STATEMENT),
    WHILE("while", Role.STATEMENT),
    WITH("with", Role.STATEMENT),
    YIELD("yield", Role.OTHER),

    PLUS("+", Role.PREFIX),
    MINUS("-", Role.PREFIX),
    STAR("*", Role.OTHER),
    SLASH("/", Role.OTHER),
    DOUBLE_SLASH("//", Role.OTHER),
    PERCENT("%", Role.OTHER),
    DOUBLE_STAR("**", Role.OTHER),
    AT("@", Role.OTHER),
    AMPERSAND("&", Role.OTHER),
    BAR("|", Role.OTHER),
    CARET("^", Role.OTHER),
    TILDE("~", Role.PREFIX),
    SHIFT_LEFT("<<", Role.OTHER),
    SHIFT_RIGHT(">>", Role.OTHER),
    LESS("<", Role.OTHER),
    LESS_EQUAL("<=", Role.OTHER),
    GREATER(">", Role.OTHER),
    GREATER_EQUAL(">=", Role.OTHER),
    EQUAL("==", Role.OTHER),
    NOT_EQUAL("!=", Role.OTHER),
    ARROW("->", Role.OTHER),
    WALRUS(":=", Role.OTHER),
    DOT(".", Role.OTHER),
    COMMA(",", Role.OTHER),
    COLON(":", Role.OTHER),
    SEMICOLON(";", Role.OTHER),
    ASSIGN("=", Role.OTHER),
    PLUS_ASSIGN("+=", Role.OTHER),
    MINUS_ASSIGN("-=", Role.OTHER),
    STAR_ASSIGN("*=", Role.OTHER),
    SLASH_ASSIGN("/=", Role.OTHER),
    DOUBLE_SLASH_ASSIGN("//=", Role.OTHER),
    PERCENT_ASSIGN("%=", Role.OTHER),
    DOUBLE_STAR_ASSIGN("**=", Role.OTHER),
    AT_ASSIGN("@=", Role.OTHER),
    AMPERSAND_ASSIGN("&=", Role.OTHER),
    BAR_ASSIGN("|=", Role.OTHER),
    CARET_ASSIGN("^=", Role.OTHER),
    SHIFT_LEFT_ASSIGN("<<=", Role.OTHER),
    SHIFT_RIGHT_ASSIGN(">>=", Role.OTHER),
    ELLIPSIS("...", Role.OPERAND),
    PIPE("|>", Role.OTHER),
    PARALLEL_PIPE("||>", Role.OTHER),
    LEFT_PAREN("(", Role.PREFIX),
    RIGHT_PAREN(")", Role.OTHER),
    LEFT_BRACKET("[", Role.PREFIX),
    RIGHT_BRACKET("]", Role.OTHER),
    LEFT_BRACE("{", Role.PREFIX),
    RIGHT_BRACE("}", Role.OTHER);

    private enum Role {
        /// A whole operand.
        OPERAND,
        /// Begins an operand.
        PREFIX,
        /// A keyword that only begins a statement or a clause of one.
        STATEMENT,
        OTHER
    }

    private final String text;
    private final Role role;

    TokenKind(String text, Role role) {
        this.text = text;
        this.role = role;
    }

    /// As written in source, or what messages call it.
    String text() {
        return text;
    }

    boolean startsOperand() {
        return role == Role.OPERAND || role == Role.PREFIX;
    }

    boolean endsOperand() {
        return role == Role.OPERAND && this != FSTRING_START
                || this == FSTRING_END
                || this == RIGHT_PAREN
                || this == RIGHT_BRACKET
                || this == RIGHT_BRACE;
    }

    boolean onlyStartsStatement() {
        return role == Role.STATEMENT;
    }

    boolean isKeyword() {
        return FALSE.ordinal() <= ordinal() && ordinal() <= YIELD.ordinal();
    }

    /// Whether messages show the user's own text.
    boolean isQuoted() {
        return this != NEWLINE && this != INDENT && this != DEDENT && this != END;
    }

    static Map<String, TokenKind> keywords() {
        var keywords = new HashMap<String, TokenKind>();
        for (var kind : values()) {
            if (kind.isKeyword()) {
                keywords.put(kind.text, kind);
            }
        }
        return keywords;
    }
}
