package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.ClassDef;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.ModuleTree;
import dev.codonedge.syntax.Stmt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// `class Point(TypedDict)` at the top of a module is another name of `dict[str, Any]`: its objects are dicts like others.
final class TypedDicts {
    private TypedDicts() {}

    static ModuleTree asAliases(ModuleTree tree) {
        Set<String> found = new HashSet<>();
        var body = new ArrayList<Stmt>();
        for (Stmt stmt : tree.body()) {
            if (stmt instanceof Stmt.Class(var definition, var span) && is(definition, found)) {
                found.add(definition.name());
                body.add(
                        new Stmt.TypeAlias(
                                definition.name(), List.of(), dict(definition.nameSpan()), span));
            } else {
                body.add(stmt);
            }
        }
        return found.isEmpty()
                ? tree
                : new ModuleTree(tree.file(), body, tree.docstring(), tree.usedLater());
    }

    private static boolean is(ClassDef definition, Set<String> known) {
        return definition.bases().stream()
                .filter(base -> base.kind() == Argument.Kind.POSITIONAL)
                .map(base -> Marks.simpleName(base.value()))
                .anyMatch(name -> name.equals("TypedDict") || known.contains(name));
    }

    private static Expr dict(Span span) {
        var items =
                new Expr.TupleDisplay(
                        List.of(new Expr.Name("str", span), new Expr.Name("Any", span)), span);
        return new Expr.Subscript(new Expr.Name("dict", span), items, span);
    }
}
