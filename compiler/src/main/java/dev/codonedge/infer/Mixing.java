package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.source.Span;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;
import dev.codonedge.types.TypeTable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What a body does with `Mixed` values: they are asked for their type, and types that an operation refuses raise when the
/// program runs, as they do in CPython.
final class Mixing {
    private final Body body;
    private final Engine engine;
    private final Mixture mixture;

    Mixing(Body body) {
        this.body = body;
        this.engine = body.engine;
        this.mixture = engine.mixture;
    }

    private Type.Instance bool() {
        return engine.core.boolType();
    }

    // ---- into and out of

    /// A value of some type as a mixed one; null when its type cannot be told at run time.
    @Nullable TypedExpr mixed(TypedExpr value, Type expected) {
        Type from = value.type().head();
        Span span = value.span();
        if (Mixture.is(from)) {
            return value;
        }
        if (!mixture.takes(from)) {
            return null;
        }
        if (engine.inTrial()) {
            return value;
        }
        if (Core.isOptional(from)) {
            var holder = new TypedExpr[1];
            var stmts = body.capture(() -> holder[0] = body.variables.temporary(value));
            var inside = new TypedExpr.UnwrapOptional(holder[0], null, Core.inside(from), span);
            return new TypedExpr.Sequence(
                    stmts,
                    new TypedExpr.Conditional(
                            new TypedExpr.IsPresent(holder[0], bool(), span),
                            body.conversions.annotated(inside, expected),
                            nothing(expected, span),
                            expected,
                            span));
        }
        if (Core.isNone(from) && !(value instanceof TypedExpr.Nothing)) {
            return new TypedExpr.Sequence(
                    List.of(new TypedStmt.Evaluate(value, span)), nothing(expected, span));
        }
        if (from instanceof Type.Union) {
            return body.members.overMembers(
                    value, from, span, member -> body.conversions.annotated(member, expected));
        }
        if (Mixture.isFunction(from)) {
            return mixedFunction(value, expected);
        }
        if (isTuple(from)) {
            mixture.add(engine.core.type("MixedTuple"));
            return new TypedExpr.WrapUnion(mixedTuple(value), expected, span);
        }
        mixture.settle(body, from, span);
        return new TypedExpr.WrapUnion(value, expected, span);
    }

    private TypedExpr mixedFunction(TypedExpr value, Type expected) {
        Span span = value.span();
        Type type = engine.core.type("MixedFunction", value.type());
        TypedExpr made = body.construction.construct(type, List.of(Calls.Arg.of(value)), span);
        mixture.settle(body, value.type(), span);
        return new TypedExpr.WrapUnion(made, expected, span);
    }

    private TypedExpr nothing(Type expected, Span span) {
        Type none = engine.core.noneType();
        mixture.add(none);
        return new TypedExpr.WrapUnion(new TypedExpr.Nothing(none, span), expected, span);
    }

    /// A tuple as one that may be a mixed value: of any length, of mixed items.
    TypedExpr mixedTuple(TypedExpr value) {
        Span span = value.span();
        if (!Core.isTuple(value.type())) {
            TypedExpr callee = body.reading.libraryFunction("builtins.kinds", "_mixed_tuple", span);
            return body.calls.callValue(callee, List.of(Calls.Arg.of(value)), span);
        }
        List<Type> types = Core.items(value.type());
        var holder = new TypedExpr[1];
        var stmts = body.capture(() -> holder[0] = body.variables.temporary(value));
        var items = new ArrayList<TypedExpr>();
        for (int i = 0; i < types.size(); i++) {
            items.add(
                    body.conversions.annotated(
                            new TypedExpr.GetItem(holder[0], i, types.get(i), span),
                            mixture.type()));
        }
        Type tuple = engine.core.type("MixedTuple");
        var list = new TypedExpr.ListDisplay(items, engine.core.list(mixture.type()), span);
        TypedExpr made = body.construction.construct(tuple, List.of(Calls.Arg.of(list)), span);
        return new TypedExpr.Sequence(stmts, made);
    }

    static boolean isTuple(Type type) {
        return Core.isTuple(type)
                || type.head() instanceof Type.Instance(var decl, _)
                        && decl.module().library()
                        && decl.name().equals("DynamicTuple");
    }

    /// A mixed value where one type is needed: it raises when it is of another. Null when no type fits.
    @Nullable TypedExpr unmixed(TypedExpr value, Type expected) {
        var fitting = new ArrayList<Type>();
        for (Type member : mixture.members()) {
            if (engine.trial(() -> body.conversions.fitsHere(member, expected))) {
                fitting.add(member);
            }
        }
        if (fitting.size() > 1 && !TypeTable.isClosed(expected)) {
            Type chosen =
                    fitting.stream()
                            .filter(
                                    m ->
                                            m instanceof Type.Instance instance
                                                    && instance.arguments().stream()
                                                            .anyMatch(Mixture::is))
                            .findFirst()
                            .orElse(fitting.getFirst());
            fitting.retainAll(List.of(chosen));
        }
        Span span = value.span();
        if (fitting.isEmpty()) {
            return null;
        }
        if (engine.inTrial()) {
            return fitting.size() > 1 || body.conversions.fitsHere(fitting.getFirst(), expected)
                    ? value
                    : null;
        }
        if (fitting.size() == 1) {
            var mismatch = engine.roles.role("union.mismatch", body);
            return body.conversions.annotated(
                    new TypedExpr.UnwrapUnion(value, mismatch, fitting.getFirst(), span), expected);
        }
        return dispatch(
                value,
                span,
                member ->
                        fitting.contains(member.type())
                                ? body.conversions.annotated(member, expected)
                                : body.calls.poison(span));
    }

    /// What is inside an Optional of a mixed value, or None, as a mixed value.
    TypedExpr plain(TypedExpr value) {
        return Core.isOptional(value.type()) && Mixture.is(Core.inside(value.type()))
                ? body.conversions.annotated(value, mixture.type())
                : body.conversions.unwrap(value, "none.value");
    }

    // ---- operations

    /// Does the same with each type a value may have. Types that refuse raise; results of different types are mixed.
    TypedExpr dispatch(TypedExpr object, Span span, Function<TypedExpr, TypedExpr> action) {
        return dispatch(object, span, action, null);
    }

    private record Arm(Type member, TypedExpr value) {}

    /// @param otherwise the result for types that refuse, instead of raising
    TypedExpr dispatch(
            TypedExpr object,
            Span span,
            Function<TypedExpr, TypedExpr> action,
            @Nullable TypedExpr otherwise) {
        return among(object, mixture.members(), span, action, otherwise);
    }

    /// The same with only some of the types: the value is known to have one of them.
    TypedExpr among(
            TypedExpr object,
            List<Type> members,
            Span span,
            Function<TypedExpr, TypedExpr> action) {
        return among(object, members, span, action, null);
    }

    private TypedExpr among(
            TypedExpr object,
            List<Type> members,
            Span span,
            Function<TypedExpr, TypedExpr> action,
            @Nullable TypedExpr otherwise) {
        var holder = new TypedExpr[1];
        var stmts = body.capture(() -> holder[0] = body.variables.temporary(object));
        var arms = new ArrayList<Arm>();
        for (Type member : members) {
            arms.add(arm(holder[0], member, span, action, otherwise));
        }
        var types = arms.stream().map(a -> a.value().type()).toList();
        TypedExpr chosen =
                MixedArms.whenKnown(body, types, span, () -> choose(holder[0], arms, span));
        return new TypedExpr.Sequence(stmts, chosen);
    }

    private Arm arm(
            TypedExpr holder,
            Type member,
            Span span,
            Function<TypedExpr, TypedExpr> action,
            @Nullable TypedExpr otherwise) {
        var content = new TypedExpr.UnwrapUnion(holder, null, member, span);
        var refused = new ArrayList<Diagnostic>();
        String key = engine.inTrial() ? "" : body.attempt(span, member);
        Diagnostic later = engine.session.refused.get(key);
        if (later != null) {
            refused.add(later);
            return new Arm(member, otherwise != null ? otherwise : refusal(refused, member, span));
        }
        var result = new TypedExpr[1];
        var before =
                body.capture(
                        () ->
                                result[0] =
                                        engine.quietly(
                                                body, refused, key, () -> action.apply(content)));
        if (refused.isEmpty() && !Core.isPoison(result[0].type())) {
            return new Arm(
                    member,
                    before.isEmpty() ? result[0] : new TypedExpr.Sequence(before, result[0]));
        }
        return new Arm(member, otherwise != null ? otherwise : refusal(refused, member, span));
    }

    /// An attribute that only derived classes have: the object tells whether it is of one of them.
    TypedExpr ofDerived(
            TypedExpr object,
            List<Type.Instance> derived,
            String name,
            Span span,
            Function<TypedExpr, TypedExpr> action) {
        var holder = new TypedExpr[1];
        var stmts = body.capture(() -> holder[0] = body.variables.temporary(object));
        var arms = new ArrayList<Arm>();
        for (Type.Instance type : derived) {
            var seen = new TypedExpr.Cast(holder[0], type, span);
            var result = new TypedExpr[1];
            var before = body.capture(() -> result[0] = action.apply(seen));
            arms.add(
                    new Arm(
                            type,
                            before.isEmpty()
                                    ? result[0]
                                    : new TypedExpr.Sequence(before, result[0])));
        }
        String message =
                "'"
                        + ((Type.Instance) object.type().head()).decl().simpleName()
                        + "' object has no attribute '"
                        + name
                        + "'";
        var types = arms.stream().map(a -> a.value().type()).toList();
        TypedExpr chosen =
                body.whenKnown(
                        types,
                        span,
                        () -> {
                            Type joined = join(arms);
                            TypedExpr value =
                                    new TypedExpr.Cast(raising(message, true, span), joined, span);
                            for (Arm arm : arms) {
                                value =
                                        new TypedExpr.Conditional(
                                                new TypedExpr.IsInstance(
                                                        holder[0], arm.member(), bool(), span),
                                                body.conversions.annotated(arm.value(), joined),
                                                value,
                                                joined,
                                                span);
                            }
                            return value;
                        });
        return new TypedExpr.Sequence(stmts, chosen);
    }

    /// Raises what CPython raises.
    private TypedExpr refusal(List<Diagnostic> refused, Type member, Span span) {
        String message =
                refused.isEmpty()
                        ? "unsupported operation on '" + member + "'"
                        : refused.getFirst().message();
        boolean attribute = !refused.isEmpty() && refused.getFirst().code().equals("no-attribute");
        return raising(message, attribute && message.contains(" attribute "), span);
    }

    /// Reports a mistake, or raises what CPython raises where the program is prepared for it.
    TypedExpr refuse(Diagnostic error) {
        if (engine.quiet(body) || !isPrepared(error.span())) {
            engine.report(error);
            return body.calls.poison(error.span());
        }
        return raising(error.message(), error.message().contains(" attribute "), error.span());
    }

    /// Whether something here that cannot work may be met by the program: inside `try`, in a call from there, or in a
    /// function that is used with other types, too.
    boolean isPrepared(Span span) {
        if (body.namespace.decl.library()) {
            return false;
        }
        if (engine.session.excused.contains(Mixture.key(span))) {
            return true;
        }
        if (body.preparedFor.stream().anyMatch(s -> s.contains(span))) {
            return true;
        }
        return isPreparedAround();
    }

    /// Whether this is, or was first called from, inside `try`: also of what the library does for the program.
    boolean isPreparedAround() {
        for (Body outer = body; outer != null; outer = outer.parent) {
            Span from = outer.calledFrom();
            if (outer.prepared > 0
                    || from != null
                            && outer.parent != null
                            && outer.parent.preparedFor.stream().anyMatch(s -> s.contains(from))) {
                return true;
            }
        }
        return false;
    }

    /// @param attribute whether it is an AttributeError rather than a TypeError
    TypedExpr raising(String message, boolean attribute, Span span) {
        Realization raise =
                engine.roles.role(
                        attribute ? "mixed.attribute" : "none.refusal", body, pythonic(message));
        var literal = new TypedExpr.Nothing(raise.parameters().getFirst(), span);
        return new TypedExpr.Call(raise, List.of(literal), Type.Special.NEVER, span);
    }

    /// Containers by the names that CPython knows them by.
    private static String pythonic(String message) {
        return message.replaceAll("'(List|Dict|Set|Tuple|Deque)\\[[^']*'", "'<$1>'")
                .replace("'<List>'", "'list'")
                .replace("'<Dict>'", "'dict'")
                .replace("'<Set>'", "'set'")
                .replace("'<Tuple>'", "'tuple'")
                .replaceAll("'(Dynamic|Mixed)Tuple[^']*'", "'tuple'")
                .replaceAll(
                        "unsupported operand type\\(s\\) for ([<>]=?): ('.*') and ('.*')",
                        "'$1' not supported between instances of $2 and $3");
    }

    private TypedExpr choose(TypedExpr holder, List<Arm> arms, Span span) {
        Type joined = join(arms);
        TypedExpr value = null;
        for (Arm arm : arms.reversed()) {
            TypedExpr converted = body.conversions.annotated(arm.value(), joined);
            value =
                    value == null
                            ? converted
                            : new TypedExpr.Conditional(
                                    new TypedExpr.UnionHolds(holder, arm.member(), bool(), span),
                                    converted,
                                    value,
                                    joined,
                                    span);
        }
        return value;
    }

    /// Their one type, or a mixed one: an int stays an int beside a float.
    private Type join(List<Arm> arms) {
        return joinOf(arms.stream().map(Arm::value).toList());
    }

    Type joinOf(List<TypedExpr> values) {
        return joinOfTypes(values.stream().map(TypedExpr::type).toList(), values.getFirst().span());
    }

    Type joinOfTypes(List<Type> all, Span span) {
        var types = new ArrayList<Type>();
        for (Type type : all) {
            if (!Core.isNever(type) && types.stream().noneMatch(t -> engine.same(t, type))) {
                types.add(type);
            }
        }
        long numbers = types.stream().filter(Mixing::isNumber).count();
        Type joined = numbers > 1 ? null : Joins.join(engine, types);
        if (joined != null) {
            return joined;
        }
        return types.stream().allMatch(mixture::takes)
                ? mixture.type()
                : engine.realizations.typeExpressions().unionOf(types, span);
    }

    private static boolean isNumber(Type type) {
        return Core.is(type, Primitive.INT)
                || Core.is(type, Primitive.FLOAT)
                || Core.is(type, Primitive.BOOL);
    }

    TypedExpr isNone(TypedExpr value, Span span) {
        Type none = engine.types.close(engine.core.noneType());
        if (!Core.isOptional(value.type())) {
            return mixture.members().contains(none)
                    ? new TypedExpr.UnionHolds(value, none, bool(), span)
                    : body.comparisons.certain(false, span, value);
        }
        var holder = new TypedExpr[1];
        var stmts = body.capture(() -> holder[0] = body.variables.temporary(value));
        TypedExpr absent =
                new TypedExpr.Not(new TypedExpr.IsPresent(holder[0], bool(), span), bool(), span);
        var inside = new TypedExpr.UnwrapOptional(holder[0], null, Core.inside(value.type()), span);
        return new TypedExpr.Sequence(
                stmts,
                new TypedExpr.ShortCircuit(false, absent, isNone(inside, span), bool(), span));
    }

    /// Whether a container has mixed items, so that any value may be looked for in it.
    boolean holdsMixed(Type type) {
        return type.head() instanceof Type.Instance(var decl, var arguments)
                && (!decl.module().library() || arguments.stream().anyMatch(Mixture::is));
    }

    /// The items, mixed ones, of whatever it is.
    TypedExpr iterate(TypedExpr value, Span span) {
        TypedExpr callee = body.reading.libraryFunction("builtins.kinds", "_mixed_items", span);
        return body.members.overMembers(
                value,
                value.type().head(),
                span,
                member -> {
                    if (!body.iteration.isIterable(member.type()) || Core.isNone(member.type())) {
                        engine.error(
                                "not-iterable",
                                span,
                                "'" + member.type() + "' object is not iterable");
                        return body.calls.poison(span);
                    }
                    return body.calls.callValue(callee, List.of(Calls.Arg.of(member)), span);
                });
    }

    /// `object.name = value`, for those types that have the attribute.
    void set(TypedExpr object, String name, TypedExpr value, Span span) {
        TypedExpr holder = body.variables.temporary(object);
        TypedExpr kept = body.variables.temporary(value);
        for (Type member : mixture.members()) {
            if (!(member instanceof Type.Instance instance)
                    || instance.decl().kind() != ClassDecl.Kind.REFERENCE
                    || engine.classes.field(instance, name) == null
                            && engine.classes.property(instance, name) == null) {
                continue;
            }
            var content = new TypedExpr.UnwrapUnion(holder, null, member, span);
            var assign = body.capture(() -> body.memberAssignment.set(content, name, kept, span));
            body.emit(
                    new TypedStmt.If(
                            new TypedExpr.UnionHolds(holder, member, bool(), span),
                            assign,
                            List.of(),
                            span));
        }
    }
}
