package dev.codonedge.syntax;

import java.util.Locale;

/// The comment on one of the first two lines that names an encoding. There is only UTF-8.
final class CodingComment {
    private CodingComment() {}

    static void check(Cursor cursor, SyntaxErrors errors) {
        int start = cursor.at;
        for (int line = 0; line < 2 && !cursor.atEnd(); line++) {
            while (cursor.peek() == ' ' || cursor.peek() == '\t' || cursor.peek() == '\f') {
                cursor.at++;
            }
            int first = cursor.at;
            cursor.skipToLineEnd();
            if (first < cursor.at) {
                if (cursor.text.charAt(first) != '#') {
                    break;
                }
                checkComment(first, cursor.at, cursor.text, errors);
            }
            if (!cursor.atEnd()) {
                cursor.skipLineEnd();
            }
        }
        cursor.at = start;
    }

    private static void checkComment(int start, int end, String text, SyntaxErrors errors) {
        int word = text.indexOf("coding", start);
        if (word < 0
                || word + 7 > end
                || text.charAt(word + 6) != ':' && text.charAt(word + 6) != '=') {
            return;
        }
        int from = word + 7;
        while (from < end && (text.charAt(from) == ' ' || text.charAt(from) == '\t')) {
            from++;
        }
        int to = from;
        while (to < end
                && (Character.isLetterOrDigit(text.charAt(to))
                        || "-_.".indexOf(text.charAt(to)) >= 0)) {
            to++;
        }
        String name = text.substring(from, to).toLowerCase(Locale.ROOT).replace('_', '-');
        boolean fine =
                name.isEmpty()
                        || name.equals("utf-8")
                        || name.equals("utf8")
                        || name.equals("utf-8-sig")
                        || name.equals("ascii")
                        || name.equals("us-ascii");
        if (!fine) {
            errors.withHint(
                    from,
                    to,
                    "encoding",
                    "unknown encoding '%s'".formatted(text.substring(from, to)),
                    "source files are UTF-8");
        }
    }
}
