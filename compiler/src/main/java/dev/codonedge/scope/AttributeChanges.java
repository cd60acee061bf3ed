package dev.codonedge.scope;

import dev.codonedge.syntax.FunctionDef;

import java.util.HashSet;
import java.util.Set;

/// Which attributes the functions of a module may change, by their names alone. What only `__init__` gives its own object
/// stays as it is.
public final class AttributeChanges {
    private final Set<String> changed = new HashSet<>();
    private final Set<String> computed = new HashSet<>();
    private final Set<String> called = new HashSet<>();

    /// @param byMaker whether `__init__` gives it to the object being made
    void assigned(String attribute, boolean byMaker) {
        called.add(attribute);
        if (!byMaker) {
            changed.add(attribute);
        }
    }

    void defined(FunctionDef function) {
        called.add(function.name());
        if (!function.decorators().isEmpty()) {
            computed.add(function.name());
        }
    }

    void defined(String name) {
        called.add(name);
    }

    /// Whether some object's attribute of this name may be another one after a call.
    public boolean mayChange(String attribute) {
        return changed.contains(attribute) || computed.contains(attribute);
    }

    /// Whether a property may stand behind the name: what is read need not be what was stored.
    public boolean mayBeComputed(String attribute) {
        return computed.contains(attribute);
    }

    /// Whether a call of something by this name may run code of the module.
    public boolean mayRun(String name) {
        return called.contains(name);
    }
}
