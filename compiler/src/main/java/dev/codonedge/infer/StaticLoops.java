package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.Expr;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Loops that are unrolled at compile time: over `static.range`, `static.vars` and `static.tuple`.
final class StaticLoops {
    private static final int STATIC_STEPS = 1024;

    private final Body body;
    private final Engine engine;

    StaticLoops(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    static boolean isStatic(Expr expr, String name) {
        return expr instanceof Expr.Attribute(Expr.Name(var module, _), var attribute, _, _)
                && module.equals("static")
                && attribute.equals(name);
    }

    /// The steps of a loop that is unrolled at compile time; null for an ordinary loop. A static step has a Literal type.
    @Nullable List<TypedExpr> staticLoop(Expr iterable) {
        if (!(iterable instanceof Expr.Call call)) {
            return null;
        }
        Span span = iterable.span();
        if (isStatic(call.callee(), "range")) {
            var bounds = new ArrayList<Long>();
            for (Argument argument : call.arguments()) {
                Object value = body.statics.evaluate(argument.value());
                if (!(value instanceof Long number)) {
                    engine.error("static", argument.span(), "expected static expression");
                    return List.of();
                }
                bounds.add(number);
            }
            if (bounds.isEmpty() || bounds.size() > 3) {
                engine.error(
                        "arguments",
                        span,
                        "static.range() takes 1 to 3 arguments (" + bounds.size() + " given)");
                return List.of();
            }
            long from = bounds.size() > 1 ? bounds.get(0) : 0;
            long to = bounds.size() > 1 ? bounds.get(1) : bounds.get(0);
            long by = bounds.size() > 2 ? bounds.get(2) : 1;
            var steps = new ArrayList<TypedExpr>();
            for (long i = from; by > 0 ? i < to : i > to; i += by) {
                if (steps.size() >= STATIC_STEPS) {
                    engine.error(
                            "static", span, "static.range too large (" + (to - from) / by + ")");
                    return List.of();
                }
                steps.add(new TypedExpr.Nothing(new Type.Literal(i), span));
            }
            return steps;
        }
        if (isStatic(call.callee(), "vars") && call.arguments().size() == 1) {
            TypedExpr object = body.expressions.infer(call.arguments().getFirst().value());
            body.require(object.type(), span);
            return vars(object, span);
        }
        if (isStatic(call.callee(), "tuple")) {
            var steps = new ArrayList<TypedExpr>();
            for (Argument argument : call.arguments()) {
                Object value = body.statics.evaluate(argument.value());
                steps.add(
                        value != null
                                ? new TypedExpr.Nothing(new Type.Literal(value), span)
                                : body.expressions.infer(argument.value()));
            }
            return steps;
        }
        return null;
    }

    /// `static.vars(x)`: names and values of fields, or of keyword arguments.
    private List<TypedExpr> vars(TypedExpr object, Span span) {
        var names = new ArrayList<String>();
        var values = new ArrayList<TypedExpr>();
        if (object.type().head() instanceof Type.Instance instance) {
            if (Tuples.isKeywords(instance)) {
                TypedExpr tuple = new TypedExpr.GetItem(object, 0, instance.argument(1), span);
                for (String name : Tuples.keywordNames(instance)) {
                    Type type = Core.items(instance.argument(1)).get(names.size());
                    values.add(new TypedExpr.GetItem(tuple, names.size(), type, span));
                    names.add(name);
                }
            } else {
                for (var field : engine.classes.allFields(instance.decl())) {
                    names.add(field.name());
                    values.add(body.members.get(object, field.name(), span));
                }
            }
        }
        var steps = new ArrayList<TypedExpr>();
        for (int i = 0; i < names.size(); i++) {
            TypedExpr name = new TypedExpr.Nothing(new Type.Literal(names.get(i)), span);
            var type = engine.core.tuple(List.of(name.type(), values.get(i).type()));
            steps.add(new TypedExpr.MakeTuple(List.of(name, values.get(i)), type, span));
        }
        return steps;
    }
}
