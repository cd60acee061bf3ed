package dev.codonedge.scope;

/// A name that a scope binds. Compared by identity.
public final class Symbol {
    public enum Kind {
        PARAMETER,
        TYPE_PARAMETER,
        /// Anything assigned: a local variable, or a global at module level.
        VARIABLE
    }

    private final String name;
    private final Kind kind;
    private final Scope owner;
    boolean captured;
    boolean cell;
    boolean deleted;

    Symbol(String name, Kind kind, Scope owner) {
        this.name = name;
        this.kind = kind;
        this.owner = owner;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public Scope owner() {
        return owner;
    }

    /// Used by an inner function, lambda or generator expression.
    public boolean captured() {
        return captured;
    }

    /// Captured, and possibly rebound after the capture.
    public boolean cell() {
        return cell;
    }

    public boolean deleted() {
        return deleted;
    }

    @Override
    public String toString() {
        return name;
    }
}
