package dev.codonedge.syntax;

import dev.codonedge.source.Span;

import java.util.List;
import java.util.Optional;

/// A `def`, `async def` or lambda. A lambda is named `<lambda>` and its body is one `return`.
///
/// @param llvmBody the raw text of an `@llvm` function, whose `body` is empty then
/// @param body a [LaterBody] in what was stored, where nobody may have looked yet
/// @param docstring of the body's first statement, which stays in the body
/// @param headSpan from `def` to the colon
public record FunctionDef(
        String name,
        List<TypeParameter> typeParameters,
        Parameters parameters,
        Optional<Expr> returns,
        List<Stmt> body,
        List<Expr> decorators,
        boolean async,
        Optional<String> llvmBody,
        Optional<String> docstring,
        Span nameSpan,
        Span headSpan,
        Span span) {
    public FunctionDef {
        typeParameters = List.copyOf(typeParameters);
        body = body instanceof LaterBody ? body : List.copyOf(body);
        decorators = List.copyOf(decorators);
    }
}
