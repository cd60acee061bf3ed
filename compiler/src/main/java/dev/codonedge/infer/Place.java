package dev.codonedge.infer;

import dev.codonedge.scope.Symbol;

/// What a test says something about: a variable, or attributes reached from one.
///
/// @param path the attributes, each after a dot (`.next.value`); empty for the variable itself
record Place(Symbol symbol, String path) {
    static Place of(Symbol symbol) {
        return new Place(symbol, "");
    }

    Place attribute(String name) {
        return new Place(symbol, path + "." + name);
    }

    boolean isVariable() {
        return path.isEmpty();
    }

    /// Whether the path goes through an attribute of this name.
    boolean goesThrough(String attribute) {
        return (path + ".").contains("." + attribute + ".");
    }
}
