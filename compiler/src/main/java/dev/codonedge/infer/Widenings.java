package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Places that were found to be wider than what first decided their types, and the checks again that this takes.
final class Widenings {
    private final Engine engine;
    private final Map<String, Origin> callables = new HashMap<>();
    private final Map<String, ClassDecl> byQualifiedName = new HashMap<>();

    Widenings(Engine engine) {
        this.engine = engine;
    }

    void classAdded(ClassDecl decl) {
        byQualifiedName.put(Realizations.qualifiedName(decl), decl);
    }

    /// Makes a place as wide as it was found to be in earlier attempts.
    void apply(Type.Variable slot) {
        if (!(slot.origin() instanceof Origin origin)) {
            return;
        }
        Session.Widening widening = engine.session.widened.get(origin.key());
        switch (widening) {
            case Session.Widening.ToTuple(int count, var wider) -> {
                var items = new ArrayList<Type>();
                for (int i = 0; i < count; i++) {
                    Origin part = origin.part(Integer.toString(i));
                    if (wider.containsKey(i)) {
                        engine.session.widened.putIfAbsent(part.key(), wider.get(i));
                    }
                    Type.Variable item = engine.fresh(slot.depth(), part);
                    apply(item);
                    items.add(item);
                }
                engine.unify(slot, engine.core.tuple(items));
            }
            case Session.Widening.ToCallable(int count) ->
                    engine.unify(slot, openCallable(origin, count, slot.depth()));
            case null -> {}
            case Session.Widening.ToFloat _ -> engine.unify(slot, engine.core.floatType());
            case Session.Widening.ToComplex _ -> engine.unify(slot, engine.core.complexType());
            case Session.Widening.ToDynamicTuple _ ->
                    engine.unify(
                            slot,
                            engine.core.type(
                                    "DynamicTuple",
                                    engine.fresh(slot.depth(), origin.part("item"))));
            case Session.Widening.ToInt _ -> engine.unify(slot, engine.core.intType());
            case Session.Widening.ToOptional _ -> {
                Type.Variable inside = engine.fresh(slot.depth(), origin.inside());
                apply(inside);
                engine.unify(slot, engine.core.optional(inside));
            }
            case Session.Widening.ToMixed _ -> engine.unify(slot, engine.mixture.type());
            case Session.Widening.ToIntOrInf(var optional) -> {
                Type type = engine.core.type("IntOrInf");
                engine.unify(slot, optional ? engine.core.optional(type) : type);
            }
            case Session.Widening.ToOptionalFloat _ ->
                    engine.unify(slot, engine.core.optional(engine.core.floatType()));
            case Session.Widening.ToBase(var name, var optional) -> {
                ClassDecl base = byQualifiedName.get(name);
                if (base == null) {
                    base = engine.declarations.classNamed(name);
                }
                if (base != null) {
                    Type type = new Type.Instance(engine.classes.prepare(base), List.of());
                    engine.unify(slot, optional ? engine.core.optional(type) : type);
                }
            }
        }
    }

    /// A callable whose parameters the calls decide, and whose result the functions do.
    Type openCallable(Origin origin, int count, int depth) {
        var parameters = new ArrayList<Type>();
        for (int i = 0; i < count; i++) {
            Type.Variable parameter = engine.fresh(depth, origin.part("parameter " + i));
            apply(parameter);
            parameters.add(parameter);
        }
        Type.Variable result = engine.fresh(depth, origin.part("result"));
        callables.put(((Origin) result.origin()).key(), origin);
        apply(result);
        return engine.core.callable(parameters, result);
    }

    /// The place that became a callable with this result; null where something else has such a result.
    @Nullable Origin callableWith(Origin result) {
        return callables.get(result.key());
    }

    /// Notes that a place is wider and checks its owner again.
    ///
    /// @param place stands for it, where there is a variable: it may have become part of something further out
    void widen(Origin origin, Session.Widening widening, Type.@Nullable Variable place) {
        Session session = engine.session;
        if (widening.equals(session.widened.put(origin.key(), widening))) {
            throw new IllegalStateException("widened twice: " + origin.key() + " by " + widening);
        }
        if (origin.inCallee() != null) {
            engine.resultPlaces.widen(origin, widening);
        }
        checkAgain(origin, place);
    }

    /// Where the place is a call's, gives that call a result of its own, unless it has one.
    void separate(Origin origin, Type.@Nullable Variable place) {
        if (engine.resultPlaces.separate(origin)) {
            checkAgain(origin, place);
        }
    }

    private void checkAgain(Origin origin, Type.@Nullable Variable place) {
        countRestart(origin.span());
        Body owner = origin.owner();
        if (owner != null && place != null && place.depth() < owner.depth) {
            owner = null;
        }
        throw new Restart(owner != null && owner.running() && !owner.abandoned() ? owner : null);
    }

    void countRestart(Span span) {
        if (++engine.session.restarts > Session.RESTART_LIMIT) {
            engine.error("restarts", span, "cannot typecheck the program in reasonable time");
            throw new Engine.InternalLimit("");
        }
    }
}
