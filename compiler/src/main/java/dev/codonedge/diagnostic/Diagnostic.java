package dev.codonedge.diagnostic;

import dev.codonedge.source.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One thing to tell the user: where, what, and what to do about it.
///
/// @param code stable name of the kind of message (`undefined-name`); it never changes meaning
/// @param message lower case, no full stop, the user's words in quotes
/// @param labels other places that matter
/// @param hint what to do instead
/// @param chain how generic code was reached, innermost first (`during the realization of f(x: int)`)
public record Diagnostic(
        String code,
        Severity severity,
        Span span,
        String message,
        List<Label> labels,
        Optional<String> hint,
        List<String> chain) {
    public Diagnostic {
        labels = List.copyOf(labels);
        chain = List.copyOf(chain);
    }

    public static Diagnostic error(String code, Span span, String message) {
        return new Diagnostic(
                code, Severity.ERROR, span, message, List.of(), Optional.empty(), List.of());
    }

    public static Diagnostic warning(String code, Span span, String message) {
        return new Diagnostic(
                code, Severity.WARNING, span, message, List.of(), Optional.empty(), List.of());
    }

    public Diagnostic withHint(String text) {
        return new Diagnostic(code, severity, span, message, labels, Optional.of(text), chain);
    }

    public Diagnostic withLabel(Span place, String text) {
        var more = new ArrayList<>(labels);
        more.add(new Label(place, text));
        return new Diagnostic(code, severity, span, message, more, hint, chain);
    }

    public Diagnostic withChain(List<String> newChain) {
        return new Diagnostic(code, severity, span, message, labels, hint, newChain);
    }
}
