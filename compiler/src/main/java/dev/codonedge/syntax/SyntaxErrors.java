package dev.codonedge.syntax;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.source.SourceFile;
import dev.codonedge.source.Span;

/// Reports what is wrong with the text of one file.
final class SyntaxErrors {
    /// The code of everything the grammar does not allow.
    static final String SYNTAX = "syntax";

    private final SourceFile file;
    private final Diagnostics diagnostics;

    SyntaxErrors(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    Span span(int start, int end) {
        return new Span(file, start, end);
    }

    void add(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    void at(int start, int end, String code, String message) {
        add(Diagnostic.error(code, span(start, end), message));
    }

    void at(Span span, String message) {
        add(Diagnostic.error(SYNTAX, span, message));
    }

    void withHint(int start, int end, String code, String message, String hint) {
        add(Diagnostic.error(code, span(start, end), message).withHint(hint));
    }

    void withHint(Span span, String message, String hint) {
        add(Diagnostic.error(SYNTAX, span, message).withHint(hint));
    }

    void warn(int start, int end, String code, String message) {
        add(Diagnostic.warning(code, span(start, end), message));
    }

    Diagnostic unexpected(int start, int end, String what) {
        return Diagnostic.error(
                SYNTAX, span(start, end), "syntax error, unexpected '%s'".formatted(what));
    }

    /// An opening bracket without its partner.
    ///
    /// @param end where it became clear
    void neverClosed(int bracket, int end, String reason) {
        var error =
                Diagnostic.error(
                        "unclosed-bracket",
                        span(bracket, bracket + 1),
                        "'%c' was never closed".formatted(file.text().charAt(bracket)));
        add(reason.isEmpty() ? error : error.withLabel(span(end, end), reason));
    }

    /// A closing bracket that does not fit.
    void mismatched(int at, int open, char expected) {
        char found = file.text().charAt(at);
        add(
                unexpected(at, at + 1, String.valueOf(found))
                        .withLabel(
                                span(open, open + 1),
                                "'%c' was opened here".formatted(file.text().charAt(open)))
                        .withHint("expected '%c'".formatted(expected)));
    }
}
