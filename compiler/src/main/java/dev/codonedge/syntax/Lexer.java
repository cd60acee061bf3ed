package dev.codonedge.syntax;

import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.source.SourceFile;
import dev.codonedge.source.Span;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Turns text into [Tokens]. What is wrong is reported and becomes an `ERROR` token, and lexing goes on.
final class Lexer {
    /// CPython's limit for brackets inside one another.
    private static final int MOST_BRACKETS = 200;
    /// The kind of bracket that an f-string's field is: closed by `}` but only by its own.
    private static final char FIELD = 'f';

    private final Cursor cursor;
    private final Tokens tokens;
    private final SyntaxErrors errors;
    private final Map<String, TokenKind> keywords = TokenKind.keywords();
    private final Map<String, String> names = new HashMap<>();
    private final NumberLexer numbers;
    private final StringLexer strings;
    private final Indentation indentation;

    private char[] brackets = new char[32];
    private int[] bracketPlaces = new int[32];
    private int depth;
    private int abandonedLines;

    /// Whether `@llvm` stands above the next `def`.
    private boolean llvm;
    /// The last line, by the token it begins with, on which an unknown character was reported.
    private int badLine = -1;
    /// As [#badLine], for brackets nested too deeply.
    private int deepLine = -1;

    private int lineFirst;

    private Lexer(Cursor cursor, Diagnostics diagnostics) {
        this.cursor = cursor;
        tokens = new Tokens(cursor.file);
        errors = new SyntaxErrors(cursor.file, diagnostics);
        numbers = new NumberLexer(cursor, tokens, errors, keywords);
        strings = new StringLexer(cursor, tokens, errors, this);
        indentation = new Indentation(cursor, tokens, errors);
    }

    static Tokens lex(SourceFile file, Diagnostics diagnostics) {
        var lexer = new Lexer(new Cursor(file), diagnostics);
        lexer.run();
        return lexer.tokens;
    }

    /// The tokens of an expression that makes up a part of a file.
    static Tokens lexExpression(Span span, Diagnostics diagnostics) {
        var lexer = new Lexer(new Cursor(span.file(), span.start(), span.end()), diagnostics);
        while (!lexer.logicalLineEnds()) {
            lexer.token();
        }
        lexer.tokens.add(TokenKind.END, span.end(), span.end(), null);
        return lexer.tokens;
    }

    private void run() {
        if (cursor.peek() == '\uFEFF') {
            cursor.at++;
        }
        CodingComment.check(cursor, errors);
        while (indentation.startLine()) {
            lineFirst = tokens.size();
            while (!logicalLineEnds()) {
                token();
            }
            noticeLlvm();
        }
        indentation.finish();
        tokens.add(TokenKind.END, cursor.length, cursor.length, null);
    }

    /// Steps over blanks and joined lines to the next token; true at the end of the logical line, which is then
    /// marked.
    private boolean logicalLineEnds() {
        if (tokens.last() == TokenKind.NEWLINE && tokens.size() > lineFirst) {
            return true; // ended inside an f-string's field, where a bracket was forgotten
        }
        while (true) {
            skipBlanks();
            if (cursor.atEnd()) {
                if (depth > 0) {
                    errors.neverClosed(bracketPlaces[depth - 1], cursor.at, "");
                    dropBrackets(0);
                    tokens.add(TokenKind.ERROR, cursor.at, cursor.at, null);
                }
                tokens.add(TokenKind.NEWLINE, cursor.at, cursor.at, null);
                return true;
            }
            if (!Cursor.isLineEnd(cursor.peek())) {
                return false;
            }
            if (depth == 0) {
                int start = cursor.at;
                cursor.skipLineEnd();
                tokens.add(TokenKind.NEWLINE, start, cursor.at, null);
                return true;
            }
            cursor.skipLineEnd();
            if (bracketWasForgotten()) {
                return true;
            }
        }
    }

    /// At the start of a line inside brackets: whether a new statement begins here, because a closing bracket was
    /// forgotten. Only text that is wrong either way counts.
    private boolean bracketWasForgotten() {
        int lineStart = cursor.at;
        skipBlanks();
        int first = cursor.at;
        if (!cursor.atIdentifierStart()) {
            cursor.at = lineStart;
            return false;
        }
        cursor.skipIdentifier();
        String word = cursor.text.substring(first, cursor.at);
        char behind = cursor.peek();
        skipBlanks();
        boolean assigned = cursor.peek() == '=' && cursor.peek(1) != '=';
        cursor.at = lineStart;
        var keyword = keywords.get(word);
        boolean forgotten;
        if (keyword != null && keyword.onlyStartsStatement()) {
            forgotten = true;
        } else if (indentation.columnAt(first) > indentation.top()
                || behind == '"'
                || behind == '\'') {
            forgotten = false;
        } else if (keyword == TokenKind.IF || keyword == TokenKind.FOR) {
            forgotten = brackets[depth - 1] != '{' && isHeader(first);
        } else if (keyword == TokenKind.FROM) {
            forgotten = tokens.last().endsOperand();
        } else if (keyword != null && !keyword.startsOperand() || keyword == TokenKind.NOT) {
            forgotten = false;
        } else {
            forgotten = tokens.last().endsOperand() || assigned && brackets[depth - 1] != '(';
        }
        if (forgotten) {
            errors.neverClosed(bracketPlaces[depth - 1], first, "the next statement begins here");
            abandonedLines++;
            dropBrackets(0);
            tokens.add(TokenKind.ERROR, lineStart, lineStart, null);
            tokens.add(TokenKind.NEWLINE, lineStart, lineStart, null);
        }
        return forgotten;
    }

    /// Whether the line from `start` on ends with a colon, as in `if a:`.
    private boolean isHeader(int start) {
        int end = start;
        char last = ' ';
        while (end < cursor.length
                && !Cursor.isLineEnd(cursor.text.charAt(end))
                && cursor.text.charAt(end) != '#') {
            char c = cursor.text.charAt(end++);
            last = c == ' ' || c == '\t' ? last : c;
        }
        return last == ':';
    }

    private void skipBlanks() {
        while (true) {
            char c = cursor.peek();
            if (c == ' ' || c == '\t' || c == '\f') {
                cursor.at++;
            } else if (c == '#') {
                cursor.skipToLineEnd();
            } else if (c == '\\' && Cursor.isLineEnd(cursor.peek(1))) {
                cursor.at++;
                cursor.skipLineEnd();
            } else {
                return;
            }
        }
    }

    /// One token, which starts here.
    private void token() {
        char c = cursor.peek();
        int start = cursor.at;
        if (Cursor.isDigit(c) || c == '.' && Cursor.isDigit(cursor.peek(1))) {
            numbers.lex();
        } else if (c == '"' || c == '\'') {
            strings.lex(start, "");
        } else if (cursor.atIdentifierStart()) {
            word();
        } else {
            operator(c);
        }
    }

    private void word() {
        int start = cursor.at;
        cursor.skipIdentifier();
        String word = cursor.text.substring(start, cursor.at);
        var keyword = keywords.get(word);
        if (keyword != null) {
            tokens.add(keyword, start, cursor.at, null);
        } else if (cursor.peek() == '"' || cursor.peek() == '\'') {
            strings.lex(start, word);
        } else {
            tokens.add(
                    TokenKind.NAME,
                    start,
                    cursor.at,
                    names.computeIfAbsent(word, Lexer::normalized));
        }
    }

    private static String normalized(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return Normalizer.normalize(word, Normalizer.Form.NFKC);
            }
        }
        return word;
    }

    private void operator(char c) {
        char second = cursor.peek(1);
        boolean equals = second == '=';
        switch (c) {
            case '(', '[', '{' -> open(c);
            case ')', ']', '}' -> close(c);
            case ',' -> take(TokenKind.COMMA);
            case ';' -> take(TokenKind.SEMICOLON);
            case '~' -> take(TokenKind.TILDE);
            case ':' -> take(equals ? TokenKind.WALRUS : TokenKind.COLON);
            case '.' ->
                    take(
                            second == '.' && cursor.peek(2) == '.'
                                    ? TokenKind.ELLIPSIS
                                    : TokenKind.DOT);
            case '+' -> take(equals ? TokenKind.PLUS_ASSIGN : TokenKind.PLUS);
            case '-' ->
                    take(
                            equals
                                    ? TokenKind.MINUS_ASSIGN
                                    : second == '>' ? TokenKind.ARROW : TokenKind.MINUS);
            case '*' ->
                    doubled(
                            '*',
                            TokenKind.STAR,
                            TokenKind.STAR_ASSIGN,
                            TokenKind.DOUBLE_STAR,
                            TokenKind.DOUBLE_STAR_ASSIGN);
            case '/' ->
                    doubled(
                            '/',
                            TokenKind.SLASH,
                            TokenKind.SLASH_ASSIGN,
                            TokenKind.DOUBLE_SLASH,
                            TokenKind.DOUBLE_SLASH_ASSIGN);
            case '<' ->
                    doubled(
                            '<',
                            TokenKind.LESS,
                            TokenKind.LESS_EQUAL,
                            TokenKind.SHIFT_LEFT,
                            TokenKind.SHIFT_LEFT_ASSIGN);
            case '>' ->
                    doubled(
                            '>',
                            TokenKind.GREATER,
                            TokenKind.GREATER_EQUAL,
                            TokenKind.SHIFT_RIGHT,
                            TokenKind.SHIFT_RIGHT_ASSIGN);
            case '%' -> take(equals ? TokenKind.PERCENT_ASSIGN : TokenKind.PERCENT);
            case '@' -> take(equals ? TokenKind.AT_ASSIGN : TokenKind.AT);
            case '&' -> take(equals ? TokenKind.AMPERSAND_ASSIGN : TokenKind.AMPERSAND);
            case '^' -> take(equals ? TokenKind.CARET_ASSIGN : TokenKind.CARET);
            case '=' -> take(equals ? TokenKind.EQUAL : TokenKind.ASSIGN);
            case '|' -> {
                if (second == '|' && cursor.peek(2) == '>') {
                    take(TokenKind.PARALLEL_PIPE);
                } else if (second == '>') {
                    take(TokenKind.PIPE);
                } else {
                    take(equals ? TokenKind.BAR_ASSIGN : TokenKind.BAR);
                }
            }
            default -> {
                if (c == '!' && equals) {
                    take(TokenKind.NOT_EQUAL);
                } else {
                    unknown(c);
                }
            }
        }
    }

    private void doubled(
            char mark, TokenKind one, TokenKind oneAssign, TokenKind two, TokenKind twoAssign) {
        if (cursor.peek(1) == mark) {
            take(cursor.peek(2) == '=' ? twoAssign : two);
        } else {
            take(cursor.peek(1) == '=' ? oneAssign : one);
        }
    }

    private void take(TokenKind kind) {
        int start = cursor.at;
        cursor.at += kind.text().length();
        tokens.add(kind, start, cursor.at, null);
    }

    private void unknown(char c) {
        int start = cursor.at;
        cursor.at += Character.charCount(cursor.text.codePointAt(start));
        if (badLine != lineFirst) {
            badLine = lineFirst;
            errors.add(UnknownCharacter.describe(errors, cursor, start));
        }
        if (c == '\\') {
            cursor.skipToLineEnd();
        }
        tokens.add(TokenKind.ERROR, start, cursor.at, null);
    }

    // Brackets

    private void open(char c) {
        int start = cursor.at++;
        if (depth == MOST_BRACKETS && !tokens.isMuted()) {
            tooDeep(start);
            tokens.mute(true);
        }
        push(c, start);
        var kind =
                c == '('
                        ? TokenKind.LEFT_PAREN
                        : c == '[' ? TokenKind.LEFT_BRACKET : TokenKind.LEFT_BRACE;
        tokens.add(kind, start, cursor.at, null);
    }

    /// Says so once a line.
    void tooDeep(int place) {
        if (!isTooDeep()) {
            deepLine = lineFirst;
            errors.withHint(
                    place,
                    place + 1,
                    "nesting",
                    "too many nested parentheses",
                    "at most 200 may stand inside one another");
        }
    }

    /// Whether brackets on this line are nested too deeply, so that nothing on it can be trusted.
    boolean isTooDeep() {
        return deepLine == lineFirst;
    }

    private void push(char c, int place) {
        if (depth == brackets.length) {
            brackets = Arrays.copyOf(brackets, depth * 2);
            bracketPlaces = Arrays.copyOf(bracketPlaces, depth * 2);
        }
        brackets[depth] = c;
        bracketPlaces[depth++] = place;
    }

    private void close(char c) {
        int start = cursor.at++;
        char opening = c == ')' ? '(' : c == ']' ? '[' : '{';
        if (depth > 0 && brackets[depth - 1] == opening) {
            dropBrackets(depth - 1);
            var kind =
                    c == ')'
                            ? TokenKind.RIGHT_PAREN
                            : c == ']' ? TokenKind.RIGHT_BRACKET : TokenKind.RIGHT_BRACE;
            tokens.add(kind, start, cursor.at, null);
            return;
        }
        if (depth == 0 || brackets[depth - 1] == FIELD) {
            errors.add(
                    errors.unexpected(start, start + 1, String.valueOf(c))
                            .withHint("no '%c' is open here".formatted(opening)));
        } else {
            char top = brackets[depth - 1];
            errors.mismatched(
                    start, bracketPlaces[depth - 1], top == '(' ? ')' : top == '[' ? ']' : '}');
            int partner = depth - 1;
            while (partner >= 0 && brackets[partner] != opening && brackets[partner] != FIELD) {
                partner--;
            }
            dropBrackets(partner >= 0 && brackets[partner] == opening ? partner : depth - 1);
        }
        tokens.add(TokenKind.ERROR, start, cursor.at, null);
    }

    private void dropBrackets(int left) {
        depth = left;
        if (tokens.isMuted() && depth <= MOST_BRACKETS) {
            tokens.mute(false);
            tokens.add(TokenKind.ERROR, cursor.at, cursor.at, null);
        }
    }

    // For the string lexer

    int depth() {
        return depth;
    }

    /// Whether another bracket would be one too many.
    boolean isFull() {
        return depth >= MOST_BRACKETS;
    }

    /// How often something was given up that may lie around the string being read.
    int abandonedLines() {
        return abandonedLines;
    }

    void openField(int place) {
        push(FIELD, place);
    }

    void closeTo(int left) {
        dropBrackets(Math.min(left, depth));
    }

    /// Tokens of an f-string's field up to what ends its expression: `}`, `!`, `:`, or a NUL when the field was
    /// abandoned or the file ends.
    char fieldTokens() {
        int base = depth;
        while (true) {
            skipBlanks();
            if (cursor.atEnd()) {
                return Cursor.END;
            }
            char c = cursor.peek();
            if (Cursor.isLineEnd(c)) {
                cursor.skipLineEnd();
                if (bracketWasForgotten()) {
                    return Cursor.END;
                }
                continue;
            }
            if (depth == base && (c == '}' || c == ':' || c == '!' && cursor.peek(1) != '=')) {
                return c;
            }
            token();
            if (depth < base) {
                return Cursor.END;
            }
        }
    }

    /// Closes the innermost field of an f-string, and what is open inside it.
    void abandonField() {
        int left = depth;
        while (left > 0 && brackets[left - 1] != FIELD) {
            left--;
        }
        dropBrackets(Math.max(left - 1, 0));
        tokens.add(TokenKind.ERROR, cursor.at, cursor.at, null);
    }

    /// After a string without end: brackets opened on its line are closed, for the literal has swallowed their
    /// partners.
    void abandonLine(int stringStart) {
        abandonedLines++;
        int lineStart = stringStart;
        while (lineStart > 0 && !Cursor.isLineEnd(cursor.text.charAt(lineStart - 1))) {
            lineStart--;
        }
        int left = 0;
        while (left < depth && bracketPlaces[left] < lineStart && brackets[left] != FIELD) {
            left++;
        }
        dropBrackets(left);
        tokens.add(TokenKind.ERROR, stringStart, cursor.at, null);
    }

    // Functions in LLVM's language

    /// After a logical line: remembers `@llvm`, and takes the body of the function below it as it stands.
    private void noticeLlvm() {
        var first = tokens.size() > lineFirst ? tokens.kind(lineFirst) : TokenKind.NEWLINE;
        if (first == TokenKind.AT) {
            llvm |=
                    tokens.isName(lineFirst + 1, "llvm")
                            && tokens.kind(lineFirst + 2) == TokenKind.NEWLINE;
            return;
        }
        boolean header =
                first == TokenKind.DEF && tokens.kind(tokens.size() - 2) == TokenKind.COLON;
        if (llvm && header) {
            llvmBody();
        }
        llvm = false;
    }

    private void llvmBody() {
        int end = indentation.endOfDeeperLines();
        int start = cursor.at;
        int first = start;
        while (first < end && Character.isWhitespace(cursor.text.charAt(first))) {
            first++;
        }
        if (first >= end) {
            return;
        }
        char c = cursor.text.charAt(first);
        boolean raw =
                (c == 'r' || c == 'R') && first + 1 < end && isQuote(cursor.text.charAt(first + 1));
        if (isQuote(c) || raw) {
            cursor.at = raw ? first + 1 : first;
            strings.lex(first, raw ? "r" : "");
            start = cursor.at;
        }
        tokens.add(
                TokenKind.LLVM,
                start,
                Math.max(start, end),
                cursor.text.substring(start, Math.max(start, end)));
        cursor.at = Math.max(start, end);
        if (!cursor.atEnd() && Cursor.isLineEnd(cursor.peek())) {
            cursor.skipLineEnd();
        }
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
