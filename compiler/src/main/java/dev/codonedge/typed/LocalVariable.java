package dev.codonedge.typed;

import dev.codonedge.types.Type;

/// A variable of one realization: a version of a source variable, or a temporary. Compared by identity.
public final class LocalVariable {
    private final String name;
    private final boolean temporary;
    private Type type;
    private boolean cell;
    private boolean checked;

    /// @param temporary made by the compiler, without a name in the source
    public LocalVariable(String name, Type type, boolean temporary) {
        this.name = name;
        this.type = type;
        this.temporary = temporary;
    }

    public String name() {
        return name;
    }

    public boolean temporary() {
        return temporary;
    }

    /// The type of its value; inside a cell when [#cell()].
    public Type type() {
        return type;
    }

    public void setType(Type newType) {
        type = newType;
    }

    /// Shared with closures: the local holds a reference to a one-field object with the value. Made on entry to the
    /// function; as a capture parameter it arrives as that reference.
    public boolean cell() {
        return cell;
    }

    public void setCell() {
        cell = true;
    }

    /// Some read asks whether it was assigned: a flag goes with it (in the cell, if there is one), false on entry, set by
    /// each assignment, cleared by [TypedStmt.Unset].
    public boolean checked() {
        return checked;
    }

    public void setChecked() {
        checked = true;
    }

    @Override
    public String toString() {
        return name;
    }
}
