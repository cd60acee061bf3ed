package dev.codonedge.infer;

import dev.codonedge.scope.Symbol;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.ComparisonOperator;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.UnaryOperator;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Conditions: their truth, whether it is known at compile time, and what they prove about variables.
final class Conditions {
    private final Body body;
    private final Engine engine;

    Conditions(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// Whether classes are told apart, not families of them.
    private boolean exact;

    /// A condition.
    ///
    /// @param value a bool
    /// @param fixed its value where that is known at compile time, else null
    /// @param whenTrue types that variables are seen as where it holds
    record Test(
            TypedExpr value,
            @Nullable Boolean fixed,
            Map<Place, Type> whenTrue,
            Map<Place, Type> whenFalse) {
        Test negated(TypedExpr notValue) {
            return new Test(notValue, fixed == null ? null : !fixed, whenFalse, whenTrue);
        }
    }

    private Test plain(TypedExpr value) {
        Boolean fixed = value instanceof TypedExpr.Constant(Boolean flag, _, _) ? flag : null;
        return new Test(value, fixed, Map.of(), Map.of());
    }

    private Test fixed(boolean value, Span span) {
        return plain(body.operators.constant(value, span));
    }

    /// Sees variables as a test has proved them.
    void assume(Map<Place, Type> views) {
        views.forEach((place, view) -> body.flow.narrow(place, view));
    }

    TypedExpr value(Expr expr) {
        return test(expr).value();
    }

    Test test(Expr expr) {
        Span span = expr.span();
        return switch (expr) {
            case Expr.BoolLiteral(var flag, _) -> fixed(flag, span);
            case Expr.Unary(var operator, var operand, _) when operator == UnaryOperator.NOT -> {
                Test inner = test(operand);
                yield inner.negated(body.comparisons.not(inner.value(), span));
            }
            case Expr.Logical logical -> logical(logical);
            case Expr.Comparison comparison when comparison.rest().size() == 1 ->
                    comparison(comparison);
            case Expr.Call call -> {
                Test special = body.typeTests.test(call);
                yield special != null ? special : other(expr);
            }
            case Expr.Name name -> truthOf(name, body.expressions.infer(name));
            case Expr.Attribute attribute -> truthOf(attribute, body.expressions.infer(attribute));
            case Expr.Walrus(var target, var value, _) -> {
                TypedExpr assigned = body.expressions.infer(expr);
                yield truthOf(target, assigned);
            }
            default -> other(expr);
        };
    }

    private Test other(Expr expr) {
        Object known = body.statics.evaluate(expr);
        if (known != null) {
            return fixed(Statics.truth(known), expr.span());
        }
        return plain(truth(body.expressions.infer(expr)));
    }

    private Test truthOf(Expr tested, TypedExpr value) {
        Object known = body.statics.evaluate(tested);
        if (known != null) {
            return fixed(Statics.truth(known), tested.span());
        }
        Place place = narrowable(tested);
        Type type = body.known(value.type());
        if (Core.isTuple(type) && tested instanceof Expr.Name) {
            return fixed(!Core.items(type).isEmpty(), tested.span());
        }
        if (place == null || !Core.isOptional(type)) {
            return plain(truth(value));
        }
        return new Test(truth(value), null, Map.of(place, Core.inside(type)), Map.of());
    }

    /// What tests may tell about an expression: a plain variable of this body, or attributes reached from one.
    @Nullable Place narrowable(Expr expr) {
        return switch (expr) {
            case Expr.Walrus(var target, _, _) -> narrowable(target);
            case Expr.Name(var text, _) -> {
                Symbol symbol = body.variables.symbol(text);
                yield symbol == null || symbol.isCell() || body.flow.get(symbol) == null
                        ? null
                        : Place.of(symbol);
            }
            case Expr.Attribute attribute -> {
                Place object = narrowable(attribute.object());
                yield object == null ? null : object.attribute(attribute.name());
            }
            default -> null;
        };
    }

    /// An attribute as tests before have proved it. Something may have changed it since, which is asked when it is read.
    TypedExpr narrowed(Expr.Attribute attribute, TypedExpr value) {
        if (body.flow.attributes().isEmpty()) {
            return value;
        }
        Place place = narrowable(attribute);
        Type view = place == null ? null : body.flow.attributes().get(place);
        return view == null
                ? value
                : body.whenKnown(
                        List.of(value.type()),
                        attribute.span(),
                        () -> body.views.checkedView(value, view));
    }

    // ---- and, or

    private Test logical(Expr.Logical logical) {
        Test left = test(logical.left());
        Span span = logical.span();
        if (left.fixed() != null) {
            if (left.fixed() != logical.and()) {
                return left;
            }
            return test(logical.right());
        }
        Flow before = body.flow.copy();
        assume(logical.and() ? left.whenTrue() : left.whenFalse());
        Test right = test(logical.right());
        body.flow =
                body.flowJoins.join(before, new ArrayList<>(), body.flow, new ArrayList<>(), span);
        TypedExpr value =
                new TypedExpr.ShortCircuit(
                        logical.and(), left.value(), right.value(), engine.core.boolType(), span);
        var both = new LinkedHashMap<Place, Type>();
        if (logical.and()) {
            both.putAll(left.whenTrue());
            both.putAll(right.whenTrue());
            return new Test(value, null, both, Map.of());
        }
        both.putAll(left.whenFalse());
        both.putAll(right.whenFalse());
        return new Test(value, null, Map.of(), both);
    }

    /// `a and b`, `a or b` as a value: one of the operands.
    TypedExpr logicalValue(Expr.Logical logical) {
        Span span = logical.span();
        Object known = body.statics.evaluate(logical.left());
        if (known != null) {
            return body.expressions.infer(
                    Statics.truth(known) == logical.and() ? logical.right() : logical.left());
        }
        Flow before = body.flow.copy();
        var holder = new TypedExpr[2];
        Map<Place, Type>[] proved = newViews();
        var stmts =
                body.capture(
                        () -> {
                            if (isTestLike(logical.left())) {
                                Test left = test(logical.left());
                                proved[0] = logical.and() ? left.whenTrue() : left.whenFalse();
                                holder[0] = left.value();
                            } else {
                                TypedExpr left = body.expressions.infer(logical.left());
                                Place place = narrowable(logical.left());
                                if (logical.and()
                                        && place != null
                                        && Core.isOptional(left.type())) {
                                    proved[0] = Map.of(place, Core.inside(left.type()));
                                }
                                holder[0] = body.variables.temporary(left);
                            }
                        });
        assume(proved[0]);
        TypedExpr right = body.expressions.infer(logical.right());
        body.flow =
                body.flowJoins.join(before, new ArrayList<>(), body.flow, new ArrayList<>(), span);
        TypedExpr left = holder[0];
        TypedExpr value =
                body.whenKnown(
                        List.of(left.type(), right.type()),
                        span,
                        () -> choose(logical.and(), left, right, span));
        return stmts.isEmpty() ? value : new TypedExpr.Sequence(stmts, value);
    }

    @SuppressWarnings("unchecked")
    private static Map<Place, Type>[] newViews() {
        Map<Place, Type>[] views = new Map[1];
        views[0] = Map.of();
        return views;
    }

    private static boolean isTestLike(Expr expr) {
        return expr instanceof Expr.Comparison
                || expr instanceof Expr.Unary(var operator, _, _) && operator == UnaryOperator.NOT
                || expr instanceof Expr.Call(Expr.Name(var name, _), _, _)
                        && name.equals("isinstance");
    }

    private TypedExpr choose(boolean and, TypedExpr left, TypedExpr right, Span span) {
        if (Core.is(left.type(), Primitive.BOOL) && Core.is(right.type(), Primitive.BOOL)) {
            return new TypedExpr.ShortCircuit(and, left, right, engine.core.boolType(), span);
        }
        TypedExpr test = truth(left);
        // what is chosen for being true is not None
        TypedExpr kept =
                !and
                                && Core.isOptional(left.type())
                                && !Core.isOptional(right.type())
                                && !Core.isNone(right.type())
                        ? new TypedExpr.UnwrapOptional(left, null, Core.inside(left.type()), span)
                        : left;
        Type joined = Joins.join(engine, kept.type(), right.type());
        if (joined == null && engine.mixture.mayMix(body, List.of(kept.type(), right.type()))) {
            joined = engine.mixture.type();
        }
        if (joined == null) {
            joined =
                    engine.realizations
                            .typeExpressions()
                            .unionOf(List.of(kept.type(), right.type()), span);
        }
        TypedExpr a = body.conversions.annotated(kept, joined);
        TypedExpr b = body.conversions.annotated(right, joined);
        return and
                ? new TypedExpr.Conditional(test, b, a, joined, span)
                : new TypedExpr.Conditional(test, a, b, joined, span);
    }

    // ---- comparisons

    private Test comparison(Expr.Comparison comparison) {
        var part = comparison.rest().getFirst();
        Expr left = comparison.first();
        Expr right = part.operand();
        Span span = comparison.span();
        boolean forNone =
                part.operator() == ComparisonOperator.IS
                        || part.operator() == ComparisonOperator.IS_NOT
                        || part.operator() == ComparisonOperator.EQUAL
                        || part.operator() == ComparisonOperator.NOT_EQUAL;
        if (forNone && right instanceof Expr.NoneLiteral) {
            boolean negated =
                    part.operator() == ComparisonOperator.IS_NOT
                            || part.operator() == ComparisonOperator.NOT_EQUAL;
            return none(left, negated, span);
        }
        Test exact = forNone ? body.typeTests.exactClass(left, right, span) : null;
        if (exact != null) {
            boolean negated =
                    part.operator() == ComparisonOperator.IS_NOT
                            || part.operator() == ComparisonOperator.NOT_EQUAL;
            return negated ? exact.negated(body.comparisons.not(exact.value(), span)) : exact;
        }
        Object a = body.statics.evaluate(left);
        Object b = a == null ? null : body.statics.evaluate(right);
        if (b != null) {
            Object known = body.statics.compare(part.operator(), a, b);
            if (known != null) {
                return fixed(Statics.truth(known), span);
            }
        }
        return plain(
                truth(
                        body.comparisons.compare(
                                part.operator(),
                                body.expressions.infer(left),
                                body.expressions.infer(right),
                                span)));
    }

    private Test none(Expr tested, boolean negated, Span span) {
        TypedExpr value = body.expressions.infer(tested);
        Type type = body.knownByAsking(value.type());
        TypedExpr isNone =
                body.whenKnown(
                        List.of(value.type()), span, () -> body.comparisons.isNone(value, span));
        Place place = narrowable(tested);
        Test test = plain(isNone);
        if (place != null && Core.isOptional(type)) {
            test =
                    new Test(
                            isNone,
                            null,
                            Map.of(place, engine.core.noneType()),
                            Map.of(place, Core.inside(type)));
        }
        return negated ? test.negated(body.comparisons.not(isNone, span)) : test;
    }

    // ---- isinstance

    /// Whether a value is of one of some types, as far as its static type tells.
    Test isInstance(Expr tested, List<Type> targets, Span span) {
        TypedExpr asked = body.expressions.infer(tested);
        body.require(asked.type(), span);
        if (Comparisons.doesNothing(asked)) {
            return isInstance(asked, tested, targets, span);
        }
        // it may be asked more than once
        var kept = new TypedExpr[1];
        var stmts = body.capture(() -> kept[0] = body.variables.temporary(asked));
        Test test = isInstance(kept[0], tested, targets, span);
        return new Test(
                new TypedExpr.Sequence(stmts, test.value()),
                null,
                test.whenTrue(),
                test.whenFalse());
    }

    private Test isInstance(TypedExpr value, Expr tested, List<Type> targets, Span span) {
        Type type = body.require(value.type(), span);
        Place place = narrowable(tested);
        var yes = new ArrayList<Type>();
        var no = new ArrayList<Type>();
        TypedExpr run = instanceTest(value, type, targets, yes, no, span);
        if (yes.isEmpty()) {
            return fixed(false, span);
        }
        if (no.isEmpty()) {
            return fixed(true, span);
        }
        if (place == null) {
            return plain(run);
        }
        var whenTrue = viewOf(place, yes, span);
        var whenFalse = viewOf(place, no, span);
        if (Mixture.is(Core.inside(type))) {
            whenTrue = yes.size() == 1 ? whenTrue : Map.of();
            whenFalse = no.size() == 1 ? whenFalse : Map.of();
        }
        return new Test(run, null, whenTrue, whenFalse);
    }

    /// Whether a value is of one class of the library, and not of one derived from it.
    Test isExactly(Expr tested, Type target, Span span) {
        boolean before = exact;
        exact = true;
        try {
            return isInstance(tested, List.of(target), span);
        } finally {
            exact = before;
        }
    }

    /// The same of a value that is no variable.
    Test isInstanceOf(TypedExpr value, List<Type> targets, Span span) {
        var yes = new ArrayList<Type>();
        var no = new ArrayList<Type>();
        TypedExpr run =
                instanceTest(value, body.require(value.type(), span), targets, yes, no, span);
        if (yes.isEmpty()) {
            return fixed(false, span);
        }
        return no.isEmpty() ? fixed(true, span) : plain(run);
    }

    private Map<Place, Type> viewOf(Place place, List<Type> types, Span span) {
        Type view =
                types.size() == 1
                        ? types.getFirst()
                        : engine.realizations.typeExpressions().unionOf(types, span);
        return Map.of(place, view);
    }

    /// @param yes gets the types the value has where the test holds, `no` those where it does not
    private TypedExpr instanceTest(
            TypedExpr value,
            Type type,
            List<Type> targets,
            List<Type> yes,
            List<Type> no,
            Span span) {
        Type.Instance bool = engine.core.boolType();
        if (Core.isOptional(type) && targets.stream().noneMatch(Core::isOptional)) {
            boolean none = targets.stream().anyMatch(Core::isNone);
            Type inside = Core.inside(type);
            var insideYes = new ArrayList<Type>();
            var insideNo = new ArrayList<Type>();
            TypedExpr content = new TypedExpr.UnwrapOptional(value, null, inside, span);
            TypedExpr insideTest =
                    instanceTest(
                            content,
                            body.require(inside, span),
                            targets,
                            insideYes,
                            insideNo,
                            span);
            yes.addAll(insideYes);
            no.addAll(insideNo);
            (none ? yes : no).add(engine.core.noneType());
            TypedExpr present = new TypedExpr.IsPresent(value, bool, span);
            if (none) {
                return new TypedExpr.ShortCircuit(
                        false, new TypedExpr.Not(present, bool, span), insideTest, bool, span);
            }
            return insideNo.isEmpty()
                    ? present
                    : new TypedExpr.ShortCircuit(true, present, insideTest, bool, span);
        }
        if (Mixture.isOpen(type)) {
            TypedExpr test = null;
            for (Type member : engine.mixture.membersOf(type)) {
                boolean matches =
                        targets.stream().anyMatch(t -> matches(member, t) == Boolean.TRUE);
                (matches ? yes : no).add(member);
                if (matches) {
                    TypedExpr holds = new TypedExpr.UnionHolds(value, member, bool, span);
                    test =
                            test == null
                                    ? holds
                                    : new TypedExpr.ShortCircuit(false, test, holds, bool, span);
                }
            }
            return test == null ? body.operators.constant(false, span) : test;
        }
        TypedExpr test = null;
        for (Type target : targets) {
            Boolean match = matches(type, target);
            if (match == Boolean.TRUE) {
                yes.clear();
                yes.add(type);
                no.clear();
                return body.operators.constant(true, span);
            }
            if (match == null) {
                Type seen =
                        target.head() instanceof Type.Instance(var decl, var arguments)
                                        && arguments.isEmpty()
                                        && !decl.typeParameters().isEmpty()
                                ? engine.classes.template(decl)
                                : target;
                yes.add(seen);
                TypedExpr is = new TypedExpr.IsInstance(value, seen, bool, span);
                test = test == null ? is : new TypedExpr.ShortCircuit(false, test, is, bool, span);
            }
        }
        no.add(type);
        return test == null ? body.operators.constant(false, span) : test;
    }

    /// Whether a value of a type is an instance of another: yes, no, or null when it depends on the object.
    @Nullable Boolean matches(Type type, Type target) {
        Type a = type.head();
        Type b = target.head();
        if (a instanceof Type.Function || a instanceof Type.Overloads) {
            return Core.is(b, Primitive.CALLABLE);
        }
        if (a instanceof Type.Token) {
            return Core.is(b, Primitive.TYPE);
        }
        if (!(a instanceof Type.Instance from) || !(b instanceof Type.Instance to)) {
            return false;
        }
        if (Core.isOptional(from) && Core.isNone(to)) {
            return null;
        }
        if (from.decl() == to.decl()) {
            if (to.arguments().isEmpty() || Signatures.isAnyTuple(to)) {
                return true;
            }
            return engine.trial(() -> engine.unify(from, to));
        }
        if (from.decl().is(Primitive.BOOL) && to.decl().is(Primitive.INT)) {
            return !exact;
        }
        if (to.decl().module().library()
                && Values.typeOf(engine, from) instanceof Type.Instance held
                && held.decl() == to.decl()) {
            return true;
        }
        if (to.decl().is(Primitive.TUPLE) && from.decl() == engine.core.decl("MixedTuple")) {
            return true;
        }
        if (to.decl().is(Primitive.TUPLE)
                && Joins.isDynamicTuple(from)
                && !body.namespace.decl.library()) {
            // the library asks whether the length is fixed
            return to.arguments().isEmpty() || Signatures.isAnyTuple(to);
        }
        if (to.decl().module().library()) {
            switch (to.decl().name()) {
                case "object" -> {
                    return true;
                }
                case "ByRef" -> {
                    return Core.isReference(from);
                }
                case "ByVal" -> {
                    return !Core.isReference(from);
                }
                default -> {}
            }
        }
        engine.classes.prepare(from.decl());
        engine.classes.prepare(to.decl());
        if (from.decl().derivesFrom(to.decl())) {
            return !exact;
        }
        if (to.decl().derivesFrom(from.decl())) {
            return null;
        }
        if (Traits.isTrait(to.decl())) {
            return Traits.methods(to.decl()).stream()
                    .allMatch(m -> engine.classes.hasMethod(from, m));
        }
        return false;
    }

    // ---- truth

    /// A value as a bool.
    TypedExpr truth(TypedExpr value) {
        Span span = value.span();
        return body.whenKnown(List.of(value.type()), span, () -> truthKnown(value, span));
    }

    private TypedExpr truthKnown(TypedExpr value, Span span) {
        Type type = value.type().head();
        if (Core.is(type, Primitive.BOOL) || type instanceof Type.Special) {
            return value;
        }
        if (Core.isNone(type)) {
            return body.comparisons.certain(false, span, value);
        }
        if (Core.isOptional(type)) {
            return optionalTruth(value, span);
        }
        if (Mixture.isOpen(type)) {
            return body.members.overMembers(value, type, span, this::truth);
        }
        if (engine.classes.hasMethod(type, "__bool__")) {
            TypedExpr result = body.members.callMethod(value, "__bool__", List.of(), span);
            return result;
        }
        if (engine.classes.hasMethod(type, "__len__")) {
            TypedExpr length = body.members.callMethod(value, "__len__", List.of(), span);
            return body.comparisons.compare(
                    ComparisonOperator.NOT_EQUAL,
                    length,
                    new TypedExpr.Constant(0L, engine.core.intType(), span),
                    span);
        }
        return body.comparisons.certain(true, span, value);
    }

    private TypedExpr optionalTruth(TypedExpr value, Span span) {
        Type inside = Core.inside(value.type());
        return body.whenKnown(
                List.of(inside),
                span,
                () -> {
                    boolean plain =
                            inside.head() instanceof Type.Instance
                                    && !Mixture.is(inside)
                                    && !engine.classes.hasMethod(inside, "__bool__")
                                    && !engine.classes.hasMethod(inside, "__len__");
                    if (plain) {
                        return new TypedExpr.IsPresent(value, engine.core.boolType(), span);
                    }
                    var holder = new TypedExpr[1];
                    var stmts = body.capture(() -> holder[0] = body.variables.temporary(value));
                    TypedExpr present =
                            new TypedExpr.IsPresent(holder[0], engine.core.boolType(), span);
                    TypedExpr content =
                            truth(new TypedExpr.UnwrapOptional(holder[0], null, inside, span));
                    return new TypedExpr.Sequence(
                            stmts,
                            new TypedExpr.ShortCircuit(
                                    true, present, content, engine.core.boolType(), span));
                });
    }

    // ---- ternary

    TypedExpr conditionalValue(Expr.Conditional conditional, @Nullable Type expected) {
        Test test = test(conditional.test());
        Span span = conditional.span();
        if (test.fixed() != null) {
            return body.expressions.infer(
                    test.fixed() ? conditional.then() : conditional.otherwise(), expected);
        }
        Flow before = body.flow.copy();
        assume(test.whenTrue());
        TypedExpr then = body.expressions.infer(conditional.then(), expected);
        Flow afterThen = body.flow;
        body.flow = before;
        assume(test.whenFalse());
        TypedExpr otherwise = body.expressions.infer(conditional.otherwise(), expected);
        body.flow =
                body.flowJoins.join(
                        afterThen, new ArrayList<>(), body.flow, new ArrayList<>(), span);
        return arms(test.value(), then, otherwise, span);
    }

    /// One of two values, of the type they have in common.
    TypedExpr arms(TypedExpr test, TypedExpr then, TypedExpr otherwise, Span span) {
        var origin =
                new Origin(
                        "arms " + body.realization.name() + "@" + span.start() + "-" + span.end(),
                        body,
                        "the first arm",
                        span);
        Type.Variable joined = engine.fresh(body.depth, origin);
        engine.widenings.apply(joined);
        var slot = new JoinSlot(body, joined, "the first arm", true);
        TypedExpr a = slot.add(then);
        TypedExpr b = slot.add(otherwise);
        slot.close(span);
        return new TypedExpr.Conditional(test, a, b, joined, span);
    }
}
