package dev.codonedge.syntax;

import dev.codonedge.syntax.Expr.FPart;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;

/// The expressions directly inside of another, in the order in which they are evaluated. What is in a comprehension or a
/// lambda stands in a scope of its own and is not among them.
public final class Subexpressions {
    private Subexpressions() {}

    public static void forEach(Expr expr, Consumer<Expr> action) {
        switch (expr) {
            case Expr.Name _,
                    Expr.IntLiteral _,
                    Expr.FloatLiteral _,
                    Expr.StringLiteral _,
                    Expr.BytesLiteral _,
                    Expr.BoolLiteral _,
                    Expr.NoneLiteral _,
                    Expr.EllipsisLiteral _,
                    Expr.Broken _ -> {
                // nothing in it
            }
            case Expr.Comprehension _, Expr.DictComprehension _, Expr.Lambda _ -> {
                // a scope of its own
            }
            case Expr.FString(var parts, _) -> parts(parts, action);
            case Expr.TupleDisplay(var items, _) -> items.forEach(action);
            case Expr.ListDisplay(var items, _) -> items.forEach(action);
            case Expr.SetDisplay(var items, _) -> items.forEach(action);
            case Expr.DictDisplay(var entries, _) -> {
                for (var entry : entries) {
                    entry.key().ifPresent(action);
                    action.accept(entry.value());
                }
            }
            case Expr.Star(var value, _) -> action.accept(value);
            case Expr.Unary(_, var operand, _) -> action.accept(operand);
            case Expr.Binary _, Expr.Logical _ -> spine(expr, action);
            case Expr.Comparison(var first, var rest, _) -> {
                action.accept(first);
                rest.forEach(part -> action.accept(part.operand()));
            }
            case Expr.Conditional(var test, var then, var otherwise, _) -> {
                action.accept(test);
                action.accept(then);
                action.accept(otherwise);
            }
            case Expr.Call(var callee, var arguments, _) -> {
                action.accept(callee);
                arguments.forEach(argument -> action.accept(argument.value()));
            }
            case Expr.Attribute(var object, _, _, _) -> action.accept(object);
            case Expr.Subscript(var object, var index, _) -> {
                action.accept(object);
                action.accept(index);
            }
            case Expr.Slice(var lower, var upper, var step, _) -> {
                lower.ifPresent(action);
                upper.ifPresent(action);
                step.ifPresent(action);
            }
            case Expr.Walrus(_, var value, _) -> action.accept(value);
            case Expr.Yield(var value, _) -> value.ifPresent(action);
            case Expr.YieldFrom(var value, _) -> action.accept(value);
            case Expr.Await(var value, _) -> action.accept(value);
            case Expr.Pipe(var stages, _, _) -> stages.forEach(action);
        }
    }

    /// The operands of `a + b + c …`, which leans to the left, without recursion.
    private static void spine(Expr expr, Consumer<Expr> action) {
        var rights = new ArrayDeque<Expr>();
        var left = expr;
        while (true) {
            if (left instanceof Expr.Binary(_, var inner, var right, _)) {
                rights.push(right);
                left = inner;
            } else if (left instanceof Expr.Logical(_, var inner, var right, _)) {
                rights.push(right);
                left = inner;
            } else {
                break;
            }
        }
        action.accept(left);
        rights.forEach(action);
    }

    private static void parts(List<FPart> parts, Consumer<Expr> action) {
        for (var part : parts) {
            if (part instanceof FPart.Field field) {
                action.accept(field.value());
                field.spec().ifPresent(inner -> parts(inner, action));
            }
        }
    }
}
