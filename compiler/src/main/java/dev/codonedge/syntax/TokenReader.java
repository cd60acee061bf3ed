package dev.codonedge.syntax;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.source.Span;

import java.util.Objects;

/// The parsers' place among the tokens.
final class TokenReader {
    final Tokens tokens;
    final SyntaxErrors errors;
    private int at;

    TokenReader(Tokens tokens, SyntaxErrors errors) {
        this.tokens = tokens;
        this.errors = errors;
    }

    TokenKind kind() {
        return tokens.kind(at);
    }

    TokenKind kind(int ahead) {
        int index = Math.min(at + ahead, tokens.size() - 1);
        return tokens.kind(index);
    }

    boolean is(TokenKind kind) {
        return tokens.kind(at) == kind;
    }

    /// The text of a string token, which must be here.
    String text() {
        return ((Tokens.Text) Objects.requireNonNull(tokens.value(at))).text();
    }

    boolean isName(String name) {
        return tokens.isName(at, name);
    }

    int index() {
        return at;
    }

    void backTo(int index) {
        at = index;
    }

    /// Where the current token begins.
    int start() {
        return tokens.start(at);
    }

    int end() {
        return tokens.end(at);
    }

    /// Where the last token ended.
    int lastEnd() {
        int last = at - 1;
        while (last >= 0 && isLayout(tokens.kind(last))) {
            last--;
        }
        return last < 0 ? 0 : tokens.end(last);
    }

    private static boolean isLayout(TokenKind kind) {
        return kind == TokenKind.NEWLINE || kind == TokenKind.INDENT || kind == TokenKind.DEDENT;
    }

    /// From `start` to the end of the last token.
    Span from(int start) {
        return errors.span(start, Math.max(start, lastEnd()));
    }

    /// The current token; the end of a line has no width.
    Span currentSpan() {
        return errors.span(start(), is(TokenKind.NEWLINE) ? start() : end());
    }

    void advance() {
        if (at < tokens.size() - 1) {
            at++;
        }
    }

    boolean accept(TokenKind kind) {
        if (is(kind)) {
            advance();
            return true;
        }
        return false;
    }

    void expect(TokenKind kind) {
        if (!accept(kind)) {
            throw unexpected("expected '%s'".formatted(kind.text()));
        }
    }

    /// A name, which must be here.
    Expr.Name name() {
        if (!is(TokenKind.NAME)) {
            throw kind().isKeyword()
                    ? unexpected("'%s' is a keyword and cannot be a name".formatted(kind().text()))
                    : unexpected("expected a name");
        }
        var name = new Expr.Name((String) tokens.value(at), currentSpan());
        advance();
        return name;
    }

    /// The closing bracket of what was opened at `open`.
    void close(TokenKind kind, int open) {
        if (accept(kind)) {
            return;
        }
        if (kind().startsOperand() && tokens.kind(at - 1).endsOperand()) {
            throw unexpected("perhaps a comma is missing");
        }
        throw fail(
                unexpectedHere()
                        .withHint("expected '%s'".formatted(kind.text()))
                        .withLabel(
                                errors.span(open, open + 1),
                                "'%c' was opened here"
                                        .formatted(tokens.file().text().charAt(open))));
    }

    /// Reports the current token. The caller throws the answer.
    SyntaxFailure unexpected(String hint) {
        return fail(hint.isEmpty() ? unexpectedHere() : unexpectedHere().withHint(hint));
    }

    SyntaxFailure unexpected() {
        return unexpected(Hints.forUnexpected(tokens, at));
    }

    private Diagnostic unexpectedHere() {
        var kind = kind();
        var span = currentSpan();
        if (kind == TokenKind.INDENT) {
            return Diagnostic.error("indentation", span, "unexpected indentation");
        }
        if (kind == TokenKind.NEWLINE && at > 0) {
            // behind what stands on the line, not behind the comment there
            span = errors.span(tokens.end(at - 1), tokens.end(at - 1));
        }
        if (!kind.isQuoted()) {
            return Diagnostic.error(
                    SyntaxErrors.SYNTAX, span, "syntax error, unexpected " + kind.text());
        }
        if (kind == TokenKind.ELLIPSIS && at > 0 && tokens.kind(at - 1).endsOperand()) {
            return Diagnostic.error(SyntaxErrors.SYNTAX, span, "unexpected range expression");
        }
        String text = tokens.text(at);
        int line = 0;
        while (line < text.length() && line < 40 && !Cursor.isLineEnd(text.charAt(line))) {
            line++;
        }
        return errors.unexpected(
                start(), end(), line < text.length() ? text.substring(0, line) + "..." : text);
    }

    SyntaxFailure fail(String code, String message) {
        return fail(Diagnostic.error(code, currentSpan(), message));
    }

    SyntaxFailure fail(String code, String message, String hint) {
        return fail(Diagnostic.error(code, currentSpan(), message).withHint(hint));
    }

    /// Reports, unless the lexer has said what is wrong here.
    SyntaxFailure fail(Diagnostic diagnostic) {
        if (!is(TokenKind.ERROR)) {
            errors.add(diagnostic);
        }
        return new SyntaxFailure();
    }
}
