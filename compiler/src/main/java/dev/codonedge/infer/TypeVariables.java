package dev.codonedge.infer;

import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.ClassDef;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.syntax.ModuleTree;
import dev.codonedge.syntax.Parameters;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.syntax.TypeParameter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `T = TypeVar("T")` at the top of a module is no value: functions and classes whose annotations name it get a type
/// parameter of that name, before anything looks at names.
final class TypeVariables {
    private final Map<String, TypeParameter> variables = new LinkedHashMap<>();

    private TypeVariables() {}

    static ModuleTree asParameters(ModuleTree tree) {
        var found = new TypeVariables();
        for (Stmt stmt : tree.body()) {
            TypeParameter variable = variable(stmt);
            if (variable != null) {
                found.variables.put(variable.name(), variable);
            }
        }
        if (found.variables.isEmpty()) {
            return tree;
        }
        var body = new ArrayList<Stmt>();
        for (Stmt stmt : tree.body()) {
            body.add(
                    variable(stmt) == null
                            ? found.stmt(stmt, List.of())
                            : new Stmt.Pass(stmt.span()));
        }
        return new ModuleTree(tree.file(), body, tree.docstring(), tree.usedLater());
    }

    private static @Nullable TypeParameter variable(Stmt stmt) {
        if (!(stmt instanceof Stmt.Assign(var targets, Expr.Call call, var span))
                || targets.size() != 1
                || !(targets.getFirst() instanceof Expr.Name(var name, _))
                || !Marks.simpleName(call.callee()).equals("TypeVar")) {
            return null;
        }
        Optional<Expr> bound =
                call.arguments().stream()
                        .filter(a -> a.kind() == Argument.Kind.KEYWORD && a.name().equals("bound"))
                        .map(Argument::value)
                        .findFirst();
        return new TypeParameter(TypeParameter.Kind.ORDINARY, name, bound, Optional.empty(), span);
    }

    /// @param known parameters of what is around
    private Stmt stmt(Stmt stmt, List<String> known) {
        return switch (stmt) {
            case Stmt.Function(var function, var span) ->
                    new Stmt.Function(function(function, known), span);
            case Stmt.Class(var definition, var span) ->
                    new Stmt.Class(definition(definition, known), span);
            default -> stmt;
        };
    }

    private List<Stmt> all(List<Stmt> stmts, List<String> known) {
        return stmts.stream().map(s -> stmt(s, known)).toList();
    }

    private FunctionDef function(FunctionDef tree, List<String> known) {
        var named = new ArrayList<TypeParameter>();
        for (Parameters.Parameter parameter : tree.parameters().list()) {
            parameter.annotation().ifPresent(a -> collect(a, known, named));
        }
        tree.returns().ifPresent(r -> collect(r, known, named));
        var inside = new ArrayList<>(known);
        named.forEach(p -> inside.add(p.name()));
        named.addAll(0, tree.typeParameters());
        return new FunctionDef(
                tree.name(),
                named,
                tree.parameters(),
                tree.returns(),
                all(tree.body(), inside),
                tree.decorators(),
                tree.async(),
                tree.llvmBody(),
                tree.docstring(),
                tree.nameSpan(),
                tree.headSpan(),
                tree.span());
    }

    private ClassDef definition(ClassDef tree, List<String> known) {
        var named = new ArrayList<TypeParameter>();
        tree.bases().forEach(base -> collect(base.value(), known, named));
        var inside = new ArrayList<>(known);
        named.forEach(p -> inside.add(p.name()));
        named.addAll(0, tree.typeParameters());
        return new ClassDef(
                tree.name(),
                named,
                tree.bases(),
                all(tree.body(), inside),
                tree.decorators(),
                tree.docstring(),
                tree.nameSpan(),
                tree.span());
    }

    /// Adds the variables that an annotation names.
    private void collect(Expr annotation, List<String> known, List<TypeParameter> into) {
        switch (annotation) {
            case Expr.Name(var name, _) -> {
                TypeParameter variable = variables.get(name);
                if (variable != null
                        && !known.contains(name)
                        && into.stream().noneMatch(p -> p.name().equals(name))) {
                    into.add(variable);
                }
            }
            case Expr.Subscript(var object, var index, _) -> {
                collect(object, known, into);
                collect(index, known, into);
            }
            case Expr.TupleDisplay(var items, _) -> items.forEach(i -> collect(i, known, into));
            case Expr.ListDisplay(var items, _) -> items.forEach(i -> collect(i, known, into));
            case Expr.Binary(_, var left, var right, _) -> {
                collect(left, known, into);
                collect(right, known, into);
            }
            default -> {}
        }
    }
}
