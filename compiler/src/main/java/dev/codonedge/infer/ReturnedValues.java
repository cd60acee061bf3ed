package dev.codonedge.infer;

import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Stmt;

import java.util.List;
import java.util.stream.Stream;

/// What the `return` statements of a body say before any type is known.
final class ReturnedValues {
    private ReturnedValues() {}

    /// Whether there is a value that could be true.
    static boolean any(List<Stmt> stmts) {
        return in(stmts)
                .anyMatch(
                        value ->
                                !(value instanceof Expr.NoneLiteral)
                                        && !(value instanceof Expr.BoolLiteral(var flag, _)
                                                && !flag));
    }

    /// Whether there is anything but None.
    static boolean some(List<Stmt> stmts) {
        return in(stmts).anyMatch(value -> !(value instanceof Expr.NoneLiteral));
    }

    /// Whether one is a sum or product with a number, whatever the rest is.
    static boolean number(List<Stmt> stmts) {
        return in(stmts).anyMatch(ReturnedValues::isNumber);
    }

    /// Whether one is `NotImplemented`, which annotations do not count.
    static boolean notImplemented(List<Stmt> stmts) {
        return in(stmts).anyMatch(ReturnedValues::isNotImplemented);
    }

    private static boolean isNotImplemented(Expr value) {
        return switch (value) {
            case Expr.Name(var name, _) -> name.equals("NotImplemented");
            case Expr.Conditional either ->
                    isNotImplemented(either.then()) || isNotImplemented(either.otherwise());
            default -> false;
        };
    }

    /// Whether one is a lambda, or a function defined in this body.
    static boolean functions(List<Stmt> stmts) {
        return in(stmts)
                .anyMatch(
                        value ->
                                value instanceof Expr.Lambda
                                        || value instanceof Expr.Name(var name, _)
                                                && stmts.stream().anyMatch(s -> defines(s, name)));
    }

    private static boolean defines(Stmt stmt, String name) {
        return switch (stmt) {
            case Stmt.Function(var function, _) -> function.name().equals(name);
            case Stmt.Class(var decl, _) -> decl.name().equals(name);
            default -> false;
        };
    }

    private static boolean isNumber(Expr value) {
        return switch (value) {
            case Expr.IntLiteral _, Expr.FloatLiteral _ -> true;
            case Expr.Binary binary -> isNumber(binary.left()) || isNumber(binary.right());
            case Expr.Conditional either -> isNumber(either.then()) || isNumber(either.otherwise());
            case Expr.Call(Expr.Name(var name, _), var arguments, _) ->
                    name.equals("sum") && arguments.size() == 1
                            || (name.equals("max") || name.equals("min"))
                                    && arguments.stream()
                                            .map(Argument::value)
                                            .anyMatch(ReturnedValues::isNumber);
            default -> false;
        };
    }

    private static Stream<Expr> in(List<Stmt> stmts) {
        return stmts.stream().flatMap(ReturnedValues::in);
    }

    private static Stream<Expr> in(Stmt stmt) {
        return switch (stmt) {
            case Stmt.Return(var value, _) -> value.stream();
            case Stmt.If branches ->
                    Stream.concat(
                            branches.branches().stream().flatMap(b -> in(b.body())),
                            in(branches.otherwise()));
            case Stmt.For loop -> Stream.concat(in(loop.body()), in(loop.otherwise()));
            case Stmt.While loop -> Stream.concat(in(loop.body()), in(loop.otherwise()));
            case Stmt.With with -> in(with.body());
            case Stmt.Try attempt ->
                    Stream.of(
                                    in(attempt.body()),
                                    attempt.handlers().stream().flatMap(h -> in(h.body())),
                                    in(attempt.otherwise()),
                                    in(attempt.finalizer()))
                            .flatMap(s -> s);
            case Stmt.Match match -> match.cases().stream().flatMap(c -> in(c.body()));
            default -> Stream.empty();
        };
    }
}
