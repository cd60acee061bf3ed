package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// `assert`: what does not hold is raised, or reported by a function marked `@test`, which goes on.
final class Assertions {
    private static final String MODULE = "internal.testing";

    private final Body body;

    Assertions(Body body) {
        this.body = body;
    }

    void check(Expr condition, @Nullable Expr message, Span span) {
        if (body.decl == null || !body.decl.has("test")) {
            branch(body.conditions.test(condition), () -> raise(message, span), span);
        } else if (condition instanceof Expr.Comparison comparison
                && comparison.rest().size() == 1
                && !isKnown(comparison)) {
            compare(comparison, message, span);
        } else {
            branch(
                    body.conditions.test(condition),
                    () -> report(claim(condition, message, span), List.of(), span),
                    span);
        }
    }

    /// Tests for None and of constants say all there is to say by their text, and prove something to what follows.
    private boolean isKnown(Expr.Comparison comparison) {
        Expr right = comparison.rest().getFirst().operand();
        return right instanceof Expr.NoneLiteral
                || body.statics.evaluate(comparison.first()) != null
                        && body.statics.evaluate(right) != null;
    }

    private void branch(Conditions.Test test, Runnable failing, Span span) {
        if (test.fixed() == Boolean.TRUE) {
            return;
        }
        Flow before = body.flow.copy();
        body.conditions.assume(test.whenFalse());
        var stmts = body.block(false, failing);
        body.flow = before;
        body.conditions.assume(test.whenTrue());
        body.emit(
                new TypedStmt.If(body.comparisons.not(test.value(), span), stmts, List.of(), span));
    }

    private void raise(@Nullable Expr message, Span span) {
        var arguments = new ArrayList<Calls.Arg>();
        if (message != null) {
            arguments.add(Calls.Arg.of(body.specials.toStr(body.expressions.infer(message), span)));
        }
        var failed = body.engine.roles.roleDecl("assertion");
        body.emit(
                new TypedStmt.Evaluate(
                        body.calls.apply(Calls.Callee.function(failed), arguments, span), span));
    }

    /// Both sides are kept, to be shown as they were.
    private void compare(Expr.Comparison comparison, @Nullable Expr message, Span span) {
        var part = comparison.rest().getFirst();
        TypedExpr left = body.variables.temporary(body.expressions.infer(comparison.first()));
        TypedExpr right = body.variables.temporary(body.expressions.infer(part.operand()));
        TypedExpr holds =
                body.conditions.truth(body.comparisons.compare(part.operator(), left, right, span));
        var stmts =
                body.block(
                        false,
                        () ->
                                report(
                                        claim(comparison, message, span),
                                        List.of(
                                                body.specials.repr(left, span),
                                                body.specials.repr(right, span)),
                                        span));
        body.emit(new TypedStmt.If(body.comparisons.not(holds, span), stmts, List.of(), span));
    }

    private void report(TypedExpr claim, List<TypedExpr> sides, Span span) {
        var arguments = new ArrayList<TypedExpr>();
        arguments.add(text("%s (line %d)".formatted(span.file().name(), span.line()), span));
        arguments.add(claim);
        arguments.addAll(sides);
        TypedExpr callee =
                body.reading.libraryFunction(
                        MODULE, sides.isEmpty() ? "failed" : "failed_comparison", span);
        body.emit(
                new TypedStmt.Evaluate(
                        body.calls.callValue(
                                callee, arguments.stream().map(Calls.Arg::of).toList(), span),
                        span));
    }

    /// The message, or else the condition as it is written.
    private TypedExpr claim(Expr condition, @Nullable Expr message, Span span) {
        return message == null
                ? text(condition.span().text().replaceAll("\\s+", " "), span)
                : body.specials.toStr(body.expressions.infer(message), span);
    }

    private TypedExpr text(String value, Span span) {
        return new TypedExpr.Constant(value, body.engine.core.strType(), span);
    }
}
