package dev.codonedge.infer;

import dev.codonedge.scope.Symbol;

import java.util.List;

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

    /// The names of the attributes on the way.
    List<String> attributes() {
        return List.of(path.substring(1).split("\\."));
    }

    /// Whether the path goes through an attribute of this name.
    boolean goesThrough(String attribute) {
        return (path + ".").contains("." + attribute + ".");
    }
}
