package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// `getattr`, `setattr` and `hasattr` with a name that is known at compile time. A value whose type or class is known only
/// when the program runs is asked for it then.
final class NamedAttributes {
    private final Body body;
    private final Engine engine;

    NamedAttributes(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    private @Nullable String name(Expr.Call call) {
        return body.statics.evaluate(call.arguments().get(1).value()) instanceof String text
                ? text
                : null;
    }

    TypedExpr get(Expr.Call call) {
        Span span = call.span();
        String name = name(call);
        if (name == null) {
            return new RunTimeAttributes(body).get(call);
        }
        TypedExpr object = body.expressions.infer(call.arguments().getFirst().value());
        Type type = body.require(object.type(), span);
        if (call.arguments().size() == 2) {
            return body.members.get(object, name, span);
        }
        TypedExpr given = new FunctionAttributes(body).has(object, name, span);
        if (given != null) {
            TypedExpr otherwise = body.expressions.infer(call.arguments().get(2).value());
            return body.conditions.arms(
                    given, body.members.get(object, name, span), otherwise, span);
        }
        if (!mayHave(type, name)) {
            return body.expressions.infer(call.arguments().get(2).value());
        }
        return getOr(object, name, body.expressions.infer(call.arguments().get(2).value()), span);
    }

    /// Whether some value of a type has an attribute.
    private boolean mayHave(Type type, String name) {
        if (Mixture.isOpen(type)) {
            return engine.mixture.membersOf(type).stream().anyMatch(m -> mayHave(m.head(), name));
        }
        return body.typeTests.hasAttribute(type, name)
                || type instanceof Type.Instance instance
                        && (Core.isOptional(type)
                                ? mayHave(Core.inside(type).head(), name)
                                : !engine.classes.methods(instance, "__getattr__").isEmpty()
                                        || !body.members.derivedWith(instance, name).isEmpty());
    }

    /// The attribute of an object that has it, else another value.
    private TypedExpr getOr(TypedExpr object, String name, TypedExpr otherwise, Span span) {
        Type type = object.type().head();
        if (!mayHave(type, name)) {
            return otherwise;
        }
        if (Mixture.isOpen(type)) {
            return body.members.overMembers(
                    object, type, span, member -> getOr(member, name, otherwise, span));
        }
        if (body.typeTests.hasAttribute(type, name)) {
            return body.members.get(object, name, span);
        }
        if (Core.isOptional(type)) {
            return kept(
                    object,
                    holder -> {
                        var inside =
                                new TypedExpr.UnwrapOptional(holder, null, Core.inside(type), span);
                        return body.conditions.arms(
                                new TypedExpr.IsPresent(holder, engine.core.boolType(), span),
                                getOr(inside, name, otherwise, span),
                                otherwise,
                                span);
                    });
        }
        List<Type.Instance> derived = body.members.derivedWith((Type.Instance) type, name);
        if (derived.isEmpty()) {
            return body.members.get(object, name, span);
        }
        return kept(
                object,
                holder -> {
                    TypedExpr value = otherwise;
                    for (Type.Instance each : derived) {
                        var seen = new TypedExpr.Cast(holder, each, span);
                        value =
                                body.conditions.arms(
                                        new TypedExpr.IsInstance(
                                                holder, each, engine.core.boolType(), span),
                                        body.members.get(seen, name, span),
                                        value,
                                        span);
                    }
                    return value;
                });
    }

    private TypedExpr kept(
            TypedExpr object, java.util.function.Function<TypedExpr, TypedExpr> action) {
        var holder = new TypedExpr[1];
        var stmts = body.capture(() -> holder[0] = body.variables.temporary(object));
        TypedExpr value = action.apply(holder[0]);
        return stmts.isEmpty() ? value : new TypedExpr.Sequence(stmts, value);
    }

    TypedExpr set(Expr.Call call) {
        Span span = call.span();
        String name = name(call);
        if (name == null) {
            return new RunTimeAttributes(body).set(call);
        }
        TypedExpr object = body.expressions.infer(call.arguments().getFirst().value());
        TypedExpr value = body.expressions.infer(call.arguments().get(2).value());
        var stmts = body.capture(() -> body.memberAssignment.set(object, name, value, span));
        return new TypedExpr.Sequence(stmts, new TypedExpr.Nothing(engine.core.noneType(), span));
    }

    /// `hasattr(value, name)`.
    Conditions.Test test(Expr.Call call) {
        Span span = call.span();
        Expr tested = call.arguments().getFirst().value();
        String name = name(call);
        TypedExpr object = body.expressions.infer(tested);
        Type type = body.require(object.type(), span);
        if (name == null) {
            return new RunTimeAttributes(body).isFor(type)
                    ? new Conditions.Test(
                            new RunTimeAttributes(body).has(call, object), null, Map.of(), Map.of())
                    : body.typeTests.fixed(false, span);
        }
        if (type instanceof Type.Token(var of)) {
            type = of.head();
        } else if (Mixture.is(type) || !body.namespace.decl.library()) {
            List<Type> having = having(type, name);
            if (!having.isEmpty()) {
                return body.conditions.isInstance(tested, having, span);
            }
        }
        TypedExpr given = new FunctionAttributes(body).has(object, name, span);
        return given != null
                ? new Conditions.Test(given, null, Map.of(), Map.of())
                : body.typeTests.fixed(body.typeTests.hasAttribute(type, name), span);
    }

    /// The types and classes that a value with an attribute is of, where only the value tells; else none.
    private List<Type> having(Type type, String name) {
        if (Mixture.isOpen(type)) {
            return engine.mixture.membersOf(type).stream()
                    .filter(m -> body.typeTests.hasAttribute(m.head(), name))
                    .toList();
        }
        if (!(type instanceof Type.Instance instance) || body.typeTests.hasAttribute(type, name)) {
            return List.of();
        }
        if (!Core.isOptional(type)) {
            return List.copyOf(body.members.derivedWith(instance, name));
        }
        Type inside = Core.inside(type).head();
        return body.typeTests.hasAttribute(inside, name) && !Mixture.isOpen(inside)
                ? List.of(inside)
                : having(inside, name);
    }
}
