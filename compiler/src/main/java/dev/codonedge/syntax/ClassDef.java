package dev.codonedge.syntax;

import dev.codonedge.source.Span;

import java.util.List;
import java.util.Optional;

/// A class as written. `bases` may hold keyword arguments, which the checker refuses.
public record ClassDef(
        String name,
        List<TypeParameter> typeParameters,
        List<Argument> bases,
        List<Stmt> body,
        List<Expr> decorators,
        Optional<String> docstring,
        Span nameSpan,
        Span span) {
    public ClassDef {
        typeParameters = List.copyOf(typeParameters);
        bases = List.copyOf(bases);
        body = List.copyOf(body);
        decorators = List.copyOf(decorators);
    }
}
