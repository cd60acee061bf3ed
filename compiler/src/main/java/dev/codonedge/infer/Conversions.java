package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.source.Span;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;
import dev.codonedge.types.TypeTable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// How a value of one type gets to a place of another.
final class Conversions {
    private final Body body;
    private final Engine engine;
    private boolean keepsMixed;

    Conversions(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// Which conversions a place allows.
    private enum Place {
        /// The user wrote the type: all of language.md 5.3.
        ANNOTATED,
        /// As ANNOTATED; but what is expected may come from a place nobody wrote the type of, which takes None too, then.
        STORED,
        /// Nobody wrote it: only upwards, and it may widen.
        SLOT
    }

    /// To a type somebody wrote: annotation, typed parameter, result.
    TypedExpr annotated(TypedExpr value, Type expected) {
        return convert(value, expected, Place.ANNOTATED, "");
    }

    /// To a place whose type its contributions decide; it widens when this one needs it to.
    TypedExpr into(TypedExpr value, Type slot, String what) {
        return convert(value, slot, Place.SLOT, what);
    }

    /// To a parameter that something is stored through: a place inside that nobody wrote the type of becomes wider, where a
    /// written one has an Optional unwrapped.
    TypedExpr stored(TypedExpr value, Type expected) {
        return convert(value, expected, Place.STORED, "");
    }

    /// Whether a value would convert to a written type, as far as is known. Binds nothing.
    boolean fits(Type from, Type to) {
        return engine.trial(
                () ->
                        attempt(new TypedExpr.Nothing(from, nowhere()), to, Place.ANNOTATED) != null
                                || from.head() instanceof Type.Variable);
    }

    /// As [#fits(Type, Type)] inside a trial, keeping what it binds until the trial ends.
    boolean fitsHere(Type from, Type to) {
        return attempt(new TypedExpr.Nothing(from, nowhere()), to, Place.ANNOTATED) != null
                || from.head() instanceof Type.Variable;
    }

    /// Asks something of mixed values as they are, not of what may be in them.
    <T> T keepingMixed(java.util.function.Supplier<T> question) {
        boolean before = keepsMixed;
        keepsMixed = true;
        try {
            return question.get();
        } finally {
            keepsMixed = before;
        }
    }

    Span nowhere() {
        return new Span(body.namespace.decl.tree().file(), 0, 0);
    }

    private TypedExpr convert(TypedExpr value, Type expected, Place place, String what) {
        Type from = value.type().head();
        if (from instanceof Type.Variable && !(expected.head() instanceof Type.Variable)) {
            if (from == expected.head()) {
                return value;
            }
            var hole = new TypedExpr.Deferred(expected, value.span());
            var goal = new Later(value, expected, place, what, hole);
            body.goalAdded(goal);
            goal.attempt();
            return hole;
        }
        if (place == Place.STORED) {
            if (mayBeNone(from, expected)) {
                widen(expected, from);
            }
            if (Mixture.is(from)
                    && !Core.isUnknown(expected)
                    && !Mixture.is(Core.inside(expected))
                    && !engine.inTrial()
                    && !engine.quiet(body)) {
                mix(expected, from);
            }
            return convert(value, expected, Place.ANNOTATED, what);
        }
        TypedExpr converted = attempt(value, expected, place);
        if (converted != null) {
            return converted;
        }
        widen(expected, value.type());
        if (!engine.inTrial() && !engine.quiet(body) && !Core.isPoison(value.type())) {
            split(expected, value.span());
            mix(expected, value.type());
        }
        if (Mixture.is(from)) {
            converted = attempt(value, expected, Place.ANNOTATED);
            if (converted != null) {
                return converted;
            }
        }
        report(value, expected, what);
        return new TypedExpr.Nothing(Type.Special.POISON, value.span());
    }

    /// Whether a value may be None where no None is expected.
    static boolean mayBeNone(Type given, Type expected) {
        return Core.isOptional(given)
                && !Core.isUnknown(expected)
                && !Core.isOptional(expected)
                && !Core.isNone(expected);
    }

    private final class Later extends Goal {
        private final TypedExpr value;
        private final Type expected;
        private final Place place;
        private final String what;
        private final TypedExpr.Deferred hole;

        Later(TypedExpr value, Type expected, Place place, String what, TypedExpr.Deferred hole) {
            super(Conversions.this.body, value.span());
            this.value = value;
            this.expected = expected;
            this.place = place;
            this.what = what;
            this.hole = hole;
        }

        @Override
        List<Type.Variable> step() {
            if (value.type().head() instanceof Type.Variable variable
                    && variable != expected.head()) {
                return List.of(variable);
            }
            hole.fill(convert(value, expected, place, what));
            return List.of();
        }

        @Override
        boolean unstick(Unstick rule) {
            if (rule == Unstick.EQUAL && engine.unify(value.type(), expected)) {
                attempt();
                // a variable that is only looked at stays open whatever it is said to equal
                return done();
            }
            return false;
        }

        @Override
        void cancel() {
            hole.fill(value);
        }
    }

    // ---- what can be converted

    /// The converted value, or null. Heads are known, or bound here.
    private @Nullable TypedExpr attempt(TypedExpr value, Type expected, Place place) {
        Type from = value.type().head();
        Type to = expected.head();
        if (from == Type.Special.POISON && to instanceof Type.Variable) {
            // what is made of it agrees with everything, too
            engine.unify(expected, from);
            return value;
        }
        if (from == Type.Special.POISON && !engine.inTrial()) {
            engine.writtenNone.spoil(expected);
        }
        if (from == to || from == Type.Special.POISON || to == Type.Special.POISON) {
            return value;
        }
        if (from == Type.Special.NEVER) {
            return new TypedExpr.Cast(value, expected, value.span());
        }
        if (to instanceof Type.Variable || from instanceof Type.Variable) {
            return engine.unify(expected, value.type()) ? value : null;
        }
        if (Mixture.is(to)) {
            return new Mixing(body).mixed(value, expected);
        }
        if (Mixture.is(from) && Core.isOptional(to) && Core.isUnknown(Core.inside(to))) {
            // nothing is known of it but that it may be None
            engine.unify(Core.inside(to), from);
        }
        if (Mixture.is(from)
                && place == Place.ANNOTATED
                && !keepsMixed
                && !Mixture.is(Core.inside(to))) {
            return new Mixing(body).unmixed(value, expected);
        }
        if (Core.isOptional(to)) {
            return toOptional(value, expected, place);
        }
        if (Signatures.isAnyTuple(to)) {
            return Core.isTuple(from) ? value : null;
        }
        if (sameShape(from, to)) {
            if (engine.inTrial()
                    ? engine.unify(value.type(), expected)
                    : tryUnify(value.type(), expected)) {
                return value;
            }
            return convertParts(value, expected, place);
        }
        if (to instanceof Type.Union union) {
            return toUnion(value, union, expected);
        }
        if (place == Place.ANNOTATED && Core.isOptional(from)) {
            TypedExpr inside = unwrap(value, "none.value");
            return attempt(inside, expected, place);
        }
        if (place == Place.ANNOTATED && from instanceof Type.Union union) {
            return fromUnion(value, union, expected);
        }
        if (to instanceof Type.Instance target) {
            TypedExpr made = toInstance(value, from, target, expected);
            Type.Instance held =
                    made == null && place == Place.ANNOTATED ? Values.typeOf(engine, from) : null;
            boolean wanted =
                    held != null
                            && target.decl().module().library()
                            && target.decl().kind() != ClassDecl.Kind.REFERENCE;
            if (!wanted) {
                return made;
            }
            TypedExpr inside =
                    engine.inTrial()
                            ? new TypedExpr.Nothing(held, value.span())
                            : body.members.get(value, Values.FIELD, value.span());
            return attempt(inside, expected, place);
        }
        return null;
    }

    /// The value of a union: of the one type that is wanted, or, where all may be had as it, each converted.
    private @Nullable TypedExpr fromUnion(TypedExpr value, Type.Union union, Type expected) {
        boolean all =
                union.members().stream()
                        .allMatch(member -> engine.trial(() -> fitsHere(member, expected)));
        boolean one = union.members().stream().anyMatch(member -> tryUnify(member, expected));
        if (!all && !one) {
            return null;
        }
        if (engine.inTrial()) {
            return new TypedExpr.Nothing(expected, value.span());
        }
        return all
                ? body.members.overMembers(
                        value, union, value.span(), member -> into(member, expected, ""))
                : new TypedExpr.UnwrapUnion(
                        value, engine.roles.role("union.mismatch", body), expected, value.span());
    }

    private boolean tryUnify(Type a, Type b) {
        if (engine.trial(() -> engine.unify(a, b))) {
            return engine.unify(a, b);
        }
        return false;
    }

    private static boolean sameShape(Type from, Type to) {
        return switch (from) {
            case Type.Instance(var decl, _) ->
                    to instanceof Type.Instance(var other, _) && decl == other;
            case Type.Function _ -> to instanceof Type.Function;
            case Type.Overloads _ -> to instanceof Type.Overloads;
            case Type.Union _ -> to instanceof Type.Union;
            case Type.Token _ -> to instanceof Type.Token;
            case Type.Literal _ -> to instanceof Type.Literal;
            case Type.Module _ -> to instanceof Type.Module;
            case Type.Special _, Type.Variable _ -> false;
        };
    }

    /// Tuples convert item by item; a smaller union into a larger one.
    private @Nullable TypedExpr convertParts(TypedExpr value, Type expected, Place place) {
        Type from = value.type().head();
        if (expected.head() instanceof Type.Union union
                && from instanceof Type.Union(var members)) {
            for (Type member : members) {
                if (union.members().stream().noneMatch(m -> engine.same(m, member))) {
                    return null;
                }
            }
            return new TypedExpr.WrapUnion(value, expected, value.span());
        }
        if (!Core.isTuple(from) || Core.items(from).size() != Core.items(expected).size()) {
            return null;
        }
        if (engine.inTrial()) {
            for (int i = 0; i < Core.items(from).size(); i++) {
                var item = new TypedExpr.Nothing(Core.items(from).get(i), value.span());
                if (attempt(item, Core.items(expected).get(i), place) == null) {
                    return null;
                }
            }
            return value;
        }
        var items = new ArrayList<TypedExpr>();
        var holder = new TypedExpr[1];
        var stmts = body.capture(() -> holder[0] = body.variables.temporary(value));
        for (int i = 0; i < Core.items(from).size(); i++) {
            var item = new TypedExpr.GetItem(holder[0], i, Core.items(from).get(i), value.span());
            if (maybeNothing(item.type(), Core.items(expected).get(i), expected)) {
                return null;
            }
            TypedExpr converted = attempt(item, Core.items(expected).get(i), place);
            if (converted == null) {
                return null;
            }
            items.add(converted);
        }
        return new TypedExpr.Sequence(
                stmts, new TypedExpr.MakeTuple(items, expected, value.span()));
    }

    /// Whether an item may be None where others were not, in tuples whose type nobody wrote: it can be wider, and was meant.
    private boolean maybeNothing(Type item, Type expectedItem, Type expected) {
        return Core.isOptional(item)
                && !Core.isOptional(expectedItem)
                && !Core.isUnknown(expectedItem)
                && (originOf(expected) != null || originOf(expectedItem) != null);
    }

    private @Nullable TypedExpr toOptional(TypedExpr value, Type expected, Place place) {
        Type from = value.type().head();
        Type inside = Core.inside(expected);
        if (Core.isNone(from)) {
            if (value instanceof TypedExpr.Nothing) {
                return new TypedExpr.EmptyOptional(expected, value.span());
            }
            var stmts =
                    engine.inTrial()
                            ? List.<dev.codonedge.typed.TypedStmt>of()
                            : body.capture(
                                    () ->
                                            body.emit(
                                                    new dev.codonedge.typed.TypedStmt.Evaluate(
                                                            value, value.span())));
            return new TypedExpr.Sequence(
                    stmts, new TypedExpr.EmptyOptional(expected, value.span()));
        }
        if (!Core.isOptional(from)) {
            TypedExpr content =
                    attempt(value, inside, place == Place.ANNOTATED ? place : Place.SLOT);
            return content == null
                    ? null
                    : new TypedExpr.WrapOptional(content, expected, value.span());
        }
        if (engine.inTrial()
                ? engine.unify(value.type(), expected)
                : tryUnify(value.type(), expected)) {
            return value;
        }
        Type inner = Core.inside(from);
        if (isUpcast(inner, inside)) {
            return new TypedExpr.Cast(value, expected, value.span());
        }
        if (!engine.inTrial() && attemptInTrial(inner, inside)) {
            return mapOptional(value, inner, inside, expected);
        }
        return engine.inTrial()
                ? attempt(new TypedExpr.Nothing(inner, value.span()), inside, Place.SLOT)
                : null;
    }

    private boolean attemptInTrial(Type from, Type to) {
        return engine.trial(
                () -> attempt(new TypedExpr.Nothing(from, nowhere()), to, Place.SLOT) != null);
    }

    private TypedExpr mapOptional(TypedExpr value, Type inner, Type inside, Type expected) {
        var holder = new TypedExpr[1];
        var stmts = body.capture(() -> holder[0] = body.variables.temporary(value));
        Span span = value.span();
        TypedExpr content =
                attempt(
                        new TypedExpr.UnwrapOptional(holder[0], null, inner, span),
                        inside,
                        Place.SLOT);
        return new TypedExpr.Sequence(
                stmts,
                new TypedExpr.Conditional(
                        new TypedExpr.IsPresent(holder[0], engine.core.boolType(), span),
                        new TypedExpr.WrapOptional(content, expected, span),
                        new TypedExpr.EmptyOptional(expected, span),
                        expected,
                        span));
    }

    private boolean isUpcast(Type from, Type to) {
        return from.head() instanceof Type.Instance a
                && to.head() instanceof Type.Instance b
                && a.decl() != b.decl()
                && a.decl().kind() == ClassDecl.Kind.REFERENCE
                && b.decl().kind() == ClassDecl.Kind.REFERENCE
                && engine.classes.superOf(a, b.decl()) != null
                && tryUnify(engine.classes.superOf(a, b.decl()), b);
    }

    private @Nullable TypedExpr toUnion(TypedExpr value, Type.Union union, Type expected) {
        for (Type member : union.members()) {
            if (tryUnify(value.type(), member)) {
                return new TypedExpr.WrapUnion(value, expected, value.span());
            }
        }
        for (Type member : union.members()) {
            if (attemptInTrial(value.type(), member)) {
                TypedExpr content = engine.inTrial() ? value : attempt(value, member, Place.SLOT);
                return new TypedExpr.WrapUnion(content, expected, value.span());
            }
        }
        return null;
    }

    private @Nullable TypedExpr toInstance(
            TypedExpr value, Type from, Type.Instance target, Type expected) {
        ClassDecl to = target.decl();
        if (to.is(Primitive.FLOAT)
                && (Core.is(from, Primitive.INT) || Core.is(from, Primitive.BOOL))) {
            return number(value, "__float__", expected);
        }
        boolean real =
                Core.is(from, Primitive.FLOAT)
                        || Core.is(from, Primitive.INT)
                        || Core.is(from, Primitive.BOOL);
        if (Core.isComplex(target) && real && !engine.inTrial()) {
            // no overload is chosen for that
            return body.calls.construct(target, List.of(Calls.Arg.of(value)), value.span());
        }
        if (to.is(Primitive.INT) && Core.is(from, Primitive.BOOL)) {
            return number(value, "__int__", expected);
        }
        if (to.is(Primitive.FLOAT) && Core.isIntOrInf(from)) {
            return engine.inTrial()
                    ? value
                    : body.members.callMethod(value, "__float__", List.of(), value.span());
        }
        if (Core.isIntOrInf(target) && Core.isWhole(from)) {
            TypedExpr whole = number(value, "__int__", engine.core.intType());
            return engine.inTrial()
                    ? value
                    : new TypedExpr.MakeTuple(List.of(whole), expected, value.span());
        }
        if (from instanceof Type.Instance(var member, _)
                && member.isEnumeration()
                && to.module().library()
                && Enumerations.convertsTo(member).equals(to.name())) {
            return engine.inTrial() ? value : body.members.get(value, "value", value.span());
        }
        if (isUpcast(from, target)) {
            return new TypedExpr.Cast(value, expected, value.span());
        }
        if (to.is(Primitive.CALLABLE) || to.is(Primitive.FUNCTION_POINTER)) {
            return erased(value, from, target, expected);
        }
        if (to.is(Primitive.GENERATOR) && from instanceof Type.Instance && !engine.inTrial()) {
            TypedExpr iterator = body.members.iterate(value, value.span());
            return iterator != null && tryUnify(iterator.type(), expected) ? iterator : null;
        }
        if (to.is(Primitive.GENERATOR)) {
            return engine.classes.hasMethod(from, "__iter__") ? value : null;
        }
        if (to.is(Primitive.TYPE) && from instanceof Type.Token) {
            return value;
        }
        if (to == engine.core.decl("MixedTuple") && Mixing.isTuple(from)) {
            if (!engine.mixture.takes(from)) {
                return null;
            }
            return engine.inTrial() ? value : new Mixing(body).mixedTuple(value);
        }
        if (to == engine.core.decl("DynamicTuple") && Core.isTuple(from)) {
            return toDynamicTuple(value, from, target);
        }
        if (Traits.isTrait(to)) {
            return body.members.fulfils(value, target) ? value : null;
        }
        return null;
    }

    /// A function, a class or an object that can be called as a value that only knows how it is called.
    private @Nullable TypedExpr erased(
            TypedExpr value, Type from, Type.Instance target, Type expected) {
        if (from instanceof Type.Instance object
                && engine.classes.methods(object, "__call__").size() == 1) {
            return engine.inTrial()
                    ? value
                    : attempt(
                            body.members.get(value, "__call__", value.span()),
                            expected,
                            Place.SLOT);
        }
        return from instanceof Type.Function
                        || from instanceof Type.Overloads
                        || from instanceof Type.Token
                ? body.functions.erase(value, target, expected)
                : null;
    }

    /// A tuple of a fixed length where one of any length is expected.
    private @Nullable TypedExpr toDynamicTuple(TypedExpr value, Type from, Type.Instance target) {
        for (Type item : Core.items(from)) {
            boolean fits =
                    engine.inTrial()
                            ? engine.unify(item, target.argument(0))
                            : tryUnify(item, target.argument(0));
            if (!fits) {
                return null;
            }
        }
        return engine.inTrial()
                ? value
                : body.calls.construct(target, List.of(Calls.Arg.of(value)), value.span());
    }

    private TypedExpr number(TypedExpr value, String method, Type expected) {
        if (engine.inTrial()) {
            return value;
        }
        if (value instanceof TypedExpr.Constant(var constant, _, var span)) {
            boolean toFloat = method.equals("__float__");
            long number =
                    constant instanceof Boolean flag
                            ? (flag ? 1 : 0)
                            : ((Number) constant).longValue();
            return toFloat
                    ? new TypedExpr.Constant((double) number, expected, span)
                    : new TypedExpr.Constant(number, expected, span);
        }
        return body.members.callMethod(value, method, List.of(), value.span());
    }

    // ---- Optionals and views

    /// The content of an Optional; raises when there is none.
    TypedExpr unwrap(TypedExpr value, String role) {
        if (!Core.isOptional(value.type())) {
            return value;
        }
        var absent = engine.inTrial() ? null : engine.roles.role(role, body);
        return new TypedExpr.UnwrapOptional(value, absent, Core.inside(value.type()), value.span());
    }

    /// As [#view(TypedExpr, Type)] for a value that may have changed since the test.
    TypedExpr checkedView(TypedExpr value, Type view) {
        Type from = value.type().head();
        if (Core.isNone(view) || engine.trial(() -> engine.unify(from, view))) {
            return value;
        }
        if (Core.isOptional(from)) {
            return Core.isOptional(view) ? value : checkedView(unwrap(value, "none.value"), view);
        }
        Span span = value.span();
        if (from instanceof Type.Special) {
            return value;
        }
        var mismatch = engine.roles.role("union.mismatch", body);
        if (Mixture.isOpen(from)) {
            return Mixture.isOpen(view)
                    ? value
                    : new TypedExpr.UnwrapUnion(value, mismatch, view, span);
        }
        if (!(from instanceof Type.Instance base)
                || !(view.head() instanceof Type.Instance derived)
                || base.decl() == derived.decl()
                || !derived.decl().derivesFrom(base.decl())) {
            return value;
        }
        var holder = new TypedExpr[1];
        var stmts = body.capture(() -> holder[0] = body.variables.temporary(value));
        Type bool = engine.core.boolType();
        TypedExpr failed = new TypedExpr.Call(mismatch, List.of(), Type.Special.NEVER, span);
        return new TypedExpr.Sequence(
                stmts,
                new TypedExpr.Conditional(
                        new TypedExpr.IsInstance(holder[0], view, bool, span),
                        new TypedExpr.Cast(holder[0], view, span),
                        new TypedExpr.Cast(failed, view, span),
                        view,
                        span));
    }

    /// A value whose type a test has narrowed.
    TypedExpr view(TypedExpr value, Type view) {
        Type from = value.type().head();
        if (from instanceof Type.Variable || engine.trial(() -> engine.unify(from, view))) {
            return value;
        }
        if (Core.isNone(view)) {
            return new TypedExpr.Nothing(view, value.span());
        }
        if (Core.isOptional(from) && !Core.isOptional(view)) {
            var content =
                    new TypedExpr.UnwrapOptional(value, null, Core.inside(from), value.span());
            return view(content, view);
        }
        if (Mixture.isOpen(from)) {
            return Mixture.isOpen(view)
                    ? value
                    : new TypedExpr.UnwrapUnion(value, null, view, value.span());
        }
        return new TypedExpr.Cast(value, view, value.span());
    }

    /// What is known of a variable right after it was given a value of some type, or null.
    @Nullable Type viewAfter(Type slot, Type given) {
        Type to = slot.head();
        Type from = given.head();
        if (Core.isOptional(to)) {
            if (from instanceof Type.Variable || Core.isOptional(from) || Core.isNone(from)) {
                return null;
            }
            return Core.inside(to).head() instanceof Type.Instance ? Core.inside(to) : null;
        }
        if (Mixture.isOpen(to) && !Mixture.isOpen(from) && !(from instanceof Type.Variable)) {
            if (Mixture.is(to)
                    && (Core.isOptional(from)
                            || Mixing.isTuple(from)
                            || !TypeTable.isClosed(from)
                            || !engine.mixture.members().contains(engine.types.close(from)))) {
                return null;
            }
            return from instanceof Type.Special ? null : from;
        }
        return null;
    }

    // ---- widening

    private void report(TypedExpr value, Type expected, String what) {
        Origin origin = originOf(expected);
        Diagnostic error =
                Diagnostic.error(
                        "type-mismatch",
                        value.span(),
                        "'" + value.type() + "' does not match expected type '" + expected + "'");
        if (origin != null) {
            error = error.withLabel(origin.span(), origin.what() + " is '" + expected + "' here");
        }
        engine.report(Names.uncalled(error, value.type()));
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
                } else if (!attemptInTrial(b, a)) {
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
        if (fits(given, place) || engine.quiet(body) || Core.isPoison(given)) {
            return;
        }
        widen(place, given);
        mix(place, given);
    }

    /// As [#widen(Type, Type)] where nothing else helps: the place takes values that tell their types.
    private void mix(Type expected, Type given) {
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
        if (met && !engine.inTrial() && !engine.quiet(body)) {
            engine.widenings.widen(origin, new Session.Widening.ToMixed(), placeOf(callable));
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
        Session.Widening widening = wider(guess, result, origin);
        if (widening != null && engine.session.widened.get(origin.key()) == null) {
            engine.widenings.widen(origin, widening, null);
        }
    }

    /// Where a type comes from a field whose objects may differ in it, makes the class generic in the field and has the
    /// program checked again. Comes back when it does not, or that was done already.
    void split(Type conflicting, Span span) {
        if (!engine.quiet(body) && engine.classes.split(conflicting)) {
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
        if (optional && !(Core.isOptional(place))) {
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
            if (engine.trial(() -> engine.unify(a, b)) || attemptInTrial(b, a)) {
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
