package dev.codonedge.types;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;

import org.jspecify.annotations.Nullable;

/// A data attribute of a class. Compared by identity.
///
/// The type is written ([#annotation()]) or inferred: then it is `inferred`, one variable for all objects of the class.
public final class FieldDecl {
    private final ClassDecl owner;
    private final String name;
    private final @Nullable Expr annotation;
    private final @Nullable Expr defaultValue;
    private final Span span;
    private @Nullable Type declared;
    private boolean word;
    private boolean mayBeUnset;
    private @Nullable ClassVariable shadows;

    public FieldDecl(
            ClassDecl owner,
            String name,
            @Nullable Expr annotation,
            @Nullable Expr defaultValue,
            Span span) {
        this.owner = owner;
        this.name = name;
        this.annotation = annotation;
        this.defaultValue = defaultValue;
        this.span = span;
    }

    public ClassDecl owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    public @Nullable Expr annotation() {
        return annotation;
    }

    public @Nullable Expr defaultValue() {
        return defaultValue;
    }

    public Span span() {
        return span;
    }

    /// The type in terms of the class's parameters, once known.
    public @Nullable Type declared() {
        return declared;
    }

    public void setDeclared(@Nullable Type type) {
        declared = type;
    }

    /// Whether an `int` field is kept as an unsigned machine word (lengths, capacities).
    public boolean word() {
        return word;
    }

    public void setWord() {
        word = true;
    }

    /// Whether an object may exist whose field was never set.
    public boolean mayBeUnset() {
        return mayBeUnset;
    }

    public void setMayBeUnset(boolean possible) {
        mayBeUnset = possible;
    }

    /// The class variable that an object shows as long as the field was never set; null: there is none.
    public @Nullable ClassVariable shadows() {
        return shadows;
    }

    public void setShadows(ClassVariable variable) {
        shadows = variable;
        mayBeUnset = true;
    }

    @Override
    public String toString() {
        return owner.name() + "." + name;
    }
}
