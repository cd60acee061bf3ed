package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What can be iterated, and how; and whether a value has the methods of an abstract type.
final class Iteration {
    private final Body body;
    private final Engine engine;

    Iteration(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// The iterator of a value: a generator, or an object with `__next__`. Null when it has none.
    @Nullable TypedExpr iterate(TypedExpr value, Span span) {
        Type head = value.type().head();
        if (Core.is(head, ClassDecl.Primitive.GENERATOR)) {
            return value;
        }
        if (Core.isNever(head)) {
            return new TypedExpr.Sequence(
                    List.of(new TypedStmt.Evaluate(value, span)), iterateNothing(span));
        }
        if (Mixture.isOpen(head)) {
            return new Mixing(body).iterate(value, span);
        }
        if (Core.isOptional(head)) {
            body.require(Core.inside(head), span);
            return iterate(body.members.unwrapFor(value, "__iter__"), span);
        }
        if (engine.classes.hasMethod(head, "__iter__")) {
            return body.members.callMethod(value, "__iter__", List.of(), span);
        }
        if (head instanceof Type.Instance object && body.members.isOfValue(object, "__iter__")) {
            return iterate(body.members.get(value, Values.FIELD, span), span);
        }
        if (engine.classes.hasMethod(head, "__getitem__")
                && (Core.isReference(head) || engine.classes.hasMethod(head, "__len__"))) {
            return iterateByIndex(value, span);
        }
        if (body.tuples.isFields(head)) {
            return iterate(body.tuples.fieldTuple(value, span), span);
        }
        return engine.classes.hasMethod(head, "__next__") ? value : null;
    }

    private TypedExpr iterateNothing(Span span) {
        var nothing = new TypedExpr.MakeTuple(List.of(), engine.core.tuple(List.of()), span);
        return body.members.callMethod(nothing, "__iter__", List.of(), span);
    }

    /// Whether a value of a type, whose head is known, can be iterated in one way or another.
    boolean isIterable(Type type) {
        return !(type.head() instanceof Type.Instance)
                || Core.is(type, ClassDecl.Primitive.GENERATOR)
                || Core.isOptional(type)
                || Mixture.is(type)
                || body.members.isOfValue((Type.Instance) type.head(), "__iter__")
                || engine.classes.hasMethod(type, "__iter__")
                || engine.classes.hasMethod(type, "__getitem__")
                || engine.classes.hasMethod(type, "__next__");
    }

    /// Whether a value has the methods of an abstract type; its item type is noted.
    boolean fulfils(TypedExpr value, Type.Instance trait) {
        if (trait.decl().name().equals("CallableTrait") && trait.decl().module().library()) {
            return body.calls.isCallable(value.type());
        }
        for (String method : Traits.methods(trait.decl())) {
            boolean generator =
                    Core.is(value.type(), ClassDecl.Primitive.GENERATOR)
                            && method.equals("__iter__");
            if (!generator
                    && !Core.isTuple(value.type())
                    && !engine.classes.hasMethod(value.type(), method)) {
                return false;
            }
        }
        if (trait.arguments().size() == 1) {
            Type item = itemType(value.type());
            return item == null || fitsItem(item, trait.argument(0));
        }
        return true;
    }

    /// Whether items of a type will do where an abstract container of another type is expected: the container stays as it
    /// is.
    private boolean fitsItem(Type item, Type wanted) {
        if (engine.trial(() -> engine.unify(wanted, item))) {
            return engine.unify(wanted, item);
        }
        if (Mixture.is(item)) {
            return true;
        }
        if (wanted.head() instanceof Type.Union(var members)) {
            Type inside = Core.inside(item);
            return item.head() instanceof Type.Union(var own)
                    ? own.stream().allMatch(o -> fitsItem(o, wanted))
                    : members.stream().anyMatch(m -> engine.trial(() -> fitsItem(inside, m)));
        }
        var value = new TypedExpr.Nothing(item, body.conversions.nowhere());
        if (wanted.head() instanceof Type.Instance of && Traits.isTrait(of.decl())) {
            return fulfils(value, of);
        }
        return body.conversions.fits(item, wanted);
    }

    /// The item type where it can be told without realizing anything.
    @Nullable Type itemType(Type type) {
        if (!(type.head() instanceof Type.Instance instance)) {
            return null;
        }
        if (instance.decl().is(ClassDecl.Primitive.GENERATOR)) {
            return instance.argument(0);
        }
        return switch (instance.decl().name()) {
            case "List", "Set", "Dict", "deque", "frozenset" -> instance.argument(0);
            case "str" -> instance;
            case "range", "bytes", "bytearray" -> engine.core.intType();
            default -> null;
        };
    }

    @Nullable TypedExpr contains(TypedExpr container, TypedExpr value, Span span) {
        boolean iterable =
                Core.is(container.type(), Primitive.GENERATOR)
                        || engine.classes.hasMethod(container.type(), "__iter__")
                        || engine.classes.hasMethod(container.type(), "__getitem__");
        if (!iterable) {
            return null;
        }
        return body.calls.callLibrary("internal.unpack", "found", span, container, value);
    }

    TypedExpr iterateByIndex(TypedExpr value, Span span) {
        return body.calls.callLibrary("internal.unpack", "by_index", span, value);
    }

    /// A generator of the items of a value.
    TypedExpr each(TypedExpr value, Span span) {
        return body.calls.callLibrary("internal.unpack", "each", span, value);
    }

    TypedExpr notIterable(TypedExpr value, Span span) {
        if (!Core.isPoison(value.type()) && new Mixing(body).isPrepared(span)) {
            String text = "'" + Operators.pythonName(value.type()) + "' object is not iterable";
            body.emit(
                    new TypedStmt.Evaluate(
                            body.operators.raising("none.refusal", text, span), span));
        } else if (!Core.isPoison(value.type())) {
            engine.writtenNone.mistake(span, value.type());
            engine.error("not-iterable", span, "'" + value.type() + "' object is not iterable");
        }
        return body.calls.poison(span);
    }
}
