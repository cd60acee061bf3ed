package dev.codonedge.infer;

import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.ModuleTree;
import dev.codonedge.syntax.Stmt;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// `Meters = NewType("Meters", int)` at the top of a module names a type, before anything looks at names: the one it is made
/// of. Called, it gives what it is given.
final class NewTypes {
    private NewTypes() {}

    static ModuleTree asAliases(ModuleTree tree) {
        if (tree.body().stream().noneMatch(s -> alias(s) != null)) {
            return tree;
        }
        var body = new ArrayList<Stmt>();
        for (Stmt stmt : tree.body()) {
            Stmt alias = alias(stmt);
            body.add(alias == null ? stmt : alias);
        }
        return new ModuleTree(tree.file(), body, tree.docstring(), tree.usedLater());
    }

    private static @Nullable Stmt alias(Stmt stmt) {
        return stmt instanceof Stmt.Assign(var targets, var value, var span)
                        && targets.size() == 1
                        && targets.getFirst() instanceof Expr.Name(var name, _)
                        && is(value)
                ? new Stmt.TypeAlias(name, List.of(), value, span)
                : null;
    }

    static boolean is(Expr value) {
        return value instanceof Expr.Call call
                && Marks.simpleName(call.callee()).equals("NewType")
                && call.arguments().size() == 2
                && call.arguments().stream().allMatch(a -> a.kind() == Argument.Kind.POSITIONAL);
    }

    /// The type that an alias stands for, as it is written.
    static Expr written(Expr value) {
        return is(value) ? ((Expr.Call) value).arguments().get(1).value() : value;
    }
}
