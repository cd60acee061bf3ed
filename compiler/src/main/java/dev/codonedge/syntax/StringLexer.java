package dev.codonedge.syntax;

import dev.codonedge.diagnostic.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.util.HexFormat;
import java.util.Locale;

/// Reads string literals: plain, raw, bytes, f-strings and those with a custom prefix. The prefix has been read.
final class StringLexer {
    private static final String INVALID_CODE = "invalid code in a string";

    private final Cursor cursor;
    private final Tokens tokens;
    private final SyntaxErrors errors;
    private final Lexer lexer;

    /// How a literal ends.
    private record Quote(char mark, boolean triple) {
        int length() {
            return triple ? 3 : 1;
        }

        boolean isAt(Cursor cursor) {
            return cursor.peek() == mark
                    && (!triple || cursor.peek(1) == mark && cursor.peek(2) == mark);
        }
    }

    /// The f-string around the field that is being read, if any, and that field's place.
    private record Enclosing(Quote quote, int field) {}

    private @Nullable Enclosing enclosing;

    StringLexer(Cursor cursor, Tokens tokens, SyntaxErrors errors, Lexer lexer) {
        this.cursor = cursor;
        this.tokens = tokens;
        this.errors = errors;
        this.lexer = lexer;
    }

    /// The literal whose first quote is here. `start` is where its prefix begins.
    void lex(int start, String prefix) {
        char mark = cursor.peek();
        var quote = new Quote(mark, cursor.peek(1) == mark && cursor.peek(2) == mark);
        switch (prefix.toLowerCase(Locale.ROOT)) {
            case "", "u" -> plain(start, quote, "", false);
            case "r" -> plain(start, quote, "", true);
            case "b" -> bytes(start, quote, false);
            case "rb", "br" -> bytes(start, quote, true);
            case "f" -> formatted(start, quote, false);
            case "rf", "fr" -> formatted(start, quote, true);
            default -> plain(start, quote, prefix, false);
        }
    }

    private void plain(int start, Quote quote, String prefix, boolean raw) {
        var text = new StringBuilder();
        if (content(start, quote, raw, false, text)) {
            tokens.add(
                    TokenKind.STRING, start, cursor.at, new Tokens.Text(prefix, text.toString()));
        }
    }

    private void bytes(int start, Quote quote, boolean raw) {
        var text = new StringBuilder();
        if (content(start, quote, raw, true, text)) {
            tokens.add(TokenKind.BYTES, start, cursor.at, text.toString());
        }
    }

    /// From the first quote to behind the last one. False when there is no last one, which is reported.
    private boolean content(int start, Quote quote, boolean raw, boolean bytes, StringBuilder to) {
        int first = cursor.at;
        boolean asciiReported = false;
        cursor.at += quote.length();
        while (!quote.isAt(cursor)) {
            char c = cursor.peek();
            if (cursor.atEnd() || Cursor.isLineEnd(c) && !quote.triple()) {
                unterminated(start, first, quote);
                return false;
            }
            if (c == '\\' && raw) {
                rawPair(to);
            } else if (c == '\\') {
                escape(to, bytes);
            } else if (Cursor.isLineEnd(c)) {
                to.append('\n');
                cursor.skipLineEnd();
            } else {
                if (bytes && c >= 0x80 && !asciiReported) {
                    errors.at(
                            cursor.at,
                            cursor.at + 1,
                            "string",
                            "bytes can only contain ASCII literal characters");
                    asciiReported = true;
                }
                to.append(c);
                cursor.at++;
            }
        }
        cursor.at += quote.length();
        return true;
    }

    /// A backslash and what it keeps from ending a raw string.
    private void rawPair(StringBuilder to) {
        to.append('\\');
        cursor.at++;
        if (Cursor.isLineEnd(cursor.peek())) {
            to.append('\n');
            cursor.skipLineEnd();
        } else if (!cursor.atEnd()) {
            to.append(cursor.peek());
            cursor.at++;
        }
    }

    private void unterminated(int start, int firstQuote, Quote quote) {
        var outer = enclosing;
        if (outer != null && outer.quote().equals(quote)) {
            // not a string at all but the end of the f-string around it; what looks like a prefix
            // is a name
            expectingBrace(outer.field());
            cursor.at = firstQuote;
            lexer.abandonField();
            return;
        }
        if (quote.triple()) {
            errors.at(
                    start,
                    firstQuote + 3,
                    "unterminated-string",
                    "unterminated triple-quoted string literal");
        } else {
            errors.at(start, cursor.at, "unterminated-string", "unterminated string literal");
        }
        lexer.abandonLine(start);
    }

    private void expectingBrace(int field) {
        errors.at(field, field + 1, "f-string", "expecting '}' in f-string");
    }

    private void formatted(int start, Quote quote, boolean raw) {
        tokens.add(TokenKind.FSTRING_START, start, cursor.at + quote.length(), null);
        int first = cursor.at;
        cursor.at += quote.length();
        if (!pieces(quote, raw, false)) {
            return;
        }
        if (quote.isAt(cursor)) {
            tokens.add(TokenKind.FSTRING_END, cursor.at, cursor.at + quote.length(), null);
            cursor.at += quote.length();
        } else {
            unterminated(start, first, quote);
        }
    }

    /// Text and fields up to the end of the literal, or of the spec. False when the whole was abandoned.
    private boolean pieces(Quote quote, boolean raw, boolean spec) {
        var text = new StringBuilder();
        int start = cursor.at;
        while (!quote.isAt(cursor) && !cursor.atEnd()) {
            char c = cursor.peek();
            if (Cursor.isLineEnd(c)) {
                if (!quote.triple()) {
                    break;
                }
                text.append('\n');
                cursor.skipLineEnd();
            } else if (c == '{' && cursor.peek(1) == '{' && !spec) {
                text.append('{');
                cursor.at += 2;
            } else if (c == '{' && !lexer.isFull()) {
                flush(text, start);
                if (!field(quote, raw)) {
                    return false;
                }
                start = cursor.at;
            } else if (c == '}' && spec) {
                break;
            } else if (c == '}') {
                if (cursor.peek(1) == '}') {
                    cursor.at++;
                } else if (!lexer.isTooDeep()) {
                    errors.at(
                            cursor.at,
                            cursor.at + 1,
                            "f-string",
                            "single '}' is not allowed in f-string");
                }
                text.append('}');
                cursor.at++;
            } else if (c == '\\') {
                backslash(text, raw);
            } else {
                if (c == '{') {
                    lexer.tooDeep(cursor.at);
                }
                text.append(c);
                cursor.at++;
            }
        }
        flush(text, start);
        return true;
    }

    private void backslash(StringBuilder text, boolean raw) {
        char next = cursor.peek(1);
        if (next == '{' || next == '}') {
            if (!raw) {
                unknownEscape(next);
            }
            text.append('\\');
            cursor.at++;
        } else if (raw) {
            rawPair(text);
        } else {
            escape(text, false);
        }
    }

    private void flush(StringBuilder text, int start) {
        if (!text.isEmpty()) {
            tokens.add(TokenKind.FSTRING_TEXT, start, cursor.at, text.toString());
            text.setLength(0);
        }
    }

    /// A replacement field with its braces. False when the f-string around it was abandoned with it.
    private boolean field(Quote quote, boolean raw) {
        int open = cursor.at;
        int depth = lexer.depth();
        int abandoned = lexer.abandonedLines();
        tokens.add(TokenKind.FIELD_START, open, open + 1, null);
        lexer.openField(open);
        cursor.at++;
        var outer = enclosing;
        enclosing = new Enclosing(quote, open);
        char stop = lexer.fieldTokens();
        while (stop == '!') {
            tokens.add(TokenKind.CONVERSION, cursor.at, cursor.at + 1, null);
            cursor.at++;
            stop = lexer.fieldTokens();
        }
        enclosing = outer;
        if (stop == ':') {
            tokens.add(TokenKind.SPEC_START, cursor.at, cursor.at + 1, null);
            cursor.at++;
            if (!pieces(quote, raw, true)) {
                return false;
            }
            stop = cursor.peek();
        }
        if (lexer.abandonedLines() != abandoned) {
            return false;
        }
        if (stop == '}') {
            tokens.add(TokenKind.FIELD_END, cursor.at, cursor.at + 1, null);
            cursor.at++;
            lexer.closeTo(depth);
            return true;
        }
        if (lexer.depth() > depth) {
            expectingBrace(open);
        }
        lexer.closeTo(depth);
        tokens.add(TokenKind.ERROR, cursor.at, cursor.at, null);
        return !cursor.atEnd();
    }

    private void escape(StringBuilder to, boolean bytes) {
        int start = cursor.at++;
        if (cursor.atEnd()) {
            return; // an unterminated literal, reported by the caller
        }
        char c = cursor.peek();
        cursor.at++;
        switch (c) {
            case '\n', '\r' -> {
                cursor.at--;
                cursor.skipLineEnd();
            }
            case '\\', '\'', '"' -> to.append(c);
            case 'a' -> to.append('\007');
            case 'b' -> to.append('\b');
            case 'f' -> to.append('\f');
            case 'n' -> to.append('\n');
            case 'r' -> to.append('\r');
            case 't' -> to.append('\t');
            case 'v' -> to.append('\013');
            case 'x' -> hex(start, 2, to);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(c - '0', bytes, to);
            default -> {
                if (c == 'u' && !bytes) {
                    hex(start, 4, to);
                } else if (c == 'U' && !bytes) {
                    hex(start, 8, to);
                } else if (c == 'N' && !bytes) {
                    named(start, to);
                } else {
                    cursor.at = start;
                    unknownEscape(c);
                    cursor.at = start + 1;
                    to.append('\\');
                }
            }
        }
    }

    private void unknownEscape(char c) {
        errors.add(
                Diagnostic.warning(
                                "invalid-escape",
                                errors.span(cursor.at, cursor.at + 2),
                                "invalid escape sequence '\\%s'".formatted(c))
                        .withHint("a backslash itself is written '\\\\'"));
    }

    private void octal(int first, boolean bytes, StringBuilder to) {
        int value = first;
        for (int i = 0; i < 2 && cursor.peek() >= '0' && cursor.peek() <= '7'; i++) {
            value = value * 8 + cursor.peek() - '0';
            cursor.at++;
        }
        to.append((char) (bytes ? value & 0xff : value));
    }

    private void hex(int start, int digits, StringBuilder to) {
        long value = 0;
        for (int i = 0; i < digits; i++) {
            char c = cursor.peek();
            if (!HexFormat.isHexDigit(c)) {
                errors.at(start, cursor.at, "string", INVALID_CODE);
                return;
            }
            value = value * 16 + HexFormat.fromHexDigit(c);
            cursor.at++;
        }
        codePoint(start, value, to);
    }

    private void codePoint(int start, long value, StringBuilder to) {
        if (value > Character.MAX_CODE_POINT) {
            errors.at(start, cursor.at, "string", INVALID_CODE);
        } else if (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE) {
            errors.withHint(
                    start,
                    cursor.at,
                    "string",
                    INVALID_CODE,
                    "a lone surrogate has no form in UTF-8");
        } else {
            to.appendCodePoint((int) value);
        }
    }

    private void named(int start, StringBuilder to) {
        int name = cursor.at + 1;
        int end = cursor.peek() == '{' ? name : -1;
        while (end >= 0 && end < cursor.length && isNamePart(cursor.text.charAt(end))) {
            end++;
        }
        if (end < 0 || end >= cursor.length || cursor.text.charAt(end) != '}') {
            errors.withHint(
                    start,
                    cursor.at,
                    "string",
                    INVALID_CODE,
                    "expected a name in braces behind '\\N'");
            return;
        }
        cursor.at = end + 1;
        try {
            to.appendCodePoint(Character.codePointOf(cursor.text.substring(name, end)));
        } catch (IllegalArgumentException _) {
            errors.withHint(start, cursor.at, "string", INVALID_CODE, "no character has this name");
        }
    }

    private static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || Cursor.isDigit(c)
                || c == ' '
                || c == '-'
                || c == '_';
    }
}
