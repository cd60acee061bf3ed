package dev.codonedge.types;

import dev.codonedge.syntax.Expr;

import org.jspecify.annotations.Nullable;

/// A variable of a class, shared by its objects: a global with a qualified name.
public final class ClassVariable {
    private final ClassDecl owner;
    private final String name;
    private final @Nullable Expr annotation;
    private final Expr value;
    private boolean inline;
    private boolean late;
    private @Nullable ClassVariable behind;
    private @Nullable Type type;

    public ClassVariable(ClassDecl owner, String name, @Nullable Expr annotation, Expr value) {
        this.owner = owner;
        this.name = name;
        this.annotation = annotation;
        this.value = value;
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

    public Expr value() {
        return value;
    }

    /// Whether it has no storage: its expression is evaluated wherever it is read.
    public boolean isInline() {
        return inline;
    }

    public void setInline() {
        inline = true;
    }

    /// Whether the class statement gives it no value: something assigns to it later.
    public boolean isLate() {
        return late;
    }

    public void setLate() {
        late = true;
    }

    /// The variable of a base that this one shows until something is assigned to it; null: it has a value at once.
    public @Nullable ClassVariable behind() {
        return behind;
    }

    public void setBehind(ClassVariable base) {
        behind = base;
    }

    public @Nullable Type type() {
        return type;
    }

    public void setType(@Nullable Type newType) {
        type = newType;
    }
}
