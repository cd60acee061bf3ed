package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.ComparisonOperator;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Whether function values are the same: the same text with the same objects in it.
final class FunctionEquality {
    private final Body body;
    private final Engine engine;

    FunctionEquality(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// Null when neither is a function.
    @Nullable TypedExpr same(TypedExpr left, TypedExpr right, Span span) {
        if (isCallable(left.type()) || isCallable(right.type())) {
            // what it is has to be known
            body.widerPlaces.keepFunctions(left.type());
            body.widerPlaces.keepFunctions(right.type());
            return null;
        }
        TypedExpr first = Mixture.function(body, left);
        TypedExpr second = Mixture.function(body, right);
        Type a = first.type().head();
        Type b = second.type().head();
        if (!Mixture.isFunction(a) && !Mixture.isFunction(b)) {
            return null;
        }
        if (!engine.trial(() -> engine.unify(a, b))) {
            return body.comparisons.certain(false, span, left, right);
        }
        List<Type> parts =
                switch (a) {
                    case Type.Function(_, var stored) ->
                            stored.stream().map(Type.Stored::type).toList();
                    case Type.Overloads(_, var receiver) -> receiver;
                    default -> List.of();
                };
        if (parts.isEmpty()) {
            return body.comparisons.certain(true, span, left, right);
        }
        var result = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            TypedExpr x = body.variables.temporary(first);
                            TypedExpr y = body.variables.temporary(second);
                            for (int i = 0; i < parts.size(); i++) {
                                TypedExpr part =
                                        samePart(
                                                new TypedExpr.GetItem(x, i, parts.get(i), span),
                                                new TypedExpr.GetItem(y, i, parts.get(i), span),
                                                span);
                                result[0] =
                                        result[0] == null
                                                ? part
                                                : new TypedExpr.ShortCircuit(
                                                        true,
                                                        result[0],
                                                        part,
                                                        engine.core.boolType(),
                                                        span);
                            }
                        });
        return new TypedExpr.Sequence(stmts, result[0]);
    }

    private static boolean isCallable(Type type) {
        return Core.is(type, Primitive.CALLABLE);
    }

    private TypedExpr samePart(TypedExpr left, TypedExpr right, Span span) {
        boolean objects =
                Core.is(left.type(), Primitive.CELL) || Core.isReference(Core.inside(left.type()));
        return objects
                ? new TypedExpr.Same(left, right, engine.core.boolType(), span)
                : body.comparisons.compare(ComparisonOperator.EQUAL, left, right, span);
    }
}
