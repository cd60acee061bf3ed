package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.Expr;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// `a[i]` and `a[i:j]`: of a tuple with what is known at compile time, else `__getitem__`.
final class Subscripts {
    private final Body body;
    private final Engine engine;

    Subscripts(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    TypedExpr tupleItem(TypedExpr tuple, long index, Span span) {
        List<Type> types = Core.items(tuple.type());
        long at = index < 0 ? index + types.size() : index;
        boolean outside = at < 0 || at >= types.size();
        if (outside && body.region.keepsVersions) {
            // raises where the program is prepared for it
            TypedExpr list = body.tuples.listOfTuple(tuple, span);
            if (list != null && !types.isEmpty()) {
                var position = new TypedExpr.Constant(index, engine.core.intType(), span);
                return body.members.callMethod(
                        body.tuples.dynamicTuple(list, span),
                        "__getitem__",
                        List.of(Calls.Arg.of(position)),
                        span);
            }
        }
        if (outside) {
            boolean otherTypes =
                    body.decl != null
                            && body.decl.tree().parameters().list().stream()
                                    .anyMatch(p -> p.annotation().isEmpty());
            if (otherTypes) {
                // other callers give longer tuples: CPython notices when it gets here
                return body.operators.outOfRange(
                        types.isEmpty() ? engine.core.intType() : types.getFirst(), span);
            }
            engine.error(
                    "tuple-index",
                    span,
                    "tuple index out of range (expected 0.."
                            + (types.size() - 1)
                            + ", got instead "
                            + index
                            + ")");
            return body.calls.poison(span);
        }
        return new TypedExpr.GetItem(tuple, (int) at, types.get((int) at), span);
    }

    TypedExpr subscript(Expr.Subscript subscript) {
        Span span = subscript.span();
        TypedExpr object = body.expressions.infer(subscript.object());
        if (object.type().head() instanceof Type.Token
                && !engine.classes.hasMethod(object.type(), "__getitem__")) {
            Type type =
                    engine.realizations.typeExpressions().evaluate(subscript, body.typeContext());
            return new TypedExpr.Nothing(new Type.Token(type), span);
        }
        Object known = body.statics.evaluate(subscript.index());
        TypedExpr index = body.expressions.infer(subscript.index());
        if (known instanceof Long number) {
            return body.whenKnown(
                    List.of(object.type()),
                    span,
                    () ->
                            body.tuples.isFields(object.type())
                                    ? tupleItem(body.tuples.fieldTuple(object, span), number, span)
                                    : Core.isTuple(object.type())
                                            ? tupleItem(object, number, span)
                                            : getItem(object, subscript.index(), index, span));
        }
        if (subscript.index() instanceof Expr.Slice slice) {
            if (Long.valueOf(0).equals(bound(slice.step().orElse(null)))
                    && !body.region.keepsVersions) {
                return zeroStep(span);
            }
            return body.whenKnown(
                    List.of(object.type()),
                    span,
                    () -> {
                        TypedExpr part =
                                body.tuples.isFields(object.type())
                                        ? tupleSlice(
                                                body.tuples.fieldTuple(object, span), slice, span)
                                        : Core.isTuple(object.type())
                                                ? tupleSlice(object, slice, span)
                                                : null;
                        return part != null ? part : sliced(object, subscript.index(), index, span);
                    });
        }
        return getItem(object, subscript.index(), index, span);
    }

    /// Part of an object. A slice is no key: dicts of whatever keys refuse it.
    private TypedExpr sliced(TypedExpr object, Expr written, TypedExpr slice, Span span) {
        Type type = object.type().head();
        if (Mixture.isOpen(type)) {
            return body.members.overMembers(
                    object, type, span, member -> sliced(member, written, slice, span));
        }
        boolean dict =
                type instanceof Type.Instance(var decl, _)
                        && engine.classes.prepare(decl).derivesFrom(engine.core.decl("Dict"));
        return dict
                ? new Mixing(body)
                        .refuse(Diagnostic.error("unhashable", span, "unhashable type: 'slice'"))
                : getItem(object, written, slice, span);
    }

    private TypedExpr getItem(TypedExpr object, Expr written, TypedExpr index, Span span) {
        return body.members.callMethod(
                object,
                "__getitem__",
                List.of(new Calls.Arg(Argument.Kind.POSITIONAL, "", written, index)),
                span);
    }

    private @Nullable TypedExpr tupleSlice(TypedExpr given, Expr.Slice slice, Span span) {
        if (!Stars.repeatable(given)) {
            var part = new TypedExpr[1];
            var stmts =
                    body.capture(
                            () -> {
                                TypedExpr holder = body.variables.temporary(given);
                                part[0] = tupleSlice(holder, slice, span);
                            });
            return part[0] == null ? null : new TypedExpr.Sequence(stmts, part[0]);
        }
        TypedExpr tuple = given;
        Long lower = bound(slice.lower().orElse(null));
        Long upper = bound(slice.upper().orElse(null));
        Long step = bound(slice.step().orElse(null));
        if (slice.lower().isPresent() && lower == null
                || slice.upper().isPresent() && upper == null
                || slice.step().isPresent() && step == null) {
            return null;
        }
        List<Type> types = Core.items(tuple.type());
        long by = step == null ? 1 : step;
        if (by == 0) {
            return zeroStep(span);
        }
        long size = types.size();
        long low = by > 0 ? 0 : -1;
        long high = by > 0 ? size : size - 1;
        long from = clamp(lower, by > 0 ? low : high, size, low, high);
        long to = clamp(upper, by > 0 ? high : low, size, low, high);
        var items = new ArrayList<TypedExpr>();
        for (long i = from; by > 0 ? i < to : i > to; i += by) {
            items.add(new TypedExpr.GetItem(tuple, (int) i, types.get((int) i), span));
        }
        return new TypedExpr.MakeTuple(
                items, engine.core.tuple(items.stream().map(TypedExpr::type).toList()), span);
    }

    private TypedExpr zeroStep(Span span) {
        engine.error("slice", span, "slice step cannot be zero");
        return body.calls.poison(span);
    }

    private static long clamp(
            @Nullable Long bound, long otherwise, long size, long low, long high) {
        if (bound == null) {
            return otherwise;
        }
        long at = bound < 0 ? bound + size : bound;
        return Math.max(low, Math.min(high, at));
    }

    private @Nullable Long bound(@Nullable Expr expr) {
        return expr != null && body.statics.evaluate(expr) instanceof Long number ? number : null;
    }

    /// `a:b:c` as a slice object.
    TypedExpr slice(Expr.Slice slice) {
        Span span = slice.span();
        var parts = new ArrayList<Calls.Arg>();
        for (var part : List.of(slice.lower(), slice.upper(), slice.step())) {
            parts.add(
                    Calls.Arg.of(
                            part.isPresent()
                                    ? body.expressions.infer(part.get())
                                    : new TypedExpr.Nothing(engine.core.noneType(), span)));
        }
        return body.construction.construct(
                new Type.Instance(engine.core.decl("Slice"), List.of()), parts, span);
    }
}
