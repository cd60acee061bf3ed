package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.ClassDef;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.ModuleTree;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.syntax.TypeParameter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `P = namedtuple("P", "x y")` at the top of a module becomes `class P(NamedTuple)` with a type parameter for each field,
/// before anything looks at names.
final class NamedTuples {
    private NamedTuples() {}

    static ModuleTree asClasses(ModuleTree tree) {
        if (tree.body().stream().noneMatch(s -> definition(s) != null)) {
            return tree;
        }
        var body = new ArrayList<Stmt>();
        for (Stmt stmt : tree.body()) {
            ClassDef definition = definition(stmt);
            body.add(definition == null ? stmt : new Stmt.Class(definition, definition.span()));
        }
        return new ModuleTree(tree.file(), body, tree.docstring());
    }

    private static @Nullable ClassDef definition(Stmt stmt) {
        if (!(stmt instanceof Stmt.Assign(var targets, Expr.Call call, var span))
                || targets.size() != 1
                || !(targets.getFirst() instanceof Expr.Name(var name, var nameSpan))
                || !Marks.simpleName(call.callee()).equals("namedtuple")) {
            return null;
        }
        List<Expr> defaults = List.of();
        var positional = new ArrayList<Expr>();
        for (Argument argument : call.arguments()) {
            switch (argument.kind()) {
                case POSITIONAL -> positional.add(argument.value());
                case KEYWORD -> {
                    if (argument.name().equals("defaults")) {
                        defaults = items(argument.value());
                    } else if (argument.name().equals("field_names")) {
                        positional.add(argument.value());
                    }
                }
                default -> {
                    return null;
                }
            }
        }
        List<String> fields = positional.size() == 2 ? names(positional.get(1)) : null;
        if (fields == null || defaults == null || defaults.size() > fields.size()) {
            return null;
        }
        return definition(name, fields, defaults, nameSpan, span);
    }

    private static @Nullable List<Expr> items(Expr display) {
        return switch (display) {
            case Expr.ListDisplay(var items, _) -> items;
            case Expr.TupleDisplay(var items, _) -> items;
            default -> null;
        };
    }

    private static @Nullable List<String> names(Expr written) {
        if (written instanceof Expr.StringLiteral text) {
            return List.of(text.text().replace(',', ' ').trim().split("\\s+"));
        }
        List<Expr> items = items(written);
        if (items == null || !items.stream().allMatch(i -> i instanceof Expr.StringLiteral)) {
            return null;
        }
        return items.stream().map(i -> ((Expr.StringLiteral) i).text()).toList();
    }

    private static ClassDef definition(
            String name, List<String> fields, List<Expr> defaults, Span nameSpan, Span span) {
        var parameters = new ArrayList<TypeParameter>();
        var body = new ArrayList<Stmt>();
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            String type = "_T_" + field;
            parameters.add(
                    new TypeParameter(
                            TypeParameter.Kind.ORDINARY,
                            type,
                            Optional.empty(),
                            Optional.empty(),
                            nameSpan));
            int given = i - (fields.size() - defaults.size());
            body.add(
                    new Stmt.AnnotatedAssign(
                            new Expr.Name(field, nameSpan),
                            new Expr.Name(type, nameSpan),
                            given < 0 ? Optional.empty() : Optional.of(defaults.get(given)),
                            span));
        }
        var base =
                new Argument(
                        Argument.Kind.POSITIONAL,
                        "",
                        new Expr.Name("NamedTuple", nameSpan),
                        nameSpan);
        return new ClassDef(
                name, parameters, List.of(base), body, List.of(), Optional.empty(), nameSpan, span);
    }
}
