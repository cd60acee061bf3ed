package dev.codonedge.infer;

import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Classes of the program that derive from `str`, `int` or `float`. These are values without a place for anything else, so
/// such a class derives from one of the library's that holds a value; what neither of them has is asked of the value, and
/// where the value's type is wanted the value is taken.
final class Values {
    /// The field that holds the value.
    static final String FIELD = "_value";

    private static final Map<String, String> HOLDERS =
            Map.of("str", "StrObject", "int", "IntObject", "float", "FloatObject");

    private Values() {}

    /// The class to derive from instead of a type of values, or null.
    static Type.@Nullable Instance holder(Engine engine, Type.Instance base) {
        String holder = HOLDERS.get(base.decl().name());
        return holder != null && base.decl() == engine.core.decl(base.decl().name())
                ? engine.core.type(holder)
                : null;
    }

    /// The type of the value that objects of a type hold; null when they hold none.
    static Type.@Nullable Instance typeOf(Engine engine, Type type) {
        if (!(type.head() instanceof Type.Instance(var decl, _))
                || decl.kind() != ClassDecl.Kind.REFERENCE
                || decl.module().library()) {
            return null;
        }
        for (ClassDecl part : engine.classes.prepare(decl).linearization()) {
            for (var entry : HOLDERS.entrySet()) {
                if (part.module().library() && part.name().equals(entry.getValue())) {
                    return engine.core.type(entry.getKey());
                }
            }
        }
        return null;
    }
}
