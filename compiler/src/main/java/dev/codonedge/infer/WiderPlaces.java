package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;

/// Where one type does not go into another: finds the place that could be wider, and has its owner checked again.
final class WiderPlaces {
    private final Body body;
    private final Engine engine;

    WiderPlaces(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// Where one type does not go into another, finds a place of either that could be wider, notes that, and has its owner
    /// checked again. Comes back when there is none.
    void widen(Type expected, Type given) {
        if (engine.inTrial()
                || engine.quiet(body)
                || Core.isPoison(given)
                || Core.isPoison(expected)) {
            return;
        }
        Origin origin = originOf(expected);
        Session.Widening widening = origin == null ? null : wider(expected, given, origin);
        boolean toFloat =
                widening instanceof Session.Widening.ToFloat
                        || widening instanceof Session.Widening.ToOptionalFloat;
        if (toFloat) {
            // objects of their own kinds keep their ints
            split(expected, origin.span());
        }
        if (widening != null && !widening.equals(engine.session.widened.get(origin.key()))) {
            engine.widenings.widen(origin, widening, placeOf(expected));
        }
        if (origin != null && widening == null) {
            engine.widenings.separate(origin, placeOf(expected));
        }
        if (Core.isOptional(expected) && !Core.isNone(given)) {
            widen(Core.inside(expected), Core.inside(given));
            return;
        }
        if (expected.head() instanceof Type.Instance(var decl, var wanted)
                && given.head() instanceof Type.Instance(var other, var present)
                && decl == other
                && wanted.size() == present.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                Type a = wanted.get(i);
                Type b = present.get(i);
                if (engine.trial(() -> engine.unify(a, b))) {
                    continue;
                }
                if (!Core.isTuple(expected)) {
                    widen(a, b);
                    widen(b, a);
                } else if (!body.conversions.attemptInTrial(b, a)) {
                    // a tuple is made anew item by item: what is given stays as it is
                    widen(a, b);
                }
            }
        }
    }

    /// Of two containers whose items are tuples of different lengths, or may be None in one of them, has the other one made
    /// as wide.
    void widenInside(Type first, Type second) {
        if (!(first.head() instanceof Type.Instance(var decl, var ones))
                || !(second.head() instanceof Type.Instance(var other, var others))
                || decl != other
                || decl.kind() != ClassDecl.Kind.REFERENCE
                || ones.size() != others.size()) {
            return;
        }
        for (int i = 0; i < ones.size(); i++) {
            Type a = ones.get(i);
            Type b = others.get(i);
            if (Core.isUnknown(a) || Core.isUnknown(b) || engine.trial(() -> engine.unify(a, b))) {
                continue;
            }
            boolean lengths =
                    Joins.isAnyTuple(a)
                            && Joins.isAnyTuple(b)
                            && !(Core.isTuple(a)
                                    && Core.isTuple(b)
                                    && Core.items(a).size() == Core.items(b).size());
            Type joined = lengths || Core.isOptional(a) != Core.isOptional(b) ? joined(a, b) : null;
            if (joined != null) {
                widen(a, joined);
                widen(b, joined);
            } else {
                widenInside(a, b);
            }
        }
    }

    /// What two types have in common; null when that is nothing. Binds nothing.
    private @Nullable Type joined(Type a, Type b) {
        var joined = new Type[1];
        engine.trial(
                () -> {
                    Type common = Joins.join(engine, a, b);
                    joined[0] = common == null ? null : engine.types.close(common);
                    return true;
                });
        return joined[0];
    }

    /// Has a place widened that some type does not fit into. Comes back when it does, or nothing helps.
    void makeRoom(Type place, Type given) {
        if (body.conversions.fits(given, place) || engine.quiet(body) || Core.isPoison(given)) {
            return;
        }
        widen(place, given);
        mix(place, given);
    }

    /// As [#widen(Type, Type)] where nothing else helps: the place takes values that tell their types.
    void mix(Type expected, Type given) {
        if (Core.isOptional(expected) && !Core.isNone(given)) {
            mix(Core.inside(expected), Core.inside(given));
            return;
        }
        if (expected.head() instanceof Type.Instance(var decl, var wanted)
                && given.head() instanceof Type.Instance(var other, var present)
                && decl == other
                && wanted.size() == present.size()
                && !wanted.isEmpty()) {
            for (int i = 0; i < wanted.size(); i++) {
                Type a = wanted.get(i);
                Type b = present.get(i);
                if (!engine.trial(() -> engine.unify(a, b))) {
                    mix(a, b);
                }
            }
            return;
        }
        if (!engine.mixture.mayMix(body, List.of(expected, given))) {
            return;
        }
        Type place = Mixture.is(expected) ? given : expected;
        Origin origin = originOf(place);
        boolean done =
                origin == null
                        || engine.session.widened.get(origin.key())
                                instanceof Session.Widening.ToMixed;
        if (!done) {
            for (Type type : List.of(expected, given)) {
                engine.mixture.note(type);
            }
            engine.widenings.widen(origin, new Session.Widening.ToMixed(), placeOf(place));
        }
    }

    /// A place became a callable because several functions met there, and that is not enough: has it keep the functions as
    /// they are. Comes back when it is a callable for another reason.
    void keepFunctions(Type callable) {
        Origin origin = originOf(callable);
        boolean met =
                origin != null
                        && engine.session.widened.get(origin.key())
                                instanceof Session.Widening.ToCallable;
        Type.Variable place = placeOf(callable);
        if (!met && callable.head() instanceof Type.Instance(_, var arguments)) {
            // taken from the place, by a loop or a call
            place = placeOf(arguments.getLast());
            origin = place == null ? null : engine.widenings.callableWith((Origin) place.origin());
            met = origin != null;
        }
        if (met && !engine.inTrial() && !engine.quiet(body)) {
            engine.widenings.widen(origin, new Session.Widening.ToMixed(), place);
        }
    }

    /// Whether a place that gets the first of some types could be widened for the others.
    boolean mayWiden(Type place, List<? extends Type> types) {
        Origin origin = originOf(place);
        Type first = types.getFirst();
        return origin != null
                && types.stream()
                        .allMatch(
                                t ->
                                        engine.trial(() -> engine.unify(first, t))
                                                || wider(first, t, origin) != null);
    }

    /// The result of a call was guessed narrower than it is: has the caller checked again with a wider guess.
    void widenGuess(Type guess, Type result, Origin origin) {
        Session.Widening widening =
                Mixture.is(result) ? new Session.Widening.ToMixed() : wider(guess, result, origin);
        if (widening != null && engine.session.widened.get(origin.key()) == null) {
            engine.widenings.widen(origin, widening, null);
        }
    }

    /// Where a type comes from a field whose objects may differ in it, makes the class generic in the field and has the
    /// program checked again. Comes back when it does not, or that was done already.
    void split(Type conflicting, Span span) {
        if (!engine.quiet(body) && engine.fieldTypes.split(conflicting)) {
            engine.widenings.countRestart(span);
            throw new Restart(null);
        }
    }

    /// The place a type was decided at, or null.
    static @Nullable Origin originOf(Type type) {
        Type.Variable place = placeOf(type);
        return place == null ? null : (Origin) place.origin();
    }

    private static Type.@Nullable Variable placeOf(Type type) {
        Type current = type;
        while (current instanceof Type.Variable variable) {
            if (variable.origin() instanceof Origin) {
                return variable;
            }
            if (variable.binding() == null) {
                return null;
            }
            current = variable.binding();
        }
        return null;
    }

    private Session.@Nullable Widening wider(Type place, Type given, Origin origin) {
        boolean lengths =
                Core.isTuple(place)
                        && given.head() instanceof Type.Instance
                        && !(Core.isTuple(given)
                                && Core.items(place).size() == Core.items(given).size());
        if (lengths && engine.trial(() -> isDynamicTuple(Joins.join(engine, place, given)))) {
            return new Session.Widening.ToDynamicTuple();
        }
        if (Core.isTuple(place) && Core.isTuple(given)) {
            // afterwards its items are widened one by one
            boolean done =
                    engine.session.widened.get(origin.key()) instanceof Session.Widening.ToTuple;
            return done ? null : widerTuple(place, given, origin);
        }
        int parameters = Functions.common(place, given);
        if (parameters >= 0 && place.head() instanceof Type.Function) {
            return new Session.Widening.ToCallable(parameters);
        }

        if (place.head() instanceof Type.Variable && body.calls.isCallable(given)) {
            // a function that keeps this very place, in one way or another
            int arguments = Functions.arguments(given);
            return arguments < 0 ? null : new Session.Widening.ToCallable(arguments);
        }

        Type a = Core.inside(place.head()).head();
        Type b = Core.inside(given.head()).head();
        boolean optional =
                Core.isOptional(place)
                        || Core.isOptional(given)
                        || Core.isNone(given)
                        || Core.isNone(place);
        boolean toFloat = Core.is(b, Primitive.FLOAT) && (Core.isWhole(a) || Core.isIntOrInf(a));
        if (toFloat) {
            return optional
                    ? new Session.Widening.ToOptionalFloat()
                    : new Session.Widening.ToFloat();
        }
        if (Core.isIntOrInf(b) && Core.isWhole(a)) {
            return new Session.Widening.ToIntOrInf(optional);
        }
        boolean real =
                Core.is(a, Primitive.FLOAT)
                        || Core.is(a, Primitive.INT)
                        || Core.is(a, Primitive.BOOL);
        if (Core.isComplex(b) && real && !optional) {
            return new Session.Widening.ToComplex();
        }
        if (Core.is(b, Primitive.INT) && Core.is(a, Primitive.BOOL) && !optional) {
            return new Session.Widening.ToInt();
        }
        if (a instanceof Type.Instance first
                && b instanceof Type.Instance second
                && first.decl() != second.decl()
                && first.decl().kind() == ClassDecl.Kind.REFERENCE
                && second.decl().kind() == ClassDecl.Kind.REFERENCE) {
            ClassDecl base = engine.classes.commonBase(first.decl(), second.decl());
            return base == null
                    ? null
                    : new Session.Widening.ToBase(Realizations.qualifiedName(base), optional);
        }
        if (optional && !Core.isOptional(place) && !origin.isInside()) {
            return new Session.Widening.ToOptional();
        }
        return null;
    }

    private boolean isDynamicTuple(@Nullable Type type) {
        return type != null
                && type.head() instanceof Type.Instance(var decl, _)
                && decl == engine.core.decl("DynamicTuple");
    }

    /// Tuples of one length: the items that differ become places of their own.
    private Session.@Nullable Widening widerTuple(Type place, Type given, Origin origin) {
        List<Type> wanted = Core.items(place);
        List<Type> present = Core.items(given);
        if (wanted.size() != present.size()) {
            return null;
        }
        var widenings = new LinkedHashMap<Integer, Session.Widening>();
        for (int i = 0; i < wanted.size(); i++) {
            Type a = wanted.get(i);
            Type b = present.get(i);
            if (engine.trial(() -> engine.unify(a, b)) || body.conversions.attemptInTrial(b, a)) {
                continue;
            }
            Session.Widening widening = wider(a, b, origin.part(Integer.toString(i)));
            if (widening == null && engine.mixture.mayMix(body, List.of(a, b))) {
                widening = new Session.Widening.ToMixed();
            }
            if (widening == null) {
                return null;
            }
            widenings.put(i, widening);
        }
        return new Session.Widening.ToTuple(wanted.size(), widenings);
    }
}
