package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.BinaryOperator;
import dev.codonedge.syntax.Expr;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What `isinstance`, `issubclass`, `hasattr`, `callable` and `type(x) is T` find out, at compile time or when the program runs.
final class TypeTests {
    private final Body body;
    private final Engine engine;

    TypeTests(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// The test a special call makes, or null when it is an ordinary call.
    Conditions.@Nullable Test test(Expr.Call call) {
        Span span = call.span();
        String name = body.specials.builtin(call.callee());
        if (!Specials.fits(name, call)) {
            return null;
        }
        return switch (name) {
            case "isinstance" -> {
                Boolean kind = kindTest(call);
                if (kind != null) {
                    yield fixed(kind, span);
                }
                TypedExpr mixed = mixedClass(call.arguments().get(1).value());
                if (mixed != null) {
                    yield ofMixedClass(call.arguments().getFirst().value(), mixed, span);
                }
                var targets = new ArrayList<Type>();
                addTargets(call.arguments().get(1).value(), targets);
                yield body.conditions.isInstance(
                        call.arguments().getFirst().value(), targets, span);
            }
            case "issubclass" -> {
                TypedExpr derived = body.expressions.infer(call.arguments().getFirst().value());
                var targets = new ArrayList<Type>();
                addTargets(call.arguments().get(1).value(), targets);
                Type type = body.require(derived.type(), span);
                if (Core.isOptional(type) && ObjectClasses.is(Core.inside(type))) {
                    derived = body.conversions.unwrap(derived, "none.value");
                }
                if (ObjectClasses.is(derived.type())) {
                    TypedExpr object = new ObjectClasses(body).object(derived, span);
                    yield body.conditions.isInstanceOf(object, targets, span);
                }
                Type known = derived.type();
                boolean is =
                        known.head() instanceof Type.Token(var of)
                                && targets.stream()
                                        .anyMatch(
                                                t ->
                                                        body.conditions.matches(of, t)
                                                                == Boolean.TRUE);
                yield fixed(is, span);
            }
            case "hasattr" -> new NamedAttributes(body).test(call);
            case "callable" -> {
                TypedExpr value = body.expressions.infer(call.arguments().getFirst().value());
                Type type = body.require(value.type(), span);
                yield Mixture.is(type)
                        ? ofMembers(value, span, this::isCallable)
                        : fixed(isCallable(type), span);
            }
            default -> null;
        };
    }

    private boolean isCallable(Type type) {
        return !(type.head() instanceof Type.Instance instance)
                || instance.decl().is(Primitive.CALLABLE)
                || engine.classes.hasMethod(type, "__call__");
    }

    /// Whether a mixed value is of a type of some kind.
    private Conditions.Test ofMembers(
            TypedExpr value, Span span, java.util.function.Predicate<Type> kind) {
        List<Type> members = engine.mixture.members();
        List<Type> yes = members.stream().filter(kind).toList();
        return yes.isEmpty() || yes.size() == members.size()
                ? fixed(!yes.isEmpty(), span)
                : body.conditions.isInstanceOf(value, yes, span);
    }

    /// `isinstance(x, ByRef)`, `isinstance(x, ByVal)`: whether objects of the type are shared or copied.
    private @Nullable Boolean kindTest(Expr.Call call) {
        if (!(call.arguments().get(1).value() instanceof Expr.Name(var name, _))
                || !name.equals("ByRef") && !name.equals("ByVal")) {
            return null;
        }
        TypedExpr value = body.expressions.infer(call.arguments().getFirst().value());
        boolean reference = Core.isReference(body.require(value.type(), call.span()));
        return reference == name.equals("ByRef");
    }

    /// A class that is a mixed value; null for what names a type.
    private @Nullable TypedExpr mixedClass(Expr expr) {
        boolean variable =
                expr instanceof Expr.Name
                        || expr instanceof Expr.Subscript
                        || expr instanceof Expr.Attribute;
        if (!variable
                || engine.realizations.typeExpressions().find(expr, body.typeContext()) != null
                || expr instanceof Expr.Subscript(Expr of, _, _)
                        && engine.realizations.typeExpressions().find(of, body.typeContext())
                                != null) {
            return null;
        }
        TypedExpr value = body.expressions.infer(expr);
        return Mixture.is(body.known(value.type())) ? value : null;
    }

    private Conditions.Test ofMixedClass(Expr object, TypedExpr mixed, Span span) {
        var result = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            TypedExpr holder =
                                    body.variables.temporary(body.expressions.infer(object));
                            body.require(holder.type(), span);
                            result[0] =
                                    body.members.overMembers(
                                            mixed,
                                            mixed.type().head(),
                                            span,
                                            member -> ofClass(holder, member, span));
                        });
        return new Conditions.Test(
                new TypedExpr.Sequence(stmts, result[0]), null, Map.of(), Map.of());
    }

    private TypedExpr ofClass(TypedExpr object, TypedExpr member, Span span) {
        if (member.type().head() instanceof Type.Token(var of)) {
            return body.conditions.isInstanceOf(object, List.of(of.head()), span).value();
        }
        engine.error(
                "type", span, "isinstance() arg 2 must be a type, a tuple of types, or a union");
        return body.calls.poison(span);
    }

    Conditions.Test fixed(boolean value, Span span) {
        return new Conditions.Test(
                body.operators.constant(value, span),
                value,
                java.util.Map.of(),
                java.util.Map.of());
    }

    private void addTargets(Expr expr, List<Type> into) {
        if (expr instanceof Expr.TupleDisplay(var items, _)) {
            items.forEach(i -> addTargets(i, into));
            return;
        }
        if (expr instanceof Expr.Binary binary && binary.operator() == BinaryOperator.OR) {
            addTargets(binary.left(), into);
            addTargets(binary.right(), into);
            return;
        }
        if (expr instanceof Expr.NoneLiteral) {
            into.add(engine.core.noneType());
            return;
        }
        Type found = engine.realizations.typeExpressions().find(expr, body.typeContext());
        if (found == null && expr instanceof Expr.Subscript) {
            found = engine.realizations.typeExpressions().evaluate(expr, body.typeContext());
        }
        if (found == null) {
            TypedExpr value = body.expressions.infer(expr);
            if (value.type().head() instanceof Type.Token(var of)) {
                found = of.head();
            } else if (ObjectClasses.is(value.type())) {
                found = ((Type.Instance) value.type().head()).argument(0).head();
            } else if (Core.isTuple(value.type())) {
                for (Type item : Core.items(value.type())) {
                    if (item.head() instanceof Type.Token(var of)) {
                        into.add(of.head());
                    }
                }
                return;
            } else {
                engine.error("type", expr.span(), "expected type expression");
                found = Type.Special.POISON;
            }
        }
        if (found instanceof Type.Instance(var decl, _)
                && decl.is(Primitive.TUPLE)
                && Core.items(found).isEmpty()) {
            found = engine.core.tuple(List.of(new Type.Literal("...")));
        }
        boolean named = expr instanceof Expr.Name || expr instanceof Expr.Attribute;
        if (named
                && found instanceof Type.Instance of
                && !of.arguments().isEmpty()
                && Core.isOptional(of)) {
            // the name of several types
            into.add(engine.core.noneType());
            found = Core.inside(found).head();
        }
        if (named && found instanceof Type.Union(var members)) {
            into.addAll(members);
            return;
        }
        into.add(found);
    }

    /// `type(x) is T` for a variable of several types and a class of the library; null for anything else.
    Conditions.@Nullable Test exactClass(Expr left, Expr right, Span span) {
        if (!(left instanceof Expr.Call call)
                || call.arguments().size() != 1
                || !(call.arguments().getFirst().value() instanceof Expr.Name name)
                || !(right instanceof Expr.Name)
                || !body.specials.builtin(call.callee()).equals("type")) {
            return null;
        }
        Type target = engine.realizations.typeExpressions().find(right, body.typeContext());
        if (target == null
                || !(target.head() instanceof Type.Instance(var decl, _))
                || !decl.module().library()
                || decl.dynamic()) {
            return null;
        }
        Type asked = body.known(body.expressions.infer(name).type());
        if (!Mixture.isOpen(Core.inside(asked))) {
            return null;
        }
        var targets = new ArrayList<Type>();
        addTargets(right, targets);
        return body.conditions.isExactly(name, targets.getFirst(), span);
    }

    boolean hasAttribute(Type type, String name) {
        if (type instanceof Type.Union(var members)) {
            return members.stream().allMatch(m -> hasAttribute(m.head(), name));
        }
        if (!(type instanceof Type.Instance instance)) {
            return type instanceof Type.Module(var decl)
                    && engine.modules.of(decl).find(name) != null;
        }
        return DataClasses.is(instance.decl()) && name.equals(DataClasses.FIELDS)
                || !engine.classes.methods(instance, name).isEmpty()
                || engine.classes.field(instance, name) != null
                || engine.classes.property(instance, name) != null
                || engine.classes.classVariable(instance.decl(), name) != null;
    }
}
