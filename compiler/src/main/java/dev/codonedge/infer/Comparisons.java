package dev.codonedge.infer;

import dev.codonedge.infer.Declining.Question;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.ComparisonOperator;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Kind;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.List;

/// `==`, `<`, `in` and `is`: their methods, and what holds without one.
final class Comparisons {
    private final Body body;
    private final Engine engine;

    Comparisons(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    TypedExpr compare(ComparisonOperator operator, TypedExpr left, TypedExpr right, Span span) {
        return body.whenKnown(
                List.of(left.type(), right.type()),
                span,
                () -> compareKnown(operator, left, right, span));
    }

    private TypedExpr compareKnown(
            ComparisonOperator operator, TypedExpr left, TypedExpr right, Span span) {
        if (Core.isNever(left.type())) {
            return left;
        }
        if (Core.isNever(right.type())) {
            return new TypedExpr.Sequence(List.of(new TypedStmt.Evaluate(left, span)), right);
        }
        return switch (operator) {
            case IS -> identity(left, right, span);
            case IS_NOT -> not(identity(left, right, span), span);
            case IN -> contains(right, left, span);
            case NOT_IN -> not(contains(right, left, span), span);
            case EQUAL -> {
                TypedExpr same = new Characters(body).equal(left, right, span);
                yield same != null ? same : equal(left, right, span);
            }
            case NOT_EQUAL -> {
                TypedExpr same = new Characters(body).equal(left, right, span);
                yield same != null ? not(same, span) : notEqual(left, right, span);
            }
            default ->
                    body.operators.whenInsideKnown(
                            List.of(left, right), span, () -> order(operator, left, right, span));
        };
    }

    TypedExpr not(TypedExpr value, Span span) {
        if (value instanceof TypedExpr.Constant(Boolean flag, var type, _)) {
            return new TypedExpr.Constant(!flag, type, span);
        }
        return new TypedExpr.Not(body.conditions.truth(value), engine.core.boolType(), span);
    }

    /// An answer that the types alone give. What was asked about is evaluated nevertheless where that may do something.
    TypedExpr certain(boolean answer, Span span, TypedExpr... asked) {
        var stmts = new ArrayList<dev.codonedge.typed.TypedStmt>();
        for (TypedExpr value : asked) {
            if (!doesNothing(value)) {
                stmts.add(new dev.codonedge.typed.TypedStmt.Evaluate(value, span));
            }
        }
        TypedExpr constant = body.operators.constant(answer, span);
        return stmts.isEmpty() ? constant : new TypedExpr.Sequence(stmts, constant);
    }

    /// Whether evaluating a value cannot be noticed.
    static boolean doesNothing(TypedExpr value) {
        return switch (value) {
            case TypedExpr.Constant _,
                    TypedExpr.Nothing _,
                    TypedExpr.EmptyOptional _,
                    TypedExpr.ReadLocal _,
                    TypedExpr.CellOf _,
                    TypedExpr.ReadModule _,
                    TypedExpr.FunctionName _ ->
                    true;
            case TypedExpr.GetField field -> doesNothing(field.object());
            case TypedExpr.GetItem item -> doesNothing(item.tuple());
            case TypedExpr.Cast cast -> doesNothing(cast.value());
            case TypedExpr.WrapOptional wrap -> doesNothing(wrap.value());
            case TypedExpr.WrapUnion wrap -> doesNothing(wrap.value());
            case TypedExpr.UnwrapOptional unwrap -> doesNothing(unwrap.value());
            case TypedExpr.UnwrapUnion unwrap -> doesNothing(unwrap.value());
            case TypedExpr.MakeTuple made ->
                    made.items().stream().allMatch(Comparisons::doesNothing);
            case TypedExpr.Deferred hole when hole.known() != null -> doesNothing(hole.value());
            default -> false;
        };
    }

    private TypedExpr identity(TypedExpr left, TypedExpr right, Span span) {
        Type a = left.type().head();
        Type b = right.type().head();
        if (Core.isNone(b)) {
            return isNone(left, span);
        }
        if (Core.isNone(a)) {
            return isNone(right, span);
        }
        if (Mixture.isOpen(Core.inside(a)) || Mixture.isOpen(Core.inside(b))) {
            return eachOther(left, right, span, (x, y) -> identity(x, y, span));
        }
        TypedExpr functions = new FunctionEquality(body).same(left, right, span);
        if (functions != null) {
            return functions;
        }
        TypedExpr classes = new ObjectClasses(body).same(left, right, span);
        if (classes != null) {
            return classes;
        }
        if (a instanceof Type.Token(var x) && b instanceof Type.Token(var y)) {
            return body.operators.constant(isOneClass(x.head(), y.head()), span);
        }
        if (isGenerator(a) && isGenerator(b)) {
            return engine.trial(() -> engine.unify(a, b))
                    ? new TypedExpr.Same(left, right, engine.core.boolType(), span)
                    : body.operators.constant(false, span);
        }
        boolean references = isReferenceLike(a) && isReferenceLike(b);
        if (references) {
            Type common = Joins.join(engine, left.type(), right.type());
            return common == null
                    ? certain(false, span, left, right)
                    : new TypedExpr.Same(
                            body.conversions.annotated(left, common),
                            body.conversions.annotated(right, common),
                            engine.core.boolType(),
                            span);
        }
        if (a instanceof Type.Instance x && b instanceof Type.Instance y && x.decl() == y.decl()) {
            return equal(left, right, span);
        }
        if (Core.isOptional(a) || Core.isOptional(b)) {
            return equal(left, right, span);
        }
        return certain(false, span, left, right);
    }

    /// Whether a program means the same class by two types: lists are of one class whatever is in them.
    private boolean isOneClass(Type a, Type b) {
        if (body.namespace.decl.library()
                || !(a instanceof Type.Instance(var first, _))
                || !(b instanceof Type.Instance(var second, _))) {
            return engine.same(a, b);
        }
        return first == second || isTupleClass(first) && isTupleClass(second);
    }

    private boolean isTupleClass(ClassDecl decl) {
        return decl.is(Primitive.TUPLE)
                || decl == engine.core.decl("DynamicTuple")
                || decl == engine.core.decl("MixedTuple");
    }

    /// A question to two values of which at least one may be of several types.
    private TypedExpr eachOther(
            TypedExpr left,
            TypedExpr right,
            Span span,
            java.util.function.BinaryOperator<TypedExpr> question) {
        if (Mixture.isOpen(Core.inside(left.type()))) {
            TypedExpr plain = new Mixing(body).plain(left);
            return body.members.overMembers(
                    plain,
                    plain.type().head(),
                    span,
                    member -> eachOther(member, right, span, question));
        }
        if (Mixture.isOpen(Core.inside(right.type()))) {
            TypedExpr plain = new Mixing(body).plain(right);
            return body.members.overMembers(
                    plain,
                    plain.type().head(),
                    span,
                    member -> eachOther(left, member, span, question));
        }
        return question.apply(left, right);
    }

    private static boolean isReferenceLike(Type type) {
        return Core.isReference(Core.inside(type));
    }

    private static boolean isGenerator(Type type) {
        return Core.is(type, Primitive.GENERATOR);
    }

    TypedExpr isNone(TypedExpr value, Span span) {
        Type type = value.type().head();
        if (Core.isNone(type)) {
            return certain(true, span, value);
        }
        if (Mixture.is(Core.inside(type))) {
            return new Mixing(body).isNone(value, span);
        }
        if (Core.isOptional(type)) {
            return new TypedExpr.Not(
                    new TypedExpr.IsPresent(value, engine.core.boolType(), span),
                    engine.core.boolType(),
                    span);
        }
        return Core.isPoison(type) ? body.calls.poison(span) : certain(false, span, value);
    }

    private static boolean isOfLibrary(Type type) {
        return !Core.isOptional(type)
                && type.head() instanceof Type.Instance(var decl, _)
                && decl.module().library();
    }

    /// Whether a container has items none of which can be None.
    private static boolean isWithoutNone(Type type) {
        return !Core.isOptional(type)
                && type.head() instanceof Type.Instance(var decl, var items)
                && decl.module().library()
                && !items.isEmpty()
                && (Core.isTuple(type) ? items : items.subList(0, 1))
                        .stream()
                                .allMatch(
                                        t ->
                                                t.head() instanceof Type.Instance
                                                        && !Core.isOptional(t)
                                                        && !Core.isNone(t)
                                                        && !Mixture.is(t));
    }

    private TypedExpr contains(TypedExpr container, TypedExpr value, Span span) {
        if (Core.isOptional(value.type()) && isWithoutNone(container.type())) {
            var holders = new TypedExpr[2];
            var stmts =
                    body.capture(
                            () -> {
                                holders[0] = body.variables.temporary(value);
                                holders[1] = body.variables.temporary(container);
                            });
            var inside =
                    new TypedExpr.UnwrapOptional(holders[0], null, Core.inside(value.type()), span);
            TypedExpr found =
                    body.whenKnown(
                            List.of(inside.type()), span, () -> contains(holders[1], inside, span));
            var bool = engine.core.boolType();
            TypedExpr present = new TypedExpr.IsPresent(holders[0], bool, span);
            return new TypedExpr.Sequence(
                    stmts, new TypedExpr.ShortCircuit(true, present, found, bool, span));
        }
        if (Core.isOptional(container.type())) {
            TypedExpr inside = body.conversions.unwrap(container, "none.value");
            return body.whenKnown(
                    List.of(inside.type()), span, () -> contains(inside, value, span));
        }
        if (Mixture.is(container.type())) {
            return body.members.overMembers(
                    container,
                    container.type().head(),
                    span,
                    member -> contains(member, value, span));
        }
        if (Mixture.is(value.type()) && !new Mixing(body).holdsMixed(container.type())) {
            return new Mixing(body)
                    .dispatch(
                            value,
                            span,
                            member -> contains(container, member, span),
                            body.operators.constant(false, span));
        }
        if (engine.classes.hasMethod(container.type(), "__contains__")) {
            return body.conditions.truth(
                    body.members.callMethod(
                            container, "__contains__", List.of(Calls.Arg.of(value)), span));
        }
        TypedExpr special = body.iteration.contains(container, value, span);
        if (special != null) {
            return special;
        }
        if (!Core.isPoison(container.type())) {
            engine.error(
                    "operator",
                    span,
                    "argument of type '" + container.type() + "' is not iterable");
        }
        return body.calls.poison(span);
    }

    private TypedExpr equal(TypedExpr left, TypedExpr right, Span span) {
        if (Core.isNone(right.type())) {
            return isNone(left, span);
        }
        if (Core.isNone(left.type())) {
            return isNone(right, span);
        }
        if (Mixture.isOpen(Core.inside(left.type())) || Mixture.isOpen(Core.inside(right.type()))) {
            return eachOther(left, right, span, (x, y) -> equal(x, y, span));
        }
        TypedExpr functions = new FunctionEquality(body).same(left, right, span);
        if (functions != null) {
            return functions;
        }
        if (Core.isTuple(right.type()) && body.tuples.isFields(left.type())) {
            return equal(body.tuples.fieldTuple(left, span), right, span);
        }
        if (Core.isTuple(left.type()) && body.tuples.isFields(right.type())) {
            return equal(left, body.tuples.fieldTuple(right, span), span);
        }
        TypedExpr classes = new ObjectClasses(body).same(left, right, span);
        if (classes != null) {
            return classes;
        }
        if (mayDecline(left.type()) || mayDecline(right.type())) {
            TypedExpr answer =
                    body.operators.once(
                            left,
                            right,
                            (a, b) ->
                                    new Declining(body)
                                            .ask(
                                                    List.of(
                                                            new Question(a, "__eq__", b),
                                                            new Question(b, "__eq__", a)),
                                                    body.conditions::truth,
                                                    () -> unlike(a, b, span),
                                                    span));
            return answer == null ? unlike(left, right, span) : answer;
        }
        if (Core.isOptional(right.type()) && isOfLibrary(left.type())) {
            // None is equal to none of these; it is what may be None that knows
            var holders = new TypedExpr[2];
            var stmts =
                    body.capture(
                            () -> {
                                holders[0] = body.variables.temporary(left);
                                holders[1] = body.variables.temporary(right);
                            });
            return new TypedExpr.Sequence(stmts, equal(holders[1], holders[0], span));
        }
        TypedExpr result = body.operators.call(left, "__eq__", right, span);
        if (result == null) {
            result = body.operators.call(right, "__eq__", left, span);
        }
        if (result != null) {
            TypedExpr decided = result;
            return body.whenKnown(
                    List.of(decided.type()),
                    span,
                    () ->
                            Operators.isNotImplemented(decided.type())
                                    ? unlike(left, right, span)
                                    : decided);
        }
        return unlike(left, right, span);
    }

    private boolean mayDecline(Type type) {
        return new Declining(body).may(type, "__eq__");
    }

    /// Whether values are equal whose types do not say what that means.
    private TypedExpr unlike(TypedExpr left, TypedExpr right, Span span) {
        Type a = left.type().head();
        Type b = right.type().head();
        if (a instanceof Type.Token || a instanceof Type.Function) {
            return identity(left, right, span);
        }
        boolean bothObjects =
                isReferenceLike(a) && isReferenceLike(b) || isGenerator(a) && isGenerator(b);
        if (bothObjects) {
            return identity(left, right, span);
        }
        if (Core.isPoison(a) || Core.isPoison(b)) {
            return body.calls.poison(span);
        }
        return neverEqual(left, right, span);
    }

    /// Whether the same text is checked for other types as well, where the comparison may mean something.
    private static boolean isGeneric(FunctionDecl decl) {
        boolean method = decl.owner() != null && !decl.has("staticmethod");
        return decl.owner() != null && !decl.owner().typeParameters().isEmpty()
                || decl.tree().parameters().list().stream()
                        .skip(method ? 1 : 0)
                        .anyMatch(p -> p.annotation().isEmpty());
    }

    private TypedExpr neverEqual(TypedExpr left, TypedExpr right, Span span) {
        boolean written =
                body.decl == null || !body.namespace.decl.library() && !isGeneric(body.decl);
        boolean asked = mayDecline(left.type()) || mayDecline(right.type());
        if (written && !asked) {
            engine.report(
                    dev.codonedge.diagnostic.Diagnostic.warning(
                            "never-equal",
                            span,
                            "'" + left.type() + "' and '" + right.type() + "' can never be equal"));
        }
        return certain(false, span, left, right);
    }

    private TypedExpr notEqual(TypedExpr left, TypedExpr right, Span span) {
        if (Core.isOptional(right.type()) && isOfLibrary(left.type())) {
            return not(equal(left, right, span), span);
        }
        if (left.type().head() instanceof Type.Instance type
                && type.decl().kind() != Kind.REFERENCE
                && !Core.isNone(right.type())
                && !Core.isTuple(type)) {
            TypedExpr direct = body.operators.call(left, "__ne__", right, span);
            if (direct != null) {
                return direct;
            }
        } else if (left.type().head() instanceof Type.Instance type && hasOwn(type, "__ne__")) {
            TypedExpr direct = body.operators.call(left, "__ne__", right, span);
            if (direct != null) {
                return direct;
            }
        }
        return not(equal(left, right, span), span);
    }

    private boolean hasOwn(Type.Instance type, String name) {
        return !engine.classes.methods(type, name).isEmpty() && !Core.isTuple(type);
    }

    private TypedExpr order(
            ComparisonOperator operator, TypedExpr left, TypedExpr right, Span span) {
        if (body.operators.onNothing(left, right)) {
            return body.operators.refused(
                    operator.text(), left, right, body.operators.constant(false, span), span);
        }
        if (Mixture.isOpen(left.type())) {
            return body.members.overMembers(
                    left,
                    left.type().head(),
                    span,
                    member -> compare(operator, member, right, span));
        }
        if (Mixture.is(right.type())
                || Mixture.isOpen(right.type()) && !Operators.holdsMixed(left.type())) {
            return body.members.overMembers(
                    right,
                    right.type().head(),
                    span,
                    member -> compare(operator, left, member, span));
        }
        var declining = new Declining(body);
        if (declining.may(left.type(), operator.method())
                || declining.may(right.type(), operator.mirroredMethod())) {
            TypedExpr answer =
                    body.operators.once(
                            left,
                            right,
                            (a, b) ->
                                    declining.ask(
                                            List.of(
                                                    new Question(a, operator.method(), b),
                                                    new Question(b, operator.mirroredMethod(), a)),
                                            given -> given,
                                            () -> declining.failure(operator.text(), a, b, span),
                                            span));
            if (answer != null) {
                return answer;
            }
        }
        TypedExpr result = body.operators.call(left, operator.method(), right, span);
        if (result == null) {
            result = body.operators.call(right, operator.mirroredMethod(), left, span);
        }
        if (result != null) {
            return result;
        }
        if (Core.isOptional(left.type())) {
            return order(operator, body.conversions.unwrap(left, "none.value"), right, span);
        }
        if (Core.isOptional(right.type())) {
            return order(operator, left, body.conversions.unwrap(right, "none.value"), span);
        }
        if (comparesItems() && !Core.isPoison(left.type()) && !Core.isPoison(right.type())) {
            return body.operators.refusal(
                    operator.text(), left, right, body.operators.constant(false, span), span);
        }
        return body.operators.unsupported(operator.text(), left, right, span);
    }

    /// Whether items of tuples are compared here: those that have no order are often never reached, behind a count that
    /// differs always.
    private boolean comparesItems() {
        return body.decl != null
                && body.decl.owner() != null
                && body.decl.owner().is(Primitive.TUPLE)
                && body.namespace.decl.library();
    }
}
