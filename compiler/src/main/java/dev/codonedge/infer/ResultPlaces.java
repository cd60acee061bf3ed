package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/// What a function makes and gives back belongs to who has called it: `zeros(n)` may be a list of ints for one caller and
/// of floats for another.
///
/// Realizations are shared by all calls with the same argument types. So in the result of a call each place that the callee
/// made gets a place of the call in front. Where such a place turns out to need another type than the callee gave it, the
/// call is noted, and asks for a realization of its own from then on.
final class ResultPlaces {
    /// Stands for the name of the callee's realization in a key.
    private static final String CALLEE = "\0";

    private final Engine engine;

    /// Whether what is known of a place was news for its call.
    private boolean passedOn;

    ResultPlaces(Engine engine) {
        this.engine = engine;
    }

    static String key(Body caller, Span call) {
        return "call in " + caller.realization.name() + "@" + call.start() + "-" + call.end();
    }

    /// What tells the realization of a call from those for others; empty when it shares theirs.
    String variant(Body caller, Span call) {
        String key = key(caller, call);
        return engine.session.ownResults.containsKey(key) ? key : "";
    }

    /// Before a call's own realization is checked: what is known of the places in its result.
    void apply(String variant, String realization) {
        engine.session
                .ownResults
                .get(variant)
                .forEach(
                        (key, widening) ->
                                engine.session.widened.put(
                                        key.replace(CALLEE, realization), widening));
    }

    /// The result of a callee as one call has it. Null when the call has to ask for a realization of its own first: a caller
    /// further out has found that it needs one.
    @Nullable Type of(Body caller, Body callee, Type result, Span call) {
        if (!(result.head() instanceof Type.Instance instance)) {
            return result;
        }
        passedOn = false;
        Type own = of(caller, callee, instance, "result", call);
        if (passedOn) {
            return null;
        }
        return own == instance ? result : own;
    }

    private Type of(Body caller, Body callee, Type.Instance type, String path, Span call) {
        if (type.decl().is(ClassDecl.Primitive.GENERATOR) || type.arguments().isEmpty()) {
            return type;
        }
        var arguments = new ArrayList<Type>();
        boolean changed = false;
        for (int i = 0; i < type.arguments().size(); i++) {
            Type argument = type.argument(i);
            Type own = argument(caller, callee, argument, path + "." + i, call);
            changed |= own != argument;
            arguments.add(own);
        }
        return changed ? new Type.Instance(type.decl(), arguments) : type;
    }

    private Type argument(Body caller, Body callee, Type argument, String path, Span call) {
        Type inside =
                argument.head() instanceof Type.Instance instance
                        ? of(caller, callee, instance, path, call)
                        : argument.head();
        Origin made = WiderPlaces.originOf(argument);
        if (made == null || made.owner() == null || !made.owner().isWithin(callee)) {
            return inside == argument.head() ? argument : inside;
        }
        var origin =
                new Origin(
                        key(caller, call) + "." + path,
                        caller,
                        made.what(),
                        call,
                        made.key().replace(callee.realization.name(), CALLEE));
        Session.Widening known = engine.session.widened.get(origin.key());
        if (known != null && !known.equals(note(origin).put(origin.inCallee(), known))) {
            passedOn = true;
        }
        Type.Variable place = engine.fresh(caller.depth + 1, origin);
        place.bind(inside == argument.head() ? argument : inside);
        return place;
    }

    /// Notes that the place of a call is wider than others have it.
    void widen(Origin origin, Session.Widening widening) {
        note(origin).put(origin.inCallee(), widening);
    }

    /// Gives a call a result of its own because it does not agree with the others. False when it has one, or is no call.
    boolean separate(Origin origin) {
        if (origin.inCallee() == null || engine.session.ownResults.containsKey(callOf(origin))) {
            return false;
        }
        note(origin);
        return true;
    }

    private Map<String, Session.Widening> note(Origin origin) {
        return engine.session.ownResults.computeIfAbsent(callOf(origin), _ -> new HashMap<>());
    }

    private static String callOf(Origin origin) {
        return origin.key().substring(0, origin.key().indexOf(".result"));
    }
}
