package dev.codonedge.ir;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A whole program in IR. Everything stands in a stable order.
public final class Module {
    private final List<ClassType> classes = new ArrayList<>();
    private final List<GlobalVariable> globals = new ArrayList<>();
    private final List<GlobalObject> objects = new ArrayList<>();
    private final List<Function> functions = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final WellKnown wellKnown = new WellKnown();
    private @Nullable Function entry;

    public List<ClassType> classes() {
        return classes;
    }

    public List<GlobalVariable> globals() {
        return globals;
    }

    public List<GlobalObject> objects() {
        return objects;
    }

    public List<Function> functions() {
        return functions;
    }

    public List<Slot> slots() {
        return slots;
    }

    /// What passes must be able to name.
    public WellKnown wellKnown() {
        return wellKnown;
    }

    /// The function the runtime calls: no parameters, gives the exit status as `i32`, never raises.
    public Function entry() {
        if (entry == null) {
            throw new IllegalStateException("module has no entry");
        }
        return entry;
    }

    /// The entry, unless the module is a fragment.
    public Optional<Function> findEntry() {
        return Optional.ofNullable(entry);
    }

    public void setEntry(Function function) {
        entry = function;
    }
}
