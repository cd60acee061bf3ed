package dev.codonedge.ir;

import org.jspecify.annotations.Nullable;

/// A typed place of a function. Compared by identity.
public final class Local implements Operand {
    public enum Kind {
        /// Set by the caller; may be assigned again like a VAR.
        PARAM,
        /// Assigned any number of times anywhere.
        VAR,
        /// One definition, used only in the same block after it.
        TEMP
    }

    private final int id;
    private IrType type;
    private Kind kind;
    private final @Nullable String sourceName;

    Local(int id, IrType type, Kind kind, @Nullable String sourceName) {
        this.id = id;
        this.type = type;
        this.kind = kind;
        this.sourceName = sourceName;
    }

    /// Unique in the function; `%id` in text when there is no source name.
    public int id() {
        return id;
    }

    @Override
    public IrType type() {
        return type;
    }

    /// For passes that change how values are represented, everywhere at once.
    public void setType(IrType changed) {
        type = changed;
    }

    public Kind kind() {
        return kind;
    }

    /// A TEMP that turns out to be needed outside its block becomes a VAR.
    public void becomeVariable() {
        if (kind == Kind.TEMP) {
            kind = Kind.VAR;
        }
    }

    /// The variable's name in the source, for debug information; null for what the compiler made.
    public @Nullable String sourceName() {
        return sourceName;
    }

    /// Locals of one function are told apart by their numbers, which costs less than the JVM's own hash.
    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return "%" + (sourceName == null ? "" : sourceName + ".") + id;
    }
}
