package dev.codonedge.syntax;

import java.math.BigInteger;
import java.util.Map;

/// Reads number literals with their suffixes.
final class NumberLexer {
    /// CPython's own limit; converting takes time that grows with the square.
    private static final int MOST_DIGITS = 4300;

    private final Cursor cursor;
    private final Tokens tokens;
    private final SyntaxErrors errors;
    private final Map<String, TokenKind> keywords;

    NumberLexer(
            Cursor cursor, Tokens tokens, SyntaxErrors errors, Map<String, TokenKind> keywords) {
        this.cursor = cursor;
        this.tokens = tokens;
        this.errors = errors;
        this.keywords = keywords;
    }

    /// A number that starts here, with a digit or with a point before a digit.
    void lex() {
        char second = Character.toLowerCase(cursor.peek(1));
        if (cursor.peek() == '0' && (second == 'x' || second == 'o' || second == 'b')) {
            based(second);
        } else {
            decimal();
        }
    }

    private void based(char letter) {
        int start = cursor.at;
        cursor.at += 2;
        int radix = letter == 'x' ? 16 : letter == 'o' ? 8 : 2;
        String name = letter == 'x' ? "hexadecimal" : letter == 'o' ? "octal" : "binary";
        var digits = new StringBuilder();
        boolean wrong = false;
        while (true) {
            char c = cursor.peek();
            if (c == '_' && isDigit(cursor.peek(1), radix)) {
                c = cursor.peek(1);
                cursor.at++;
            }
            if (isDigit(c, radix)) {
                digits.append(c);
                cursor.at++;
            } else if (Cursor.isDigit(c)) {
                errors.at(
                        cursor.at,
                        cursor.at + 1,
                        "number",
                        "invalid digit '%c' in %s literal".formatted(c, name));
                wrong = true;
                skipRest();
            } else {
                break;
            }
        }
        if (!wrong && (digits.isEmpty() || cursor.peek() == '_')) {
            skipRest();
            errors.at(start, cursor.at, "number", "invalid %s literal".formatted(name));
            wrong = true;
        }
        if (wrong) {
            tokens.add(TokenKind.ERROR, start, cursor.at, null);
        } else {
            whole(start, digits.toString(), radix);
        }
    }

    private void decimal() {
        int start = cursor.at;
        var digits = new StringBuilder();
        boolean fine = digits(digits);
        boolean real = false;
        // 1...9 in a pattern is a range, not a float
        if (cursor.peek() == '.' && !cursor.startsWith("...")) {
            real = true;
            digits.append('.');
            cursor.at++;
            if (Cursor.isDigit(cursor.peek())) {
                fine &= digits(digits);
            }
        }
        char c = cursor.peek();
        if (c == 'e' || c == 'E') {
            char sign = cursor.peek(1);
            boolean signed = sign == '+' || sign == '-';
            if (Cursor.isDigit(signed ? cursor.peek(2) : sign)) {
                real = true;
                digits.append('e');
                cursor.at++;
                if (signed) {
                    digits.append(sign);
                    cursor.at++;
                }
                fine &= digits(digits);
            }
        }
        if (!fine || cursor.peek() == '_') {
            skipRest();
            errors.at(start, cursor.at, "number", "invalid decimal literal");
            tokens.add(TokenKind.ERROR, start, cursor.at, null);
        } else if (real) {
            String suffix = suffix();
            tokens.add(
                    TokenKind.FLOAT,
                    start,
                    cursor.at,
                    new Tokens.Decimal(digits.toString(), suffix));
        } else {
            wholeDecimal(start, digits.toString());
        }
    }

    private void wholeDecimal(int start, String digits) {
        int nonZero = 0;
        while (nonZero < digits.length() && digits.charAt(nonZero) == '0') {
            nonZero++;
        }
        boolean complex = Character.toLowerCase(cursor.peek()) == 'j';
        if (nonZero > 0 && nonZero < digits.length() && !complex) {
            errors.withHint(
                    start,
                    cursor.at,
                    "number",
                    "leading zeros in decimal integer literals are not permitted",
                    "octal numbers are written '0o%s'".formatted(digits.substring(nonZero)));
            suffix();
            tokens.add(TokenKind.ERROR, start, cursor.at, null);
        } else {
            whole(start, digits, 10);
        }
    }

    private void whole(int start, String digits, int radix) {
        if (digits.length() > MOST_DIGITS) {
            skipRest();
            errors.at(
                    start,
                    cursor.at,
                    "number",
                    "integer literal has more than %d digits".formatted(MOST_DIGITS));
            tokens.add(TokenKind.ERROR, start, cursor.at, null);
            return;
        }
        var value = new BigInteger(digits, radix);
        String suffix = suffix();
        if (suffix.isEmpty() && value.bitLength() > 64) {
            errors.warn(
                    start,
                    cursor.at,
                    "integer-too-large",
                    "integer literal does not fit 64 bits and wraps around");
        }
        tokens.add(TokenKind.INT, start, cursor.at, new Tokens.Whole(value, suffix));
    }

    /// Digits with single `_` between them. False when a `_` stands wrong.
    private boolean digits(StringBuilder to) {
        while (true) {
            char c = cursor.peek();
            if (Cursor.isDigit(c)) {
                to.append(c);
                cursor.at++;
            } else if (c == '_' && Cursor.isDigit(cursor.peek(1))) {
                cursor.at++;
            } else {
                return c != '_';
            }
        }
    }

    private String suffix() {
        int start = cursor.at;
        cursor.skipIdentifier();
        String suffix = cursor.text.substring(start, cursor.at);
        if (keywords.containsKey(suffix)) {
            cursor.at = start;
            return "";
        }
        // 1if c else 2, 1or x: the keyword may be the start of nothing longer, so the whole word
        // decides
        return suffix.equals("J") ? "j" : suffix;
    }

    private void skipRest() {
        while (cursor.peek() == '_'
                || Cursor.isDigit(cursor.peek())
                || cursor.atIdentifierStart()) {
            cursor.at++;
        }
    }

    private static boolean isDigit(char c, int radix) {
        return c < 0x80 && Character.digit(c, radix) >= 0;
    }
}
