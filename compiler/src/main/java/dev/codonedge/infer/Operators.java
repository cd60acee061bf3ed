package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.BinaryOperator;
import dev.codonedge.syntax.ComparisonOperator;
import dev.codonedge.syntax.UnaryOperator;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Kind;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Operators as calls of magic methods.
final class Operators {
    private final Body body;
    private final Engine engine;

    Operators(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    TypedExpr unary(UnaryOperator operator, TypedExpr operand, Span span) {
        if (operator == UnaryOperator.NOT) {
            return new TypedExpr.Not(body.conditions.truth(operand), engine.core.boolType(), span);
        }
        if (operand instanceof TypedExpr.Constant(var value, var type, _)
                && operator == UnaryOperator.MINUS) {
            if (value instanceof Long number) {
                return new TypedExpr.Constant(-number, type, span);
            }
            if (value instanceof Double number) {
                return new TypedExpr.Constant(-number, type, span);
            }
        }
        return whenInsideKnown(
                List.of(operand),
                span,
                () -> {
                    TypedExpr plain =
                            held(body.conversions.unwrap(operand, "none.value"), operator.method());
                    if (Core.isNever(plain.type())) {
                        return plain;
                    }
                    if (Mixture.isOpen(plain.type())) {
                        return body.members.overMembers(
                                plain,
                                plain.type().head(),
                                span,
                                member -> unary(operator, member, span));
                    }
                    if (!engine.classes.hasMethod(plain.type(), operator.method())
                            && !Core.isPoison(plain.type())) {
                        String message =
                                "bad operand type for unary "
                                        + operator.text()
                                        + ": '"
                                        + plain.type()
                                        + "'";
                        if (takesNothing() && onlyNone(plain.type())) {
                            return new Mixing(body).raising(message, false, span);
                        }
                        engine.error("operator", span, message);
                        return body.calls.poison(span);
                    }
                    return body.members.callMethod(plain, operator.method(), List.of(), span);
                });
    }

    /// As [Body#whenKnown]; what an Optional holds has to be known, too.
    private TypedExpr whenInsideKnown(
            List<TypedExpr> operands, Span span, Supplier<TypedExpr> action) {
        return body.whenKnown(
                operands.stream().map(TypedExpr::type).toList(),
                span,
                () ->
                        body.whenKnown(
                                operands.stream().map(o -> Core.inside(o.type())).toList(),
                                span,
                                action));
    }

    TypedExpr binary(BinaryOperator operator, TypedExpr left, TypedExpr right, Span span) {
        return whenInsideKnown(
                List.of(left, right),
                span,
                () -> {
                    if (Core.isNever(left.type())) {
                        return left;
                    }
                    if (Core.isNever(right.type())) {
                        return new TypedExpr.Sequence(
                                List.of(new TypedStmt.Evaluate(left, span)), right);
                    }
                    if (onNothing(left, right)) {
                        return refused(operator.text(), left, right, other(left, right), span);
                    }
                    TypedExpr result = arithmetic(operator, left, right, operator.method(), span);
                    if (result != null) {
                        return result;
                    }
                    widen(left, operator.method(), right);
                    widen(right, operator.reflectedMethod(), left);
                    return unsupported(operator.text(), left, right, span);
                });
    }

    /// `a op= b`: the in-place method where there is one.
    TypedExpr inPlace(BinaryOperator operator, TypedExpr left, TypedExpr right, Span span) {
        return whenInsideKnown(
                List.of(left, right),
                span,
                () -> {
                    if (Core.isNever(left.type())) {
                        return left;
                    }
                    if (Core.isNever(right.type())) {
                        return new TypedExpr.Sequence(
                                List.of(new TypedStmt.Evaluate(left, span)), right);
                    }
                    if (takesNothing() && onNothing(left, right)) {
                        String text = operator.text() + "=";
                        return refused(text, left, right, other(left, right), span);
                    }
                    TypedExpr plain = body.conversions.unwrap(left, "none.value");
                    if (Mixture.is(plain.type())) {
                        return body.members.overMembers(
                                plain,
                                plain.type().head(),
                                span,
                                member -> inPlace(operator, member, right, span));
                    }
                    TypedExpr result = call(plain, operator.inPlaceMethod(), right, span);
                    if (result == null) {
                        result = arithmetic(operator, left, right, operator.method(), span);
                    }
                    if (result != null) {
                        return result;
                    }
                    widen(left, operator.inPlaceMethod(), right);
                    widen(left, operator.method(), right);
                    return unsupported(operator.text() + "=", left, right, span);
                });
    }

    private TypedExpr unsupported(String operator, TypedExpr left, TypedExpr right, Span span) {
        if (!Core.isPoison(left.type()) && !Core.isPoison(right.type())) {
            body.widerPlaces.split(left.type(), span);
            body.widerPlaces.split(right.type(), span);
            engine.writtenNone.mistake(span, left.type());
            engine.writtenNone.mistake(span, right.type());
            String a = pythonName(left.type());
            String b = pythonName(right.type());
            if (operator.startsWith("+")
                    && Set.of("str", "list", "tuple").contains(a)
                    && !engine.quiet(body)
                    && new Mixing(body).isPrepared(span)) {
                String message = "can only concatenate %1$s (not \"%2$s\") to %1$s".formatted(a, b);
                return new Mixing(body).raising(message, false, span);
            }
            var error =
                    Diagnostic.error(
                            "operator",
                            span,
                            "unsupported operand type(s) for "
                                    + operator
                                    + ": '"
                                    + left.type()
                                    + "' and '"
                                    + right.type()
                                    + "'");
            return new Mixing(body).refuse(Names.uncalled(error, left.type(), right.type()));
        }
        return body.calls.poison(span);
    }

    private void widen(TypedExpr receiver, String method, TypedExpr argument) {
        if (!engine.quiet(body) && receiver.type().head() instanceof Type.Instance type) {
            for (Classes.Method found : engine.classes.methods(type, method)) {
                body.signatures()
                        .widen(
                                Calls.Callee.method(found, receiver, false),
                                List.of(Calls.Arg.of(argument)));
            }
        }
    }

    private @Nullable TypedExpr arithmetic(
            BinaryOperator operator, TypedExpr left, TypedExpr right, String method, Span span) {
        if (Mixture.isOpen(left.type())) {
            return body.members.overMembers(
                    left,
                    left.type().head(),
                    span,
                    member -> binary(operator, member, right, span));
        }
        if (Mixture.isOpen(right.type()) && !holdsMixed(left.type())) {
            return body.members.overMembers(
                    right,
                    right.type().head(),
                    span,
                    member -> binary(operator, left, member, span));
        }
        if (Core.isTuple(left.type())
                && operator == BinaryOperator.ADD
                && Core.isTuple(right.type())) {
            return body.tuples.concatenateTuples(left, right, span);
        }
        TypedExpr longer = operator == BinaryOperator.ADD ? ofAnyLength(left, right, span) : null;
        if (longer != null) {
            return longer;
        }
        if (Core.isTuple(left.type()) && operator == BinaryOperator.MULTIPLY) {
            return body.tuples.repeatTuple(left, right, span);
        }
        if (Core.isTuple(right.type()) && operator == BinaryOperator.MULTIPLY) {
            return body.tuples.repeatTuple(right, left, span);
        }
        if (operator == BinaryOperator.OR
                && left.type().head() instanceof Type.Token(var a)
                && right.type().head() instanceof Type.Token(var b)) {
            Type union = engine.realizations.typeExpressions().unionOf(List.of(a, b), span);
            return new TypedExpr.Nothing(new Type.Token(union), span);
        }
        TypedExpr special = body.specials.binary(operator, left, right, span);
        if (special != null) {
            return special;
        }
        TypedExpr result = call(left, method, right, span);
        if (result == null) {
            result = call(right, operator.reflectedMethod(), left, span);
        }
        if (result == null && Core.isOptional(left.type())) {
            return arithmetic(
                    operator, body.conversions.unwrap(left, "none.value"), right, method, span);
        }
        if (result == null && Core.isOptional(right.type())) {
            return arithmetic(
                    operator, left, body.conversions.unwrap(right, "none.value"), method, span);
        }
        return result;
    }

    /// The sum of a tuple of any length and one of a fixed length whose items are of its item type; null for others.
    private @Nullable TypedExpr ofAnyLength(TypedExpr left, TypedExpr right, Span span) {
        boolean before = Core.isTuple(left.type());
        TypedExpr fixed = before ? left : right;
        TypedExpr any = before ? right : left;
        if (!Core.isTuple(fixed.type()) || !Joins.isDynamicTuple(any.type())) {
            return null;
        }
        Type item = ((Type.Instance) any.type().head()).argument(0);
        for (Type own : Core.items(fixed.type())) {
            if (!engine.trial(() -> engine.unify(item, own)) || !engine.unify(item, own)) {
                return null;
            }
        }
        var arguments = List.of(Calls.Arg.of(fixed));
        return body.members.callMethod(any, before ? "_behind" : "_with", arguments, span);
    }

    /// Whether an operation with a mixed value may be meant for it as it is: of a container, of an object.
    private static boolean holdsMixed(Type type) {
        return Core.isReference(type)
                && !(type.head() instanceof Type.Instance(var decl, _) && decl.module().library());
    }

    /// `receiver.method(argument)` where an overload takes the argument; null when none does.
    private @Nullable TypedExpr call(
            TypedExpr given, String method, TypedExpr argument, Span span) {
        TypedExpr receiver = alike(held(given, method), argument);
        if (!(receiver.type().head() instanceof Type.Instance type)) {
            return null;
        }
        var candidates = new ArrayList<Calls.Callee>();
        for (Classes.Method found : engine.classes.methods(type, method)) {
            candidates.add(Calls.Callee.method(found, receiver, false));
        }
        var arguments = List.of(Calls.Arg.of(argument));
        for (Calls.Callee candidate : candidates) {
            var answer = body.signatures().accepts(candidate, arguments, new ArrayList<>());
            if (answer == Signatures.Answer.YES) {
                TypedExpr result = body.calls.apply(candidate, arguments, span);
                // a method that gives NotImplemented whatever it is given counts as absent
                return isNotImplemented(result.type()) ? null : result;
            }
            if (answer == Signatures.Answer.MAYBE) {
                return body.calls.choose(candidates, arguments, method, span);
            }
        }
        return null;
    }

    /// The value that an object holds, where its class says nothing about an operation.
    private TypedExpr held(TypedExpr given, String method) {
        return given.type().head() instanceof Type.Instance type
                        && Values.typeOf(engine, type) != null
                        && engine.classes.methods(type, method).isEmpty()
                ? body.members.get(given, Values.FIELD, given.span())
                : given;
    }

    /// The left number as one that its operations with the right one need: an infinity makes whole numbers ones that may be
    /// infinite, and floats make floats of these.
    private TypedExpr alike(TypedExpr left, TypedExpr right) {
        if (Core.isWhole(left.type()) && Core.isIntOrInf(right.type())) {
            return body.conversions.annotated(left, engine.core.type("IntOrInf"));
        }
        return Core.isIntOrInf(left.type()) && Core.is(right.type(), Primitive.FLOAT)
                ? body.conversions.annotated(left, engine.core.floatType())
                : left;
    }

    private static boolean isNotImplemented(Type type) {
        return type.head() instanceof Type.Instance(var decl, _)
                && decl.name().equals("NotImplementedType");
    }

    // ---- comparisons

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
                    whenInsideKnown(
                            List.of(left, right), span, () -> order(operator, left, right, span));
        };
    }

    TypedExpr not(TypedExpr value, Span span) {
        if (value instanceof TypedExpr.Constant(Boolean flag, var type, _)) {
            return new TypedExpr.Constant(!flag, type, span);
        }
        return new TypedExpr.Not(body.conditions.truth(value), engine.core.boolType(), span);
    }

    TypedExpr constant(boolean value, Span span) {
        return new TypedExpr.Constant(value, engine.core.boolType(), span);
    }

    /// An answer that the types alone give. What was asked about is evaluated nevertheless where that may do something.
    TypedExpr certain(boolean answer, Span span, TypedExpr... asked) {
        var stmts = new ArrayList<dev.codonedge.typed.TypedStmt>();
        for (TypedExpr value : asked) {
            if (!doesNothing(value)) {
                stmts.add(new dev.codonedge.typed.TypedStmt.Evaluate(value, span));
            }
        }
        TypedExpr constant = constant(answer, span);
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
            case TypedExpr.MakeTuple made -> made.items().stream().allMatch(Operators::doesNothing);
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
            return constant(isOneClass(x.head(), y.head()), span);
        }
        if (isGenerator(a) && isGenerator(b)) {
            return engine.trial(() -> engine.unify(a, b))
                    ? new TypedExpr.Same(left, right, engine.core.boolType(), span)
                    : constant(false, span);
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

    private TypedExpr contains(TypedExpr container, TypedExpr value, Span span) {
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
                            constant(false, span));
        }
        if (engine.classes.hasMethod(container.type(), "__contains__")) {
            return body.conditions.truth(
                    body.members.callMethod(
                            container, "__contains__", List.of(Calls.Arg.of(value)), span));
        }
        TypedExpr special = body.specials.contains(container, value, span);
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
            var holders = new TypedExpr[2];
            var stmts =
                    body.capture(
                            () -> {
                                holders[0] = body.variables.temporary(left);
                                holders[1] = body.variables.temporary(right);
                            });
            TypedExpr value = equalOrDeclined(holders[0], holders[1], span);
            return new TypedExpr.Sequence(stmts, value);
        }
        TypedExpr result = call(left, "__eq__", right, span);
        if (result == null) {
            result = call(right, "__eq__", left, span);
        }
        if (result != null) {
            TypedExpr decided = result;
            return body.whenKnown(
                    List.of(decided.type()),
                    span,
                    () -> isNotImplemented(decided.type()) ? unlike(left, right, span) : decided);
        }
        return unlike(left, right, span);
    }

    /// Whether `__eq__` of a class of the program, or of one derived from it, may give `NotImplemented`.
    private boolean mayDecline(Type type) {
        return type.head() instanceof Type.Instance(var decl, _)
                && decl.kind() == Kind.REFERENCE
                && !decl.module().library()
                && engine.classes.family(decl).stream()
                        .flatMap(c -> c.methods().getOrDefault("__eq__", List.of()).stream())
                        .anyMatch(m -> ReturnedValues.notImplemented(m.tree().body()));
    }

    private TypedExpr equalOrDeclined(TypedExpr left, TypedExpr right, Span span) {
        TypedExpr first = call(left, "__eq__", right, span);
        return first == null
                ? mirrored(left, right, span)
                : unlessDeclined(first, () -> mirrored(left, right, span), span);
    }

    private TypedExpr mirrored(TypedExpr left, TypedExpr right, Span span) {
        TypedExpr second = call(right, "__eq__", left, span);
        return second == null
                ? unlike(left, right, span)
                : unlessDeclined(second, () -> unlike(left, right, span), span);
    }

    /// The answer of an operator's method, or something else where it is `NotImplemented`.
    private TypedExpr unlessDeclined(TypedExpr answer, Supplier<TypedExpr> otherwise, Span span) {
        return body.whenKnown(
                List.of(answer.type()),
                span,
                () -> {
                    if (isNotImplemented(answer.type())) {
                        return otherwise.get();
                    }
                    if (!Mixture.isOpen(answer.type())) {
                        return answer;
                    }
                    var holder = new TypedExpr[1];
                    var stmts = body.capture(() -> holder[0] = body.variables.temporary(answer));
                    var test =
                            body.conditions.isInstanceOf(
                                    holder[0],
                                    List.of(engine.core.type("NotImplementedType")),
                                    span);
                    TypedExpr value =
                            new TypedExpr.Conditional(
                                    test.value(),
                                    otherwise.get(),
                                    body.conditions.truth(holder[0]),
                                    engine.core.boolType(),
                                    span);
                    return new TypedExpr.Sequence(stmts, value);
                });
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
        if (left.type().head() instanceof Type.Instance type
                && type.decl().kind() != Kind.REFERENCE
                && !Core.isNone(right.type())
                && !Core.isTuple(type)) {
            TypedExpr direct = call(left, "__ne__", right, span);
            if (direct != null) {
                return direct;
            }
        } else if (left.type().head() instanceof Type.Instance type && hasOwn(type, "__ne__")) {
            TypedExpr direct = call(left, "__ne__", right, span);
            if (direct != null) {
                return direct;
            }
        }
        return not(equal(left, right, span), span);
    }

    private boolean hasOwn(Type.Instance type, String name) {
        return !engine.classes.methods(type, name).isEmpty() && !Core.isTuple(type);
    }

    /// An operation on items of a container that is always empty.
    private boolean onNothing(TypedExpr left, TypedExpr right) {
        return (body.namespace.decl.library() || takesNothing())
                && (onlyNone(left.type()) || onlyNone(right.type()));
    }

    private static boolean onlyNone(Type type) {
        return Core.isNone(Core.inside(type));
    }

    private static TypedExpr other(TypedExpr left, TypedExpr right) {
        return onlyNone(left.type()) ? right : left;
    }

    /// What stands for an operation on None that is hardly ever reached: the library leaves it out, elsewhere it raises.
    private TypedExpr refused(
            String operator, TypedExpr left, TypedExpr right, TypedExpr value, Span span) {
        if (body.namespace.decl.library()) {
            return value;
        }
        return refusal(operator, left, right, value, span);
    }

    private TypedExpr refusal(
            String operator, TypedExpr left, TypedExpr right, TypedExpr value, Span span) {
        String a = pythonName(left.type());
        String b = pythonName(right.type());
        String message = "unsupported operand type(s) for %s: '%s' and '%s'";
        if (Core.is(value.type(), Primitive.BOOL)) {
            message = "'%s' not supported between instances of '%s' and '%s'";
        }
        var raise = engine.roles.role("none.refusal", body, message.formatted(operator, a, b));
        return raising(raise, value, span);
    }

    static String pythonName(Type type) {
        return type.head() instanceof Type.Instance(var decl, _)
                ? decl.simpleName()
                : Core.isNone(type) ? "NoneType" : type.toString();
    }

    /// What certainly raises, where a handler waits for it.
    TypedExpr raising(String role, String text, Span span) {
        return raising(
                engine.roles.role(role, body, text),
                new TypedExpr.Nothing(engine.core.noneType(), span),
                span);
    }

    /// An item that a tuple has not got: raises where it is asked for.
    TypedExpr outOfRange(Type type, Span span) {
        Realization raise = engine.roles.role("index.refusal", body, "tuple index out of range");
        var literal = new TypedExpr.Nothing(raise.parameters().getFirst(), span);
        var call = new TypedExpr.Call(raise, List.of(literal), Type.Special.NEVER, span);
        return new TypedExpr.Cast(call, type, span);
    }

    /// `None.name`, where None stands for items of a container that is always empty.
    TypedExpr refusedAttribute(String name, Span span) {
        return raising(
                engine.roles.role("none.attribute", body, name),
                new TypedExpr.Nothing(engine.core.noneType(), span),
                span);
    }

    private static TypedExpr raising(Realization raise, TypedExpr value, Span span) {
        var literal = new TypedExpr.Nothing(raise.parameters().getFirst(), span);
        var call = new TypedExpr.Call(raise, List.of(literal), Type.Special.NEVER, span);
        return new TypedExpr.Sequence(List.of(new TypedStmt.Evaluate(call, span)), value);
    }

    /// Whether the body is checked for None where other callers give something, or for a container that nothing is ever put
    /// into.
    boolean takesNothing() {
        return body.neverFills()
                || body.decl != null
                        && (body.realization.parameters().stream().anyMatch(Operators::isNothing)
                                || body.realization.captures().stream()
                                        .anyMatch(Operators::isNothing));
    }

    private static boolean isNothing(Type type) {
        return Core.isNone(type)
                || type.head() instanceof Type.Instance(var decl, var arguments)
                        && decl.kind() == Kind.REFERENCE
                        && decl.module().library()
                        && arguments.stream().anyMatch(Operators::onlyNone);
    }

    private TypedExpr order(
            ComparisonOperator operator, TypedExpr left, TypedExpr right, Span span) {
        if (onNothing(left, right)) {
            return refused(operator.text(), left, right, constant(false, span), span);
        }
        if (Mixture.isOpen(left.type())) {
            return body.members.overMembers(
                    left,
                    left.type().head(),
                    span,
                    member -> compare(operator, member, right, span));
        }
        if (Mixture.is(right.type()) || Mixture.isOpen(right.type()) && !holdsMixed(left.type())) {
            return body.members.overMembers(
                    right,
                    right.type().head(),
                    span,
                    member -> compare(operator, left, member, span));
        }
        TypedExpr result = call(left, operator.method(), right, span);
        if (result == null) {
            result = call(right, operator.mirroredMethod(), left, span);
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
            return refusal(operator.text(), left, right, constant(false, span), span);
        }
        return unsupported(operator.text(), left, right, span);
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
