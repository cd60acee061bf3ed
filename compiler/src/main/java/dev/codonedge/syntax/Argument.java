package dev.codonedge.syntax;

import dev.codonedge.source.Span;

/// One argument of a call, as written.
///
/// @param name the keyword, empty unless `kind` is KEYWORD
public record Argument(Kind kind, String name, Expr value, Span span) {
    public enum Kind {
        POSITIONAL,
        KEYWORD,
        /// `*value`
        STAR,
        /// `**value`
        DOUBLE_STAR,
        /// A bare `...`: partial application.
        ELLIPSIS
    }
}
