package dev.codonedge.infer;

import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Stmt;

import java.util.List;

/// Whether a body has a `return` with a value that could be true.
final class ReturnsValue {
    private ReturnsValue() {}

    static boolean in(List<Stmt> stmts) {
        return stmts.stream().anyMatch(ReturnsValue::in);
    }

    private static boolean in(Stmt stmt) {
        return switch (stmt) {
            case Stmt.Return(var value, _) ->
                    value.isPresent()
                            && !(value.get() instanceof Expr.NoneLiteral)
                            && !(value.get() instanceof Expr.BoolLiteral(var flag, _) && !flag);
            case Stmt.If branches ->
                    branches.branches().stream().anyMatch(b -> in(b.body()))
                            || in(branches.otherwise());
            case Stmt.For loop -> in(loop.body()) || in(loop.otherwise());
            case Stmt.While loop -> in(loop.body()) || in(loop.otherwise());
            case Stmt.With with -> in(with.body());
            case Stmt.Try attempt ->
                    in(attempt.body())
                            || in(attempt.otherwise())
                            || in(attempt.finalizer())
                            || attempt.handlers().stream().anyMatch(h -> in(h.body()));
            case Stmt.Match match -> match.cases().stream().anyMatch(c -> in(c.body()));
            default -> false;
        };
    }
}
