package dev.codonedge.syntax;

import dev.codonedge.diagnostic.Diagnostic;

/// Says something about a character that belongs to no token.
final class UnknownCharacter {
    private UnknownCharacter() {}

    static Diagnostic describe(SyntaxErrors errors, Cursor cursor, int start) {
        int point = cursor.text.codePointAt(start);
        int end = start + Character.charCount(point);
        if (point == 0) {
            return Diagnostic.error(
                    SyntaxErrors.SYNTAX,
                    errors.span(start, end),
                    "source text cannot contain null bytes");
        }
        if (point == '\\') {
            return Diagnostic.error(
                    SyntaxErrors.SYNTAX,
                    errors.span(start, end),
                    "unexpected character after line continuation character");
        }
        boolean visible =
                !Character.isISOControl(point)
                        && !Character.isSpaceChar(point)
                        && Character.isDefined(point);
        String shown = visible ? Character.toString(point) : "U+%04X".formatted(point);
        var error = errors.unexpected(start, end, shown);
        return switch (point) {
            case '!' -> error.withHint("did you mean 'not'?");
            case '?' ->
                    error.withHint("a conditional expression is written 'a if condition else b'");
            case '\u2018', '\u2019', '\u201C', '\u201D', '\u00AB', '\u00BB' ->
                    error.withHint("strings are quoted with ' or \"");
            case '\u2013', '\u2014', '\u2212' -> error.withHint("did you mean '-'?");
            case '\u00D7' -> error.withHint("did you mean '*'?");
            case '\u2264' -> error.withHint("did you mean '<='?");
            case '\u2265' -> error.withHint("did you mean '>='?");
            case '\u2260' -> error.withHint("did you mean '!='?");
            default ->
                    Character.isSpaceChar(point) || point == '\u200B' || point == '\uFEFF'
                            ? error.withHint("only blanks and tabs separate words")
                            : error;
        };
    }
}
