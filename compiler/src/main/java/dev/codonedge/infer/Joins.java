package dev.codonedge.infer;

import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The common type of several: of the items of a display, the arms of a ternary, the returns of a function.
final class Joins {
    private Joins() {}

    /// Null when there is none. All heads are known, or may be bound here.
    static @Nullable Type join(Engine engine, List<? extends Type> types) {
        Type joined = null;
        for (Type type : types) {
            if (Core.isNever(type)) {
                continue;
            }
            joined = joined == null ? type : join(engine, joined, type);
            if (joined == null) {
                return null;
            }
        }
        return joined == null ? Type.Special.NEVER : joined;
    }

    static @Nullable Type join(Engine engine, Type first, Type second) {
        Type a = first.head();
        Type b = second.head();
        if (a == b || b == Type.Special.NEVER || a == Type.Special.POISON) {
            return first;
        }
        if (a == Type.Special.NEVER || b == Type.Special.POISON) {
            return second;
        }
        if (a instanceof Type.Variable || b instanceof Type.Variable) {
            return engine.unify(a, b) ? first : null;
        }
        if (Mixture.is(a) || Mixture.is(b)) {
            return engine.mixture.takes(Mixture.is(a) ? b : a) ? engine.mixture.type() : null;
        }
        boolean optional = isOptionalOrNone(a) || isOptionalOrNone(b);
        if (optional) {
            if (Core.isNone(a) && Core.isNone(b)) {
                return first;
            }
            if (Core.isNone(a)) {
                return Core.isOptional(b) ? second : engine.core.optional(second);
            }
            if (Core.isNone(b)) {
                return Core.isOptional(a) ? first : engine.core.optional(first);
            }
            Type inner = join(engine, Core.inside(a), Core.inside(b));
            return inner == null ? null : engine.core.optional(inner);
        }
        Type number = joinNumbers(engine, a, b);
        if (number != null) {
            return number;
        }
        return joinInstances(engine, first, second);
    }

    private static boolean isOptionalOrNone(Type type) {
        return Core.isOptional(type) || Core.isNone(type);
    }

    private static int rank(Type type) {
        if (Core.is(type, Primitive.BOOL)) {
            return 1;
        }
        if (Core.is(type, Primitive.INT)) {
            return 2;
        }
        if (Core.isIntOrInf(type)) {
            return 3;
        }
        if (Core.is(type, Primitive.FLOAT)) {
            return 4;
        }
        return Core.isComplex(type) ? 5 : 0;
    }

    private static @Nullable Type joinNumbers(Engine engine, Type a, Type b) {
        int left = rank(a);
        int right = rank(b);
        if (left == 0 || right == 0) {
            return null;
        }
        return switch (Math.max(left, right)) {
            case 1 -> engine.core.boolType();
            case 2 -> engine.core.intType();
            case 3 -> engine.core.type("IntOrInf");
            case 4 -> engine.core.floatType();
            default -> engine.core.complexType();
        };
    }

    private static @Nullable Type joinInstances(Engine engine, Type first, Type second) {
        if (first.head() instanceof Type.Instance a && second.head() instanceof Type.Instance b) {
            if (a.decl() == b.decl()) {
                if (engine.trial(() -> engine.unify(a, b))) {
                    engine.unify(a, b);
                    return first;
                }
                return a.decl().is(Primitive.TUPLE) ? joinTuples(engine, a, b) : null;
            }
            if (isDynamicTuple(a) && Core.isTuple(b) || Core.isTuple(a) && isDynamicTuple(b)) {
                return joinLengths(engine, a, b);
            }
            if (a.decl().kind() == ClassDecl.Kind.REFERENCE
                    && b.decl().kind() == ClassDecl.Kind.REFERENCE) {
                ClassDecl base = engine.classes.commonBase(a.decl(), b.decl());
                return base == null ? null : engine.classes.superOf(a, base);
            }
            return null;
        }
        if (engine.trial(() -> engine.unify(first, second))) {
            engine.unify(first, second);
            return first;
        }
        return null;
    }

    private static @Nullable Type joinTuples(Engine engine, Type.Instance a, Type.Instance b) {
        if (a.arguments().size() != b.arguments().size()) {
            return joinLengths(engine, a, b);
        }
        var items = new ArrayList<Type>();
        for (int i = 0; i < a.arguments().size(); i++) {
            Type item = join(engine, a.argument(i), b.argument(i));
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return engine.core.tuple(items);
    }

    /// Tuples of different lengths whose items are of one type.
    private static @Nullable Type joinLengths(Engine engine, Type.Instance a, Type.Instance b) {
        var items = new ArrayList<Type>(a.arguments());
        items.addAll(b.arguments());
        for (Type item : items) {
            if (!engine.trial(() -> engine.unify(items.getFirst(), item))) {
                return null;
            }
        }
        items.forEach(item -> engine.unify(items.getFirst(), item));
        return engine.core.type("DynamicTuple", items.getFirst());
    }

    static boolean isAnyTuple(Type type) {
        return Core.isTuple(type) || isDynamicTuple(type);
    }

    static boolean isDynamicTuple(Type type) {
        return type.head() instanceof Type.Instance(var decl, _)
                && decl.name().equals("DynamicTuple")
                && decl.module().library();
    }
}
