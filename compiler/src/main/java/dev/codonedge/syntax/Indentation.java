package dev.codonedge.syntax;

/// Measures the indentation of lines and turns it into `INDENT` and `DEDENT`.
final class Indentation {
    private static final int TAB = 8;
    /// CPython's limit for blocks inside one another.
    private static final int MOST_BLOCKS = 100;

    private final Cursor cursor;
    private final Tokens tokens;
    private final SyntaxErrors errors;

    /// Widths of the open blocks, with tabs of eight columns, and with tabs of one: both must agree about the order.
    private final int[] columns = new int[MOST_BLOCKS + 1];

    private final int[] characters = new int[MOST_BLOCKS + 1];
    private int blocks;

    Indentation(Cursor cursor, Tokens tokens, SyntaxErrors errors) {
        this.cursor = cursor;
        this.tokens = tokens;
        this.errors = errors;
    }

    /// Goes to the first token of the next line that has one, with `INDENT` and `DEDENT` before it. False at the end.
    boolean startLine() {
        while (true) {
            int lineStart = cursor.at;
            int column = 0;
            int count = 0;
            for (; true; cursor.at++) {
                char c = cursor.peek();
                if (c == ' ') {
                    column++;
                    count++;
                } else if (c == '\t') {
                    column = (column / TAB + 1) * TAB;
                    count++;
                } else if (c == '\f') {
                    column = 0;
                    count = 0;
                } else {
                    break;
                }
            }
            if (cursor.peek() == '#') {
                cursor.skipToLineEnd();
            }
            if (cursor.atEnd()) {
                return false;
            }
            if (Cursor.isLineEnd(cursor.peek())) {
                cursor.skipLineEnd();
            } else if (arrange(lineStart, column, count)) {
                return true;
            }
        }
    }

    /// False when the line lies too deep and was skipped.
    private boolean arrange(int lineStart, int column, int count) {
        if (column > columns[blocks]) {
            if (count <= characters[blocks]) {
                inconsistent(lineStart);
            }
            if (blocks == MOST_BLOCKS) {
                tooDeep(lineStart);
                return false;
            }
            blocks++;
            columns[blocks] = column;
            characters[blocks] = count;
            tokens.add(TokenKind.INDENT, lineStart, cursor.at, null);
            return true;
        }
        while (column < columns[blocks]) {
            blocks--;
            tokens.add(TokenKind.DEDENT, cursor.at, cursor.at, null);
        }
        if (column != columns[blocks]) {
            errors.withHint(
                    lineStart,
                    cursor.at,
                    "indentation",
                    "unexpected dedent",
                    "this indentation fits none of the blocks around it");
        } else if (count != characters[blocks]) {
            inconsistent(lineStart);
        }
        return true;
    }

    private void inconsistent(int lineStart) {
        errors.withHint(
                lineStart,
                cursor.at,
                "indentation",
                "inconsistent use of tabs and spaces in indentation",
                "indent with spaces only");
    }

    private void tooDeep(int lineStart) {
        errors.withHint(
                lineStart,
                cursor.at,
                "nesting",
                "too many levels of indentation",
                "at most 100; move the inner blocks into functions");
        tokens.add(TokenKind.INDENT, lineStart, cursor.at, null);
        tokens.add(TokenKind.ERROR, cursor.at, cursor.at, null);
        tokens.add(TokenKind.NEWLINE, cursor.at, cursor.at, null);
        tokens.add(TokenKind.DEDENT, cursor.at, cursor.at, null);
        cursor.at = lineStart;
        cursor.at = endOfDeeperLines();
    }

    /// Closes the blocks that are open at the end of the file.
    void finish() {
        for (; blocks > 0; blocks--) {
            tokens.add(TokenKind.DEDENT, cursor.length, cursor.length, null);
        }
    }

    /// The width of the innermost block.
    int top() {
        return columns[blocks];
    }

    /// The width of the line that holds `offset` up to there.
    int columnAt(int offset) {
        int start = offset;
        while (start > 0 && !Cursor.isLineEnd(cursor.text.charAt(start - 1))) {
            start--;
        }
        int column = 0;
        for (int i = start; i < offset; i++) {
            column = cursor.text.charAt(i) == '\t' ? (column / TAB + 1) * TAB : column + 1;
        }
        return column;
    }

    /// The end of the last line from here on that is indented deeper than the innermost block; blank lines between
    /// such lines count.
    int endOfDeeperLines() {
        int start = cursor.at;
        int end = start;
        while (!cursor.atEnd()) {
            int lineStart = cursor.at;
            while (cursor.peek() == ' ' || cursor.peek() == '\t') {
                cursor.at++;
            }
            int first = cursor.at;
            cursor.skipToLineEnd();
            if (first < cursor.at) {
                if (first == lineStart || columnAt(first) <= columns[blocks]) {
                    break;
                }
                end = cursor.at;
            }
            if (!cursor.atEnd()) {
                cursor.skipLineEnd();
            }
        }
        cursor.at = start;
        return end;
    }
}
