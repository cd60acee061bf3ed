package dev.codonedge.lower;

import dev.codonedge.ir.ClassType;
import dev.codonedge.types.FieldDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// Where the fields of a reference class lie. A field without content has no place; one that may be unset has a flag
/// beside it.
final class ClassLayout {
    private final Type.Instance instance;
    private final ClassType type;
    private final Map<FieldDecl, Place> places = new LinkedHashMap<>();
    private boolean filled;

    /// @param owner the class that introduced the field: the first base's objects have it at the same index
    /// @param index -1: the field has no content
    /// @param flag index of the bool that says whether it was set, or -1
    record Place(ClassType owner, int index, int flag) {}

    ClassLayout(Type.Instance instance, ClassType type) {
        this.instance = instance;
        this.type = type;
    }

    Type.Instance instance() {
        return instance;
    }

    ClassType type() {
        return type;
    }

    /// Whether its fields have been worked out; classes refer to each other, so that comes after they are known.
    boolean filled() {
        return filled;
    }

    void setFilled() {
        filled = true;
    }

    Map<FieldDecl, Place> places() {
        return places;
    }

    @Nullable Place find(FieldDecl field) {
        return places.get(field);
    }
}
