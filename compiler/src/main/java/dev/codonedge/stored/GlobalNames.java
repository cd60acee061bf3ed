package dev.codonedge.stored;

import dev.codonedge.syntax.Stmt;

import java.util.List;

/// Looks for `global` statements. They give a module names, so the functions they stand in must be known with the module.
final class GlobalNames {
    private GlobalNames() {}

    static boolean changes(List<Stmt> body) {
        return body.stream().anyMatch(GlobalNames::changes);
    }

    private static boolean changes(Stmt statement) {
        return switch (statement) {
            case Stmt.Global _ -> true;
            case Stmt.If(var branches, var otherwise, _) ->
                    branches.stream().anyMatch(branch -> changes(branch.body()))
                            || changes(otherwise);
            case Stmt.While loop -> changes(loop.body()) || changes(loop.otherwise());
            case Stmt.For loop -> changes(loop.body()) || changes(loop.otherwise());
            case Stmt.With with -> changes(with.body());
            case Stmt.Try(var body, var handlers, var otherwise, var finalizer, _) ->
                    changes(body)
                            || handlers.stream().anyMatch(handler -> changes(handler.body()))
                            || changes(otherwise)
                            || changes(finalizer);
            case Stmt.Match match -> match.cases().stream().anyMatch(arm -> changes(arm.body()));
            case Stmt.Function(var function, _) -> changes(function.body());
            case Stmt.Class(var definition, _) -> changes(definition.body());
            default -> false;
        };
    }
}
