package dev.codonedge.typed;

import dev.codonedge.types.Type;

/// A version of a module-level or class variable. Compared by identity.
public final class ModuleVariable {
    private final String name;
    private Type type;
    private boolean checked;

    /// @param name qualified and unique: `main.total`, `main.Device.count`
    public ModuleVariable(String name, Type type) {
        this.name = name;
        this.type = type;
    }

    public String name() {
        return name;
    }

    public Type type() {
        return type;
    }

    public void setType(Type newType) {
        type = newType;
    }

    /// Some read asks whether it was assigned.
    public boolean checked() {
        return checked;
    }

    public void setChecked() {
        checked = true;
    }
}
