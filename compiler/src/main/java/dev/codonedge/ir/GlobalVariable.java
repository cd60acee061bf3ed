package dev.codonedge.ir;

import org.jspecify.annotations.Nullable;

/// A module-level variable. Compared by identity.
public final class GlobalVariable {
    private final String name;
    private IrType type;
    private final @Nullable String cName;
    private Constant initial;

    /// @param cName the symbol when C defines it (`from C import tick: u32`), else null
    public GlobalVariable(String name, IrType type, Constant initial, @Nullable String cName) {
        this.name = name;
        this.type = type;
        this.initial = initial;
        this.cName = cName;
    }

    public String name() {
        return name;
    }

    public IrType type() {
        return type;
    }

    /// For passes that change how values are represented, everywhere at once.
    public void setType(IrType changed) {
        type = changed;
    }

    public Constant initial() {
        return initial;
    }

    public void setInitial(Constant value) {
        initial = value;
    }

    public @Nullable String cName() {
        return cName;
    }

    @Override
    public String toString() {
        return "@" + name;
    }
}
