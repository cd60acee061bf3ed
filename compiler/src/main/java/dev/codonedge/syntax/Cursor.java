package dev.codonedge.syntax;

import dev.codonedge.source.SourceFile;
import dev.codonedge.source.Span;

/// A place in the text that moves forward; the lexers share one.
final class Cursor {
    /// What [#peek()] gives behind the last character; the text itself may hold no such character.
    static final char END = '\0';

    final SourceFile file;
    final String text;
    final int length;
    int at;

    Cursor(SourceFile file) {
        this(file, 0, file.text().length());
    }

    /// A part of the text; nothing before and behind it is seen.
    Cursor(SourceFile file, int start, int end) {
        this.file = file;
        this.text = file.text();
        this.length = end;
        this.at = start;
    }

    char peek() {
        return at < length ? text.charAt(at) : END;
    }

    char peek(int ahead) {
        return at + ahead < length ? text.charAt(at + ahead) : END;
    }

    boolean atEnd() {
        return at >= length;
    }

    boolean atLineEnd() {
        return at >= length || isLineEnd(text.charAt(at));
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /// Steps over one line end, which must be there: `\n`, `\r\n` or `\r`.
    void skipLineEnd() {
        if (peek() == '\r' && peek(1) == '\n') {
            at++;
        }
        at++;
    }

    void skipToLineEnd() {
        while (at < length && !isLineEnd(text.charAt(at))) {
            at++;
        }
    }

    boolean startsWith(String wanted) {
        return text.startsWith(wanted, at);
    }

    Span span(int start, int end) {
        return new Span(file, start, end);
    }

    boolean atIdentifierStart() {
        char c = peek();
        return isAsciiLetter(c)
                || c >= 0x80 && Character.isUnicodeIdentifierStart(text.codePointAt(at));
    }

    /// Steps over an identifier that starts here, or over nothing.
    void skipIdentifier() {
        if (!atIdentifierStart()) {
            return;
        }
        while (at < length) {
            char c = text.charAt(at);
            if (isAsciiLetter(c) || c >= '0' && c <= '9') {
                at++;
            } else if (c < 0x80) {
                return;
            } else {
                int point = text.codePointAt(at);
                if (!Character.isUnicodeIdentifierPart(point)
                        || Character.isIdentifierIgnorable(point)) {
                    return;
                }
                at += Character.charCount(point);
            }
        }
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
