package dev.codonedge.infer;

import dev.codonedge.scope.Symbol;
import dev.codonedge.syntax.BinaryOperator;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Expr.FPart;
import dev.codonedge.syntax.Stmt;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the program's text tells of a name that is put together when it runs: how it begins and ends, or all it may be.
record PossibleNames(String prefix, String suffix, @Nullable Set<String> all) {
    private static final int LIMIT = 8;
    private static final PossibleNames ANY = new PossibleNames("", "", null);

    /// Whether nothing is known.
    boolean isAny() {
        return prefix.isEmpty() && suffix.isEmpty() && all == null;
    }

    boolean allows(String name) {
        return name.startsWith(prefix)
                && name.endsWith(suffix)
                && name.length() >= prefix.length() + suffix.length()
                && (all == null || all.contains(name));
    }

    static PossibleNames of(Expr name, Body body) {
        return of(name, body, 0);
    }

    private static PossibleNames of(Expr name, Body body, int depth) {
        if (depth > LIMIT) {
            return ANY;
        }
        return switch (name) {
            case Expr.Binary binary when binary.operator() == BinaryOperator.ADD ->
                    new PossibleNames(
                            of(binary.left(), body, depth + 1).prefix(),
                            of(binary.right(), body, depth + 1).suffix(),
                            null);
            case Expr.Binary binary
                    when binary.operator() == BinaryOperator.MODULO
                            && binary.left() instanceof Expr.StringLiteral ->
                    around(text(binary.left()), "%");
            case Expr.Call(Expr.Attribute callee, _, _)
                    when callee.name().equals("format")
                            && callee.object() instanceof Expr.StringLiteral ->
                    around(text(callee.object()), "{");
            case Expr.StringLiteral _ -> new PossibleNames(text(name), text(name), null);
            case Expr.FString(var parts, _) when !parts.isEmpty() ->
                    new PossibleNames(text(parts.getFirst()), text(parts.getLast()), null);
            case Expr.Name(var variable, _) -> ofVariable(variable, body, depth + 1);
            default -> ANY;
        };
    }

    private static PossibleNames around(String format, String field) {
        int at = format.indexOf(field);
        return new PossibleNames(at < 0 ? "" : format.substring(0, at), "", null);
    }

    private static String text(Expr literal) {
        return literal instanceof Expr.StringLiteral text ? text.text() : "";
    }

    private static String text(FPart part) {
        return part instanceof FPart.Text text ? text.text() : "";
    }

    /// Of a variable of this body that one statement gives its value.
    private static PossibleNames ofVariable(String name, Body body, int depth) {
        Symbol symbol = body.scope.find(name);
        if (symbol == null || symbol.assignments() != 1 || symbol.isAssignedElsewhere()) {
            return ANY;
        }
        List<Stmt> stmts =
                body.decl != null ? body.decl.tree().body() : body.namespace.decl.tree().body();
        var found = new ArrayList<PossibleNames>();
        search(stmts, name, body, depth, found);
        return found.size() == 1 ? found.getFirst() : ANY;
    }

    private static void search(
            List<Stmt> stmts, String name, Body body, int depth, List<PossibleNames> found) {
        for (Stmt stmt : stmts) {
            switch (stmt) {
                case Stmt.Assign(var targets, var value, _)
                        when targets.stream().anyMatch(t -> isName(t, name)) ->
                        found.add(of(value, body, depth));
                case Stmt.If branches -> {
                    branches.branches().forEach(b -> search(b.body(), name, body, depth, found));
                    search(branches.otherwise(), name, body, depth, found);
                }
                case Stmt.For loop -> {
                    if (isName(loop.target(), name)) {
                        found.add(items(loop.iterable()));
                    }
                    search(loop.body(), name, body, depth, found);
                    search(loop.otherwise(), name, body, depth, found);
                }
                case Stmt.While loop -> search(loop.body(), name, body, depth, found);
                case Stmt.With with -> search(with.body(), name, body, depth, found);
                case Stmt.Try attempt -> {
                    search(attempt.body(), name, body, depth, found);
                    attempt.handlers().forEach(h -> search(h.body(), name, body, depth, found));
                    search(attempt.otherwise(), name, body, depth, found);
                    search(attempt.finalizer(), name, body, depth, found);
                }
                default -> {}
            }
        }
    }

    private static boolean isName(Expr target, String name) {
        return target instanceof Expr.Name(var text, _) && text.equals(name);
    }

    private static PossibleNames items(Expr iterable) {
        List<Expr> items =
                switch (iterable) {
                    case Expr.TupleDisplay(var all, _) -> all;
                    case Expr.ListDisplay(var all, _) -> all;
                    default -> List.of();
                };
        if (items.isEmpty() || !items.stream().allMatch(Expr.StringLiteral.class::isInstance)) {
            return ANY;
        }
        var all = new java.util.LinkedHashSet<String>();
        items.forEach(item -> all.add(text(item)));
        return new PossibleNames("", "", all);
    }
}
