package dev.codonedge.infer;

import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.syntax.Parameters;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassVariable;
import dev.codonedge.types.FieldDecl;
import dev.codonedge.types.FunctionDecl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds the attributes that methods assign through their first parameter: fields that were not declared.
final class FieldInference {
    private final Engine engine;
    private final ClassDecl decl;
    private final String self;
    private final List<Parameters.Parameter> parameters;
    private final boolean initializer;
    private final Shadowing shadowing;
    private boolean conditional;

    private FieldInference(
            Engine engine,
            ClassDecl decl,
            List<Parameters.Parameter> parameters,
            boolean initializer,
            Shadowing shadowing) {
        this.engine = engine;
        this.decl = decl;
        this.self = parameters.getFirst().name();
        this.parameters = parameters;
        this.initializer = initializer;
        this.shadowing = shadowing;
    }

    static void collect(Engine engine, ClassDecl decl, Shadowing shadowing) {
        if (decl.kind() != ClassDecl.Kind.REFERENCE) {
            return;
        }
        var methods = new ArrayList<FunctionDecl>();
        // __init__ first: its order is the order of the fields
        methods.addAll(decl.methods().getOrDefault("__init__", List.of()));
        decl.methods()
                .forEach(
                        (name, list) -> {
                            if (!name.equals("__init__")) {
                                methods.addAll(list);
                            }
                        });
        decl.properties()
                .values()
                .forEach(
                        p -> {
                            methods.add(p.getter());
                            if (p.setter() != null) {
                                methods.add(p.setter());
                            }
                        });
        for (String name :
                engine.session.added.getOrDefault(Realizations.qualifiedName(decl), Set.of())) {
            var field = new FieldDecl(decl, name, null, null, decl.tree().nameSpan());
            field.setMayBeUnset(true);
            decl.fields().put(name, field);
        }
        for (FunctionDecl method : methods) {
            FunctionDef tree = method.tree();
            List<Parameters.Parameter> parameters = tree.parameters().list();
            if (parameters.isEmpty() || method.has("staticmethod") || method.has("classmethod")) {
                continue;
            }
            boolean init = method.simpleName().equals("__init__");
            new FieldInference(engine, decl, parameters, init, shadowing).statements(tree.body());
        }
    }

    private void statements(List<Stmt> body) {
        for (Stmt stmt : body) {
            statement(stmt);
        }
    }

    private void inside(List<Stmt> body) {
        boolean before = conditional;
        conditional = true;
        statements(body);
        conditional = before;
    }

    private void statement(Stmt stmt) {
        switch (stmt) {
            case Stmt.Assign assign ->
                    assign.targets().forEach(t -> target(t, null, assign.value()));
            case Stmt.AnnotatedAssign assign ->
                    target(assign.target(), assign.annotation(), assign.value().orElse(null));
            case Stmt.AugmentedAssign assign -> target(assign.target(), null, null);
            case Stmt.For loop -> {
                target(loop.target(), null, null);
                inside(loop.body());
                inside(loop.otherwise());
            }
            case Stmt.While loop -> {
                inside(loop.body());
                inside(loop.otherwise());
            }
            case Stmt.If branches -> {
                branches.branches().forEach(b -> inside(b.body()));
                inside(branches.otherwise());
            }
            case Stmt.With with -> {
                with.items().forEach(i -> i.target().ifPresent(t -> target(t, null, null)));
                statements(with.body());
            }
            case Stmt.Try attempt -> {
                inside(attempt.body());
                attempt.handlers().forEach(h -> inside(h.body()));
                inside(attempt.otherwise());
                statements(attempt.finalizer());
            }
            case Stmt.Match match -> match.cases().forEach(c -> inside(c.body()));
            default -> {}
        }
    }

    private void target(Expr target, @Nullable Expr annotation, @Nullable Expr value) {
        switch (target) {
            case Expr.Attribute attribute
                    when attribute.object() instanceof Expr.Name(var name, _)
                            && name.equals(self) ->
                    field(attribute, annotation == null ? given(attribute, value) : annotation);
            case Expr.TupleDisplay(var items, _) -> items.forEach(i -> target(i, null, null));
            case Expr.ListDisplay(var items, _) -> items.forEach(i -> target(i, null, null));
            case Expr.Star(var inner, _) -> target(inner, null, null);
            default -> {}
        }
    }

    /// Where objects of a generic class have fields of different types, a field that starts as a parameter has the type that
    /// is written for that, if a type parameter of the class tells it.
    private @Nullable Expr given(Expr.Attribute attribute, @Nullable Expr value) {
        boolean differs =
                engine.session
                        .split
                        .getOrDefault(Realizations.qualifiedName(decl), Set.of())
                        .contains(attribute.name());
        if (!differs || conditional || !(value instanceof Expr.Name(var name, _))) {
            return null;
        }
        return parameters.stream()
                .filter(p -> p.name().equals(name))
                .flatMap(p -> p.annotation().stream())
                .filter(a -> decl.typeParameters().stream().anyMatch(t -> names(a, t)))
                .findFirst()
                .orElse(null);
    }

    private static boolean names(Expr annotation, String parameter) {
        return switch (annotation) {
            case Expr.Name(var name, _) -> name.equals(parameter);
            case Expr.Subscript(_, var index, _) -> names(index, parameter);
            case Expr.TupleDisplay(var items, _) ->
                    items.stream().anyMatch(i -> names(i, parameter));
            case Expr.ListDisplay(var items, _) ->
                    items.stream().anyMatch(i -> names(i, parameter));
            case Expr.Binary(_, var left, var right, _) ->
                    names(left, parameter) || names(right, parameter);
            default -> false;
        };
    }

    private void field(Expr.Attribute attribute, @Nullable Expr written) {
        boolean anyTuple =
                written instanceof Expr.Name(var type, _)
                        && (type.equals("tuple") || type.equals("Tuple"));
        Expr annotation = anyTuple ? null : written;
        String name = attribute.name();
        for (ClassDecl known : decl.linearization()) {
            if (known != decl) {
                engine.classes.prepare(known);
            }
            FieldDecl field = known.fields().get(name);
            if (field != null) {
                if (initializer && !conditional) {
                    field.setMayBeUnset(false);
                }
                return;
            }
            if (known.properties().containsKey(name)
                    || engine.declarations.isOnDemand(known, name)) {
                return;
            }
        }
        boolean certain = initializer && !conditional;
        ClassVariable variable = engine.classes.classVariable(decl, name);
        FieldDecl made;
        if (variable == null || certain && (annotation != null || variable.owner() != decl)) {
            made = new FieldDecl(decl, name, annotation, null, attribute.nameSpan());
            made.setMayBeUnset(!certain);
        } else if (variable.owner() == decl) {
            made = shadowing.field(variable, attribute.nameSpan());
        } else {
            // of a base, and may show there
            shadowing.declare(variable, attribute.nameSpan());
            return;
        }
        decl.fields().put(name, made);
    }
}
