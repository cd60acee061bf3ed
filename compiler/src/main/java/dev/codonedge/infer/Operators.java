package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.BinaryOperator;
import dev.codonedge.syntax.UnaryOperator;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl.Kind;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
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
    TypedExpr whenInsideKnown(List<TypedExpr> operands, Span span, Supplier<TypedExpr> action) {
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

    TypedExpr unsupported(String operator, TypedExpr left, TypedExpr right, Span span) {
        if (!Core.isPoison(left.type()) && !Core.isPoison(right.type())) {
            body.widerPlaces.split(left.type(), span);
            body.widerPlaces.split(right.type(), span);
            engine.writtenNone.mistake(span, left.type());
            engine.writtenNone.mistake(span, right.type());
            if (engine.quiet(body) || new Mixing(body).isPrepared(span)) {
                // shows only when the program runs
                String message = Declining.message(operator, left.type(), right.type());
                return new Mixing(body).refuse(Diagnostic.error("operator", span, message));
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
        var declining = new Declining(body);
        if (declining.may(left.type(), method)
                || declining.may(right.type(), operator.reflectedMethod())) {
            TypedExpr answer =
                    once(
                            left,
                            right,
                            (a, b) ->
                                    declining.ask(
                                            questions(operator, method, a, b),
                                            given -> given,
                                            () -> declining.failure(operator.text(), a, b, span),
                                            span));
            if (answer != null) {
                return answer;
            }
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

    /// Objects of one class are not asked the other way round.
    private static List<Declining.Question> questions(
            BinaryOperator operator, String method, TypedExpr left, TypedExpr right) {
        var first = new Declining.Question(left, method, right);
        boolean alike =
                left.type().head() instanceof Type.Instance(var a, _)
                        && right.type().head() instanceof Type.Instance(var b, _)
                        && a == b;
        return alike
                ? List.of(first)
                : List.of(first, new Declining.Question(right, operator.reflectedMethod(), left));
    }

    /// Something done with two operands that are evaluated once, in order, however often it reads them; or null.
    @Nullable TypedExpr once(
            TypedExpr left,
            TypedExpr right,
            BiFunction<TypedExpr, TypedExpr, @Nullable TypedExpr> action) {
        var holders = new TypedExpr[2];
        var stmts =
                body.capture(
                        () -> {
                            holders[0] = body.variables.temporary(left);
                            holders[1] = body.variables.temporary(right);
                        });
        TypedExpr value = action.apply(holders[0], holders[1]);
        return value == null ? null : new TypedExpr.Sequence(stmts, value);
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
    static boolean holdsMixed(Type type) {
        return Core.isReference(type)
                && !(type.head() instanceof Type.Instance(var decl, _) && decl.module().library());
    }

    /// `receiver.method(argument)` where an overload takes the argument; null when none does.
    @Nullable TypedExpr call(TypedExpr given, String method, TypedExpr argument, Span span) {
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
                return body.overloads.choose(candidates, arguments, method, span);
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

    static boolean isNotImplemented(Type type) {
        return type.head() instanceof Type.Instance(var decl, _)
                && decl.name().equals("NotImplementedType");
    }

    // ---- what certainly fails

    TypedExpr constant(boolean value, Span span) {
        return new TypedExpr.Constant(value, engine.core.boolType(), span);
    }

    /// An operation on items of a container that is always empty.
    boolean onNothing(TypedExpr left, TypedExpr right) {
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
    TypedExpr refused(
            String operator, TypedExpr left, TypedExpr right, TypedExpr value, Span span) {
        if (body.namespace.decl.library()) {
            return value;
        }
        return refusal(operator, left, right, value, span);
    }

    TypedExpr refusal(
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
}
