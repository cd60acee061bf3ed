package dev.codonedge.syntax;

import dev.codonedge.source.Span;

import java.util.List;
import java.util.Optional;

/// The parameters of a function in source order, each with its kind.
public record Parameters(List<Parameter> list) {
    public Parameters {
        list = List.copyOf(list);
    }

    public record Parameter(
            Kind kind,
            String name,
            Optional<Expr> annotation,
            Optional<Expr> defaultValue,
            Span span) {}

    public enum Kind {
        /// Before `/`.
        POSITIONAL_ONLY,
        ORDINARY,
        /// `*args`
        STAR,
        /// After `*args` or a bare `*`.
        KEYWORD_ONLY,
        /// `**kwargs`
        DOUBLE_STAR
    }
}
