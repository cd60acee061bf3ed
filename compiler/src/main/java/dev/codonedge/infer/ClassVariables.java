package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassVariable;
import dev.codonedge.types.FieldDecl;
import dev.codonedge.types.Type;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which attributes are variables of a class: defaults that are used through it, and what is assigned to it from anywhere.
final class ClassVariables {
    private final Engine engine;

    ClassVariables(Engine engine) {
        this.engine = engine;
    }

    /// `x: int = 4` in the body of a class whose constructor does not take its fields: a variable of the class. So is what is
    /// used through the class. A data class keeps the field beside it.
    void shareDefaults(ClassDecl decl) {
        if (decl.kind() != ClassDecl.Kind.REFERENCE || decl.module().library()) {
            return;
        }
        boolean data = GeneratedMethods.isData(decl);
        if (data) {
            redeclare(decl);
        }
        boolean constructed =
                !data
                        && decl.linearization().stream()
                                .anyMatch(c -> c.methods().containsKey("__init__"));
        var variables = new LinkedHashMap<String, ClassVariable>();
        for (FieldDecl field : List.copyOf(decl.fields().values())) {
            boolean shared =
                    constructed
                            || engine.session.shared.contains(
                                    Realizations.qualifiedName(decl) + "." + field.name());
            Optional<Expr> value = GeneratedMethods.defaultOf(field);
            if (shared && value.isPresent() && !field.word()) {
                variables.put(
                        field.name(),
                        new ClassVariable(decl, field.name(), field.annotation(), value.get()));
                if (!data) {
                    decl.fields().remove(field.name());
                }
            }
        }
        for (String name :
                engine.session.ownVariables.getOrDefault(
                        Realizations.qualifiedName(decl), Set.of())) {
            ClassVariable base = engine.classes.classVariable(decl, name);
            if (base != null && base.owner() != decl) {
                var own = new ClassVariable(decl, name, base.annotation(), base.value());
                own.setBehind(base);
                variables.put(name, own);
            }
        }
        for (String name :
                engine.session.lateVariables.getOrDefault(
                        Realizations.qualifiedName(decl), Set.of())) {
            if (!decl.classVariables().containsKey(name)) {
                Span at = decl.tree().nameSpan();
                var late = new ClassVariable(decl, name, null, new Expr.NoneLiteral(at));
                late.setLate();
                variables.put(name, late);
            }
        }
        if (!variables.isEmpty()) {
            decl.classVariables().putAll(variables);
            inOrderOfText(decl);
        }
    }

    /// `Class.variable = …` where there is none so far: gives it to the class and has the program checked again. Does
    /// nothing where that cannot be.
    void addVariable(Type.Instance type, String name, Span span) {
        ClassDecl decl = type.decl();
        boolean possible =
                decl.kind() == ClassDecl.Kind.REFERENCE
                        && !decl.module().library()
                        && decl.typeParameters().isEmpty()
                        && engine.classes.field(type, name) == null
                        && engine.classes.property(type, name) == null
                        && engine.classes.methods(type, name).isEmpty();
        if (possible
                && engine.session
                        .lateVariables
                        .computeIfAbsent(
                                Realizations.qualifiedName(decl), _ -> new LinkedHashSet<>())
                        .add(name)) {
            engine.widenings.countRestart(span);
            throw new Restart(null);
        }
    }

    /// `Derived.variable = …` where a base has the variable: from now on the derived class has one of its own, which
    /// shows the base's until then. Has the program checked again.
    void own(ClassDecl decl, ClassVariable variable, Span span) {
        if (variable.owner() == decl
                || variable.owner().module().library()
                || !decl.typeParameters().isEmpty()) {
            return;
        }
        engine.session
                .ownVariables
                .computeIfAbsent(Realizations.qualifiedName(decl), _ -> new LinkedHashSet<>())
                .add(variable.name());
        engine.widenings.countRestart(span);
        throw new Restart(null);
    }

    /// A field that a data class declares as its base does is the base's, with another default.
    private void redeclare(ClassDecl decl) {
        for (FieldDecl field : List.copyOf(decl.fields().values())) {
            for (ClassDecl base : decl.linearization().subList(1, decl.linearization().size())) {
                FieldDecl before = base.fields().get(field.name());
                if (before != null
                        && before.annotation() != null
                        && field.annotation() != null
                        && GeneratedMethods.isData(base)
                        && before.annotation()
                                .span()
                                .text()
                                .equals(field.annotation().span().text())) {
                    decl.fields().remove(field.name());
                    engine.declarations.redeclare(field);
                    break;
                }
            }
        }
    }

    /// Values of class variables may need those above them.
    private static void inOrderOfText(ClassDecl decl) {
        var left = new LinkedHashMap<>(decl.classVariables());
        decl.classVariables().clear();
        for (Stmt stmt : decl.tree().body()) {
            Expr target =
                    switch (stmt) {
                        case Stmt.AnnotatedAssign assign -> assign.target();
                        case Stmt.Assign assign -> assign.targets().getFirst();
                        default -> null;
                    };
            if (target instanceof Expr.Name(var name, _) && left.containsKey(name)) {
                decl.classVariables().put(name, left.remove(name));
            }
        }
        decl.classVariables().putAll(left);
    }

    /// Notes that a field is used which only programs have that do so, and has the program checked again. Does nothing
    /// when there is no such field.
    void demand(Type.Instance type, String name, Span span) {
        for (ClassDecl part : type.decl().linearization()) {
            if (engine.declarations.isOnDemand(part, name)) {
                engine.session.demanded.add(Realizations.qualifiedName(part) + "." + name);
                engine.widenings.countRestart(span);
                throw new Restart(null);
            }
        }
    }

    /// Notes that a field with a value is used through its class, and has the program checked again. Does nothing when
    /// there is no such field.
    void share(Type.Instance type, String name, Span span) {
        Classes.Field field = engine.classes.field(type, name);
        if (field == null
                || field.decl().defaultValue() == null
                || field.decl().owner().kind() != ClassDecl.Kind.REFERENCE
                || field.decl().owner().module().library()) {
            return;
        }
        if (engine.session.shared.add(
                Realizations.qualifiedName(field.decl().owner()) + "." + name)) {
            engine.widenings.countRestart(span);
            throw new Restart(null);
        }
    }
}
