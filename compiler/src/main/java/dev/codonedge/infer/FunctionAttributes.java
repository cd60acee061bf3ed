package dev.codonedge.infer;

import dev.codonedge.scope.Scope;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;
import dev.codonedge.typed.ModuleVariable;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

/// Attributes that the program gives its functions. Those of an inner function are variables of the function around it, whose
/// cells it keeps; those of any other are variables of the program.
final class FunctionAttributes {
    private final Body body;
    private final Engine engine;

    FunctionAttributes(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// The variable behind an attribute of a function that is named here, or null.
    Expr.@Nullable Name variable(Expr.Attribute attribute) {
        return attribute.object() instanceof Expr.Name(var function, _)
                        && body.scope.findAttribute(function, attribute.name()) != null
                ? new Expr.Name(
                        Scope.attributeName(function, attribute.name()), attribute.nameSpan())
                : null;
    }

    /// Null when a function has no such attribute.
    @Nullable TypedExpr get(TypedExpr object, Type.Function function, String name, Span span) {
        TypedExpr cell = cell(object, function, name, span);
        if (cell != null) {
            Type inside = ((Type.Instance) cell.type().head()).argument(0);
            return new TypedExpr.ReadCell(cell, unset(name), inside, span);
        }
        ModuleVariable variable = variable(function.decl(), name);
        return variable == null ? null : new TypedExpr.ReadModule(variable, unset(name), span);
    }

    /// Whether a function has an attribute when this runs; null when it never has, and of anything else.
    @Nullable TypedExpr has(TypedExpr value, String name, Span span) {
        TypedExpr function = Mixture.function(body, value);
        return function.type().head() instanceof Type.Function type
                ? has(function, type, name, span)
                : null;
    }

    private @Nullable TypedExpr has(
            TypedExpr object, Type.Function function, String name, Span span) {
        TypedExpr cell = cell(object, function, name, span);
        if (cell != null) {
            return new TypedExpr.CellIsSet(cell, engine.core.boolType(), span);
        }
        ModuleVariable variable = variable(function.decl(), name);
        return variable == null
                ? null
                : new TypedExpr.ModuleIsSet(variable, engine.core.boolType(), span);
    }

    /// Whether a function can be given the attribute.
    boolean set(TypedExpr object, Type.Function function, String name, TypedExpr value, Span span) {
        TypedExpr cell = cell(object, function, name, span);
        String what = "attribute '" + name + "'";
        if (cell != null) {
            Type inside = ((Type.Instance) cell.type().head()).argument(0);
            body.emit(
                    new TypedStmt.SetCell(cell, body.conversions.into(value, inside, what), span));
            return true;
        }
        FunctionDecl decl = function.decl();
        if (decl.module().library()
                || function.stored().stream()
                        .anyMatch(part -> part.kind() == Type.Stored.Kind.CAPTURE)) {
            return false;
        }
        if (engine.session.functionAttributes.add(key(decl, name))) {
            engine.widenings.countRestart(span);
            throw new Restart(null);
        }
        ModuleVariable variable = variable(decl, name);
        if (variable == null) {
            return false;
        }
        TypedExpr converted = body.conversions.into(value, variable.type(), what);
        body.emit(new TypedStmt.AssignModule(variable, converted, span));
        return true;
    }

    static Realization unset(Body body, String name) {
        return body.engine.roles.role("field.unset", body, "function", name);
    }

    private Realization unset(String name) {
        return unset(body, name);
    }

    private static String key(FunctionDecl decl, String name) {
        return Mixture.key(decl.tree().nameSpan()) + "." + name;
    }

    private @Nullable TypedExpr cell(
            TypedExpr object, Type.Function function, String name, Span span) {
        String variable = Scope.attributeName(function.decl().simpleName(), name);
        for (int i = 0; i < function.stored().size(); i++) {
            Type.Stored part = function.stored().get(i);
            if (part.kind() == Type.Stored.Kind.CAPTURE
                    && part.name().equals(variable)
                    && Core.is(part.type(), Primitive.CELL)) {
                return object instanceof TypedExpr.MakeTuple(var items, _, _)
                                && items.stream().allMatch(Comparisons::doesNothing)
                        ? items.get(i)
                        : new TypedExpr.GetItem(object, i, part.type(), span);
            }
        }
        return null;
    }

    private @Nullable ModuleVariable variable(FunctionDecl decl, String name) {
        String key = key(decl, name);
        if (!engine.session.functionAttributes.contains(key)) {
            return null;
        }
        return engine.functionAttributes.computeIfAbsent(
                key,
                _ -> {
                    var origin =
                            new Origin(
                                    "function attribute " + key,
                                    null,
                                    "attribute '" + name + "'",
                                    decl.tree().nameSpan());
                    Type.Variable slot = engine.fresh(0, origin);
                    engine.widenings.apply(slot);
                    var variable =
                            engine.globals.newModuleVariable(
                                    decl.module().name() + "." + decl.name() + "." + name, slot);
                    variable.setChecked();
                    return variable;
                });
    }
}
