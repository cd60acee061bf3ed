package dev.codonedge.infer;

import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What is expected of a display or comprehension.
final class Displays {
    private Displays() {}

    /// The one container of a kind that an expected type allows: itself, or one of several types.
    static @Nullable Type hint(@Nullable Type expected, String container) {
        if (expected == null) {
            return null;
        }
        Type type = Core.inside(expected).head();
        if (!(type instanceof Type.Union(var members))) {
            return type instanceof Type.Instance(var decl, _) && decl.name().equals(container)
                    ? type
                    : null;
        }
        List<Type> fitting =
                members.stream().map(Type::head).filter(m -> hint(m, container) != null).toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }
}
