package dev.codonedge.syntax;

import dev.codonedge.source.Span;

import java.util.List;
import java.util.Optional;

/// A pattern of a `case`.
public sealed interface Pattern {
    Span span();

    /// A literal (also negative, or a complex sum), dotted name or other expression, compared with `==`;
    /// `True`, `False` and `None` by identity.
    record Value(Expr value, Span span) implements Pattern {}

    /// Codon's `low ... high`, both included.
    record Range(Expr low, Expr high, Span span) implements Pattern {}

    /// A name that binds; `_` is [Wildcard].
    record Capture(Expr.Name name, Span span) implements Pattern {}

    record Wildcard(Span span) implements Pattern {}

    /// `(a, b)`, `[a, *rest]`.
    record Sequence(List<Pattern> items, Span span) implements Pattern {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// `*name`, `*_` or `...` inside a sequence; no name for the last two.
    record Star(Optional<Expr.Name> name, Span span) implements Pattern {}

    /// `{key: pattern, **rest}`.
    record Mapping(List<Entry> entries, Optional<Expr.Name> rest, Span span) implements Pattern {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /// `C(p, name=q)`.
    record Class(Expr type, List<Pattern> positional, List<Named> named, Span span)
            implements Pattern {
        public Class {
            positional = List.copyOf(positional);
            named = List.copyOf(named);
        }
    }

    record Or(List<Pattern> alternatives, Span span) implements Pattern {
        public Or {
            alternatives = List.copyOf(alternatives);
        }
    }

    /// `pattern as name`, `name := pattern`.
    record As(Pattern pattern, Expr.Name name, Span span) implements Pattern {}

    record Entry(Expr key, Pattern pattern) {}

    record Named(String name, Pattern pattern) {}
}
