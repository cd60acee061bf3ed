package dev.codonedge.syntax;

import dev.codonedge.source.Span;

import java.util.Optional;

/// A bracket parameter of a function, class or alias: `T`, `T: Bound`, `N: Literal[int]`, `T = int`, `*Ts`, `**P`.
public record TypeParameter(
        Kind kind, String name, Optional<Expr> bound, Optional<Expr> defaultValue, Span span) {
    public enum Kind {
        ORDINARY,
        STAR,
        DOUBLE_STAR
    }
}
