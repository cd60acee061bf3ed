package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.Type;

import java.util.List;
import java.util.function.Supplier;

/// What is done with each type a value may have, waiting for the results' types. One of the values may be a function that is
/// being checked just now, by way of which it would wait for itself: then the others decide.
final class MixedArms extends Goal {
    private final List<Type> types;
    private final Supplier<TypedExpr> choose;
    private final TypedExpr.Deferred hole;

    private MixedArms(
            Body body,
            Span span,
            List<Type> types,
            Supplier<TypedExpr> choose,
            TypedExpr.Deferred hole) {
        super(body, span);
        this.types = types;
        this.choose = choose;
        this.hole = hole;
        body.goals.goalAdded(this);
    }

    static TypedExpr whenKnown(Body body, List<Type> types, Span span, Supplier<TypedExpr> choose) {
        body.engine.drainIfTop();
        if (Body.allKnown(types)) {
            return choose.get();
        }
        var hole = new TypedExpr.Deferred(body.engine.fresh(body.depth), span);
        new MixedArms(body, span, types, choose, hole).attempt();
        return hole;
    }

    @Override
    List<Type.Variable> step() {
        for (Type type : types) {
            if (type.head() instanceof Type.Variable variable) {
                return List.of(variable);
            }
        }
        TypedExpr found = choose.get();
        boolean fits =
                body.engine.trial(() -> body.engine.unify(hole.type(), found.type()))
                        && body.engine.unify(hole.type(), found.type());
        hole.fill(fits ? found : body.conversions.into(found, hole.type(), "the value"));
        return List.of();
    }

    @Override
    boolean unstick(Unstick rule) {
        if (rule != Unstick.EQUAL) {
            return false;
        }
        var open = types.stream().filter(Core::isUnknown).map(Type::head).distinct().toList();
        var known = types.stream().filter(t -> !Core.isUnknown(t) && !Core.isNever(t)).toList();
        if (known.isEmpty() || !open.stream().allMatch(this::isOwnResult)) {
            return false;
        }
        Type joined = new Mixing(body).joinOfTypes(known, span);
        boolean decided = false;
        for (Type result : open) {
            decided |= body.engine.unify(result, joined);
        }
        return decided;
    }

    /// Whether something is the result of this body, or of one around it that waits for this one.
    private boolean isOwnResult(Type open) {
        for (Body outer = body; outer != null; outer = outer.parent) {
            if (outer.realization != null && outer.realization.result().head() == open.head()) {
                return true;
            }
        }
        return false;
    }

    @Override
    void cancel() {
        body.engine.unify(hole.type(), Type.Special.POISON);
        hole.fill(new TypedExpr.Nothing(Type.Special.POISON, span));
    }
}
