package dev.codonedge.ir;

import java.util.LinkedHashMap;
import java.util.Map;

/// A virtual method as called: one for each root method and argument types. Compared by identity.
public final class Slot {
    private final String name;
    private final ClassType root;
    private IrType.Signature signature;
    private final Map<ClassType, Function> implementations = new LinkedHashMap<>();

    /// @param root the class through which it is called; the receiver is the first parameter of every implementation,
    ///             typed as that implementation's own class (or a base of it)
    public Slot(String name, ClassType root, IrType.Signature signature) {
        this.name = name;
        this.root = root;
        this.signature = signature;
    }

    public String name() {
        return name;
    }

    public ClassType root() {
        return root;
    }

    /// Parameters with the receiver first (as a reference to the root), the joined result.
    public IrType.Signature signature() {
        return signature;
    }

    public void setSignature(IrType.Signature changed) {
        signature = changed;
    }

    /// What runs for objects of exactly each instantiated class.
    public Map<ClassType, Function> implementations() {
        return implementations;
    }

    @Override
    public String toString() {
        return name;
    }
}
