package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.List;

/// A type that several expressions decide together: the returns of a function, the items a generator yields. It is
/// published once all have been seen.
final class JoinSlot {
    private final Body body;
    private final Type.Variable target;
    private final String what;
    private final boolean union;
    private final List<Part> parts = new ArrayList<>();
    private boolean published;

    private record Part(TypedExpr value, TypedExpr.Deferred hole) {}

    JoinSlot(Body body, Type.Variable target, String what) {
        this(body, target, what, false);
    }

    /// @param union whether types without a common one make a union
    JoinSlot(Body body, Type.Variable target, String what, boolean union) {
        this.body = body;
        this.target = target;
        this.what = what;
        this.union = union;
    }

    Type type() {
        return target;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /// Adds an expression; what comes back is its value as the common type.
    TypedExpr add(TypedExpr value) {
        var hole = new TypedExpr.Deferred(target, value.span());
        if (published) {
            hole.fill(body.conversions.into(value, target, what));
        } else {
            parts.add(new Part(value, hole));
        }
        return hole;
    }

    /// All expressions have been seen.
    void close(Span span) {
        if (!publish(false)) {
            var goal = new Publish(span);
            body.goals.goalAdded(goal);
            goal.attempt();
        }
    }

    /// Decides the type by the expressions seen so far whose types are known. False when there are none.
    boolean publishSoFar() {
        return publish(true);
    }

    private List<Type.Variable> open() {
        var open = new ArrayList<Type.Variable>();
        for (Part part : parts) {
            if (part.value().type().head() instanceof Type.Variable variable
                    && variable != target.head()) {
                open.add(variable);
            }
        }
        return open;
    }

    /// @param partly whether expressions whose type is unknown may be left for later
    private boolean publish(boolean partly) {
        if (published) {
            return true;
        }
        if (!Core.isUnknown(target)) {
            // known to be wider from an earlier attempt
            published = true;
            convertAll();
            return true;
        }
        if (!partly && !open().isEmpty()) {
            return false;
        }
        var types = new ArrayList<Type>();
        for (Part part : parts) {
            if (!Core.isUnknown(part.value().type())) {
                types.add(part.value().type());
            }
        }
        if (types.isEmpty()) {
            return !partly && parts.isEmpty();
        }
        Type joined = staysInt(types) ? null : Joins.join(body.engine, types);
        if (joined == null) {
            for (Type other : types) {
                body.widerPlaces.widenInside(types.getFirst(), other);
            }
        }
        boolean functions = joined == null && types.stream().allMatch(Mixture::isFunction);
        if (functions && !union) {
            widen(types);
        }
        if (joined == null && !(functions && union) && body.engine.mixture.mayMix(body, types)) {
            joined = body.engine.mixture.type();
        }
        if (joined == null && union) {
            joined =
                    body.engine
                            .realizations
                            .typeExpressions()
                            .unionOf(types, parts.getFirst().value().span());
        }
        if (joined == null) {
            widen(types);
            reportConflict(types);
            joined = Type.Special.POISON;
        }
        published = true;
        body.engine.unify(target, joined);
        convertAll();
        return true;
    }

    /// Whether an int that was worked out stands beside a float: it stays an int. One that is only written may be a float.
    private boolean staysInt(List<Type> types) {
        return !body.namespace.decl.library()
                && types.stream().anyMatch(t -> Core.is(t, Primitive.FLOAT))
                && parts.stream()
                        .anyMatch(
                                p ->
                                        Core.is(p.value().type(), Primitive.INT)
                                                && !(p.value() instanceof TypedExpr.Constant)
                                                && !(p.value() instanceof TypedExpr.Nothing));
    }

    private void convertAll() {
        for (Part part : parts) {
            part.hole().fill(body.conversions.into(part.value(), target, what));
        }
    }

    /// Parts of these types may come from places that could be wider: a list that was given, the items of a display.
    private void widen(List<Type> types) {
        for (Type other : types) {
            if (Joins.join(body.engine, List.of(types.getFirst(), other)) == null) {
                body.widerPlaces.widen(types.getFirst(), other);
                body.widerPlaces.widen(other, types.getFirst());
            }
        }
    }

    private void reportConflict(List<Type> types) {
        Type first = types.getFirst();
        for (Part part : parts) {
            if (!Core.isUnknown(part.value().type())
                    && Joins.join(body.engine, List.of(first, part.value().type())) == null) {
                body.engine.report(
                        dev.codonedge.diagnostic.Diagnostic.error(
                                        "join",
                                        part.value().span(),
                                        "'"
                                                + part.value().type()
                                                + "' does not match expected type '"
                                                + first
                                                + "'")
                                .withLabel(
                                        parts.getFirst().value().span(),
                                        what + " is '" + first + "' here"));
                return;
            }
        }
    }

    private final class Publish extends Goal {
        Publish(Span span) {
            super(JoinSlot.this.body, span);
        }

        @Override
        List<Type.Variable> step() {
            return publish(false) ? List.of() : open();
        }

        @Override
        boolean unstick(Unstick rule) {
            if (rule == Unstick.KNOWN_RETURNS && publish(true)) {
                attempt();
                return true;
            }
            return false;
        }

        @Override
        void cancel() {
            body.engine.unify(target, Type.Special.POISON);
            for (Part part : parts) {
                if (!part.hole().isFilled()) {
                    part.hole().fill(part.value());
                }
            }
        }
    }
}
