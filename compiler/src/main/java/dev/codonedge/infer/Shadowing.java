package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassVariable;
import dev.codonedge.types.FieldDecl;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Attributes of objects that have the name of a class variable, which shows through until the object has its own.
///
/// As long as nobody assigns to the variable through its class, each object starts with a copy, which costs nothing when it
/// is read. Otherwise the attribute is unset at first, and a read asks. Found out during the check, so that the program may
/// be checked again.
final class Shadowing {
    private final Engine engine;

    /// Class variables that were copied into objects on the belief that they keep their first value.
    private final Map<ClassVariable, FieldDecl> copied = new IdentityHashMap<>();

    Shadowing(Engine engine) {
        this.engine = engine;
    }

    private static String key(ClassDecl decl, String name) {
        return Realizations.qualifiedName(decl) + "." + name;
    }

    /// Declares the attributes that objects of a class get from outside of its methods.
    void declareOwn(ClassDecl decl) {
        Session session = engine.session;
        Set<String> names =
                session.ownAttributes.getOrDefault(Realizations.qualifiedName(decl), Set.of());
        for (String name : names) {
            ClassVariable variable = decl.classVariables().get(name);
            if (!decl.fields().containsKey(name) && variable != null) {
                decl.fields().put(name, field(variable, variable.value().span()));
            }
        }
    }

    /// An attribute that stands before a variable of its own class.
    FieldDecl field(ClassVariable variable, Span span) {
        ClassDecl decl = variable.owner();
        boolean shows =
                variable.isLate()
                        || engine.session.assigned.contains(key(decl, variable.name()))
                        || engine.session.showsThrough.contains(key(decl, variable.name()));
        var field =
                new FieldDecl(
                        decl,
                        variable.name(),
                        variable.annotation(),
                        shows ? null : first(variable),
                        span);
        if (shows) {
            field.setShadows(variable);
        } else {
            copied.put(variable, field);
        }
        return field;
    }

    /// What an object starts with. Constants need not be kept for it, other values are the class's own.
    static Expr first(ClassVariable variable) {
        if (isLiteral(variable.value())) {
            return variable.value();
        }
        Span span = variable.value().span();
        return new Expr.Attribute(new Expr.Name("__class__", span), variable.name(), span, span);
    }

    static boolean isLiteral(Expr value) {
        return switch (value) {
            case Expr.IntLiteral _,
                    Expr.FloatLiteral _,
                    Expr.StringLiteral _,
                    Expr.BytesLiteral _,
                    Expr.BoolLiteral _,
                    Expr.NoneLiteral _ ->
                    true;
            default -> false;
        };
    }

    /// Notes that objects of a derived class start with another value of a base's attribute.
    void copies(ClassVariable variable, FieldDecl field) {
        if (engine.session.assigned.contains(key(variable.owner(), variable.name()))) {
            showThrough(field);
        }
        copied.put(variable, field);
    }

    /// Gives the objects of the class that has the variable an attribute of their own, and has the program checked again.
    void declare(ClassVariable variable, Span span) {
        engine.session
                .ownAttributes
                .computeIfAbsent(
                        Realizations.qualifiedName(variable.owner()),
                        _ -> new TreeSet<>(Comparator.<String>naturalOrder()))
                .add(variable.name());
        engine.widenings.countRestart(span);
        throw new Restart(null);
    }

    /// `Class.variable = …` somewhere: objects that have none of their own show the new value.
    void assigned(ClassVariable variable) {
        if (engine.session.assigned.add(key(variable.owner(), variable.name()))) {
            FieldDecl field = copied.get(variable);
            if (field != null) {
                showThrough(field);
            }
        }
    }

    private void showThrough(FieldDecl field) {
        engine.session.showsThrough.add(key(field.owner(), field.name()));
        engine.widenings.countRestart(field.span());
        throw new Restart(null);
    }
}
