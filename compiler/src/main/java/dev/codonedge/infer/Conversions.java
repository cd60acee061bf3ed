package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.source.Span;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
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
            body.goals.goalAdded(goal);
            goal.attempt();
            return hole;
        }
        if (place == Place.STORED) {
            if (mayBeNone(from, expected)) {
                body.widerPlaces.widen(expected, from);
            }
            if (Mixture.is(from)
                    && !Core.isUnknown(expected)
                    && !Mixture.is(Core.inside(expected))
                    && !engine.inTrial()
                    && !engine.quiet(body)) {
                body.widerPlaces.mix(expected, from);
            }
            return convert(value, expected, Place.ANNOTATED, what);
        }
        TypedExpr converted = attempt(value, expected, place);
        if (converted != null) {
            return converted;
        }
        body.widerPlaces.widen(expected, value.type());
        if (!engine.inTrial() && !engine.quiet(body) && !Core.isPoison(value.type())) {
            body.widerPlaces.split(expected, value.span());
            body.widerPlaces.mix(expected, value.type());
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
            TypedExpr made = toUnion(value, union, expected);
            boolean unwrapped = place == Place.ANNOTATED && Core.isOptional(from);
            if (made != null || !unwrapped) {
                return made;
            }
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
                && (WiderPlaces.originOf(expected) != null
                        || WiderPlaces.originOf(expectedItem) != null);
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

    boolean attemptInTrial(Type from, Type to) {
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
            return body.construction.construct(target, List.of(Calls.Arg.of(value)), value.span());
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
            TypedExpr iterator = body.iteration.iterate(value, value.span());
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
            return body.iteration.fulfils(value, target) ? value : null;
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
        List<Type> items = Core.items(from);
        Type wanted = target.argument(0);
        boolean same = items.stream().allMatch(item -> tryUnify(item, wanted));
        var converted = new ArrayList<TypedExpr>();
        var holder = new TypedExpr[] {value};
        var stmts =
                same || engine.inTrial()
                        ? List.<TypedStmt>of()
                        : body.capture(() -> holder[0] = body.variables.temporary(value));
        for (int i = 0; !same && i < items.size(); i++) {
            var item = new TypedExpr.GetItem(holder[0], i, items.get(i), value.span());
            TypedExpr made = attempt(item, wanted, Place.ANNOTATED);
            if (made == null) {
                return null;
            }
            converted.add(made);
        }
        if (engine.inTrial()) {
            return value;
        }
        TypedExpr tuple =
                same
                        ? value
                        : new TypedExpr.MakeTuple(
                                converted,
                                engine.core.tuple(Collections.nCopies(items.size(), wanted)),
                                value.span());
        TypedExpr made =
                body.construction.construct(target, List.of(Calls.Arg.of(tuple)), value.span());
        return stmts.isEmpty() ? made : new TypedExpr.Sequence(stmts, made);
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

    // ---- Optionals

    /// The content of an Optional; raises when there is none.
    TypedExpr unwrap(TypedExpr value, String role) {
        if (!Core.isOptional(value.type())) {
            return value;
        }
        var absent = engine.inTrial() ? null : engine.roles.role(role, body);
        return new TypedExpr.UnwrapOptional(value, absent, Core.inside(value.type()), value.span());
    }

    private void report(TypedExpr value, Type expected, String what) {
        Origin origin = WiderPlaces.originOf(expected);
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
}
