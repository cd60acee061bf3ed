package dev.codonedge.infer;

import dev.codonedge.scope.Scope;
import dev.codonedge.scope.Symbol;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.syntax.UnaryOperator;
import dev.codonedge.types.FunctionDecl;

import java.util.List;

/// The functions in the text of one function: plain ones are known before it is walked, so that they may name each other.
final class InnerFunctions {
    private final Engine engine;
    private final Namespace namespace;
    private final Scope scope;
    private final String outer;

    /// @param outer the name of the function around them; empty at the top of a module
    InnerFunctions(Engine engine, Namespace namespace, Scope scope, String outer) {
        this.engine = engine;
        this.namespace = namespace;
        this.scope = scope;
        this.outer = outer;
    }

    void declare(List<Stmt> stmts) {
        for (Stmt stmt : stmts) {
            switch (stmt) {
                case Stmt.Function(var tree, _) -> {
                    Symbol symbol = scope.find(tree.name());
                    if (symbol != null && isPlain(symbol, tree)) {
                        engine.captures.registerFunction(symbol, declare(tree));
                    }
                }
                case Stmt.If branches -> {
                    branches.branches().forEach(b -> declare(b.body()));
                    declare(branches.otherwise());
                }
                case Stmt.For loop -> {
                    declare(loop.body());
                    declare(loop.otherwise());
                }
                case Stmt.While loop -> {
                    declare(loop.body());
                    declare(loop.otherwise());
                }
                case Stmt.With with -> declare(with.body());
                case Stmt.Try attempt -> {
                    declare(attempt.body());
                    attempt.handlers().forEach(h -> declare(h.body()));
                    declare(attempt.otherwise());
                    declare(attempt.finalizer());
                }
                default -> {}
            }
        }
    }

    private boolean isPlain(Symbol symbol, FunctionDef tree) {
        return symbol.kind() == Symbol.Kind.FUNCTION
                && symbol.assignments() == 1
                && Marks.ofFunction(tree.decorators(), scope).calls().isEmpty()
                && tree.parameters().list().stream()
                        .allMatch(
                                p ->
                                        p.defaultValue().isEmpty()
                                                || isConstant(p.defaultValue().get()));
    }

    FunctionDecl declare(FunctionDef tree) {
        String prefix = outer.isEmpty() ? "" : outer + ".";
        return engine.declarations.function(tree, namespace, null, prefix + tree.name());
    }

    /// Whether a default may be evaluated anew at each call without anyone noticing.
    boolean isConstant(Expr expr) {
        return switch (expr) {
            case Expr.IntLiteral _,
                    Expr.FloatLiteral _,
                    Expr.StringLiteral _,
                    Expr.BytesLiteral _ ->
                    true;
            case Expr.BoolLiteral _, Expr.NoneLiteral _, Expr.EllipsisLiteral _ -> true;
            case Expr.Unary unary when unary.operator() == UnaryOperator.MINUS ->
                    isConstant(unary.operand());
            case Expr.TupleDisplay(var items, _) -> items.stream().allMatch(this::isConstant);
            case Expr.Name(var name, _) -> {
                Symbol symbol = scope.find(name);
                if (symbol != null
                        && symbol.owner().kind() != dev.codonedge.scope.Scope.Kind.MODULE) {
                    yield false;
                }
                Binding binding = namespace.find(name);
                yield binding instanceof Binding.OfClass
                        || binding instanceof Binding.Functions
                        || binding == null && engine.modules.builtins().find(name) != null;
            }
            default -> false;
        };
    }
}
