package dev.codonedge.types;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A method called through a base class, for one tuple of argument types: which realization runs for objects of each
/// class. Compared by identity.
public final class VirtualMethod {
    private final Type.Instance root;
    private final String name;
    private final List<Type> arguments;
    private final Map<Type.Instance, Realization> implementations = new LinkedHashMap<>();
    private Type result;

    /// @param arguments types after the receiver
    public VirtualMethod(Type.Instance root, String name, List<Type> arguments, Type result) {
        this.root = root;
        this.name = name;
        this.arguments = List.copyOf(arguments);
        this.result = result;
    }

    public Type.Instance root() {
        return root;
    }

    public String name() {
        return name;
    }

    public List<Type> arguments() {
        return arguments;
    }

    /// By class of the object; several classes may share a realization. A realization's own result converts to
    /// [#result()].
    public Map<Type.Instance, Realization> implementations() {
        return implementations;
    }

    /// The join of all results.
    public Type result() {
        return result;
    }

    public void setResult(Type type) {
        result = type;
    }
}
