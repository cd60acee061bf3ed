package dev.codonedge.syntax;

import dev.codonedge.source.Span;

import java.util.Optional;
import java.util.Set;

/// `x: T = None` says that x may be None, too: it is read as `x: T | None = None`.
public final class ImplicitOptional {
    /// What None fits already, and what stands for no type of its own.
    private static final Set<String> TAKING =
            Set.of("None", "Any", "object", "type", "Optional", "Final", "Literal", "Static");

    private ImplicitOptional() {}

    static Expr annotation(Expr annotation, Optional<Expr> value) {
        return value.orElse(null) instanceof Expr.NoneLiteral ? orNone(annotation) : annotation;
    }

    /// Whether the None of a union is not written but meant.
    public static boolean is(Expr.Binary union) {
        return union.right() instanceof Expr.NoneLiteral(var span) && span.equals(union.span());
    }

    private static Expr orNone(Expr annotation) {
        Span span = annotation.span();
        return switch (annotation) {
            case Expr.NoneLiteral _, Expr.Broken _, Expr.Star _ -> annotation;
            case Expr.Subscript(var head, var index, _)
                    when name(head).equals("ClassVar") || name(head).equals("Final") ->
                    new Expr.Subscript(head, orNone(index), span);
            case Expr.Subscript(var head, _, _) when TAKING.contains(name(head)) -> annotation;
            case Expr.Name _, Expr.Attribute _ when TAKING.contains(name(annotation)) -> annotation;
            case Expr.Binary(var operator, var left, var right, _)
                    when operator == BinaryOperator.OR
                            && (left instanceof Expr.NoneLiteral
                                    || right instanceof Expr.NoneLiteral) ->
                    annotation;
            default ->
                    new Expr.Binary(
                            BinaryOperator.OR, annotation, new Expr.NoneLiteral(span), span);
        };
    }

    private static String name(Expr expr) {
        return switch (expr) {
            case Expr.Name(var text, _) -> text;
            case Expr.Attribute attribute -> attribute.name();
            default -> "";
        };
    }
}
