package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.typed.ModuleVariable;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassVariable;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The variables that modules and classes keep in memory, and the values of defaults that all calls share.
final class GlobalVariables {
    private final Engine engine;
    private final Map<String, Integer> nameCounts = new HashMap<>();
    private final List<ModuleVariable> variables = new ArrayList<>();
    private final Map<ClassVariable, ModuleVariable> classVariables = new IdentityHashMap<>();
    private final Map<ClassVariable, ModuleVariable> assignedFlags = new IdentityHashMap<>();
    private final Map<FunctionDecl, Map<String, Version>> sharedDefaults = new IdentityHashMap<>();

    GlobalVariables(Engine engine) {
        this.engine = engine;
    }

    ModuleVariable newModuleVariable(String name, Type type) {
        int count = nameCounts.merge(name, 1, Integer::sum);
        var variable = new ModuleVariable(count == 1 ? name : name + "'" + count, type);
        variables.add(variable);
        return variable;
    }

    TypedExpr readClassVariable(ClassVariable variable, Body body, Span span) {
        boolean constant = variable.owner().module().library() && isConstantLike(variable);
        if (constant || variable.isInline()) {
            return body.inferElsewhere(
                    engine.declarations.home(variable.owner()),
                    Map.of("__class__", new Type.Instance(variable.owner(), List.of())),
                    variable.value(),
                    null);
        }
        ModuleVariable made = classVariable(variable, body);
        if (variable.isLate()) {
            String owner = variable.owner().simpleName();
            return new TypedExpr.ReadModule(
                    made, engine.roles.role("variable.unset", body, owner, variable.name()), span);
        }
        TypedExpr own = new TypedExpr.ReadModule(made, null, span);
        if (variable.behind() == null) {
            return own;
        }
        return new TypedExpr.Conditional(
                new TypedExpr.ReadModule(assignedFlag(variable), null, span),
                own,
                readClassVariable(variable.behind(), body, span),
                made.type(),
                span);
    }

    /// Whether a derived class has been given a value of its own.
    private ModuleVariable assignedFlag(ClassVariable variable) {
        return assignedFlags.computeIfAbsent(
                variable,
                v ->
                        newModuleVariable(
                                v.owner().module().name()
                                        + "."
                                        + v.owner().name()
                                        + "."
                                        + v.name()
                                        + ".assigned",
                                engine.core.boolType()));
    }

    /// Library classes have no code that runs. `ClassVar` marks what they keep in memory, all zero at first.
    private static boolean isConstantLike(ClassVariable variable) {
        if (variable.annotation() != null) {
            return false;
        }
        return switch (variable.value()) {
            case dev.codonedge.syntax.Expr.ListDisplay _, dev.codonedge.syntax.Expr.DictDisplay _ ->
                    false;
            default -> true;
        };
    }

    void writeClassVariable(ClassVariable variable, TypedExpr value, Body body, Span span) {
        ModuleVariable made = classVariable(variable, body);
        TypedExpr converted =
                variable.annotation() != null
                        ? body.conversions.annotated(value, made.type())
                        : body.conversions.into(
                                value, made.type(), "class variable '" + variable.name() + "'");
        body.emit(new TypedStmt.AssignModule(made, converted, span));
        if (variable.behind() != null) {
            body.emit(
                    new TypedStmt.AssignModule(
                            assignedFlag(variable), body.operators.constant(true, span), span));
        }
    }

    /// The storage of a class variable, typed by its annotation or what is assigned.
    ModuleVariable classVariable(ClassVariable variable, Body body) {
        ModuleVariable made = classVariables.get(variable);
        if (made == null && variable.behind() != null) {
            made =
                    newModuleVariable(
                            variable.owner().module().name()
                                    + "."
                                    + variable.owner().name()
                                    + "."
                                    + variable.name(),
                            classVariable(variable.behind(), body).type());
            classVariables.put(variable, made);
        }
        if (made == null) {
            String key =
                    "class variable "
                            + Realizations.qualifiedName(variable.owner())
                            + "."
                            + variable.name();
            Type.Variable slot =
                    engine.fresh(
                            0,
                            new Origin(
                                    key,
                                    null,
                                    "class variable '" + variable.name() + "'",
                                    variable.value().span()));
            engine.widenings.apply(slot);
            made =
                    newModuleVariable(
                            variable.owner().module().name()
                                    + "."
                                    + variable.owner().name()
                                    + "."
                                    + variable.name(),
                            slot);
            classVariables.put(variable, made);
            if (variable.annotation() != null) {
                engine.unify(
                        slot,
                        engine.realizations
                                .typeExpressions()
                                .place(
                                        variable.annotation(),
                                        engine.classes.context(
                                                engine.classes.template(variable.owner()))));
            }
        }
        return made;
    }

    void shareDefault(FunctionDecl decl, String parameter, Version version) {
        sharedDefaults.computeIfAbsent(decl, _ -> new HashMap<>()).put(parameter, version);
    }

    @Nullable Version sharedDefault(FunctionDecl decl, String parameter) {
        var of = sharedDefaults.get(decl);
        return of == null ? null : of.get(parameter);
    }

    List<ModuleVariable> moduleVariables() {
        return variables;
    }
}
