package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.List;

/// The name of an object's class as a chain of tests, the most derived classes first.
final class RunTimeNames {
    private final Body body;
    private final Engine engine;

    RunTimeNames(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    TypedExpr nameOf(TypedExpr value, Type.Instance type, Span span) {
        var holder = new TypedExpr[1];
        var stmts = body.capture(() -> holder[0] = body.variables.temporary(value));
        var classes = new ArrayList<>(engine.classes.family(type.decl()));
        classes.sort((a, b) -> Integer.compare(b.linearization().size(), a.linearization().size()));
        TypedExpr result = constant(type.decl(), span);
        for (ClassDecl decl : classes.reversed()) {
            if (decl == type.decl() || !decl.typeParameters().isEmpty()) {
                continue;
            }
            var test =
                    new TypedExpr.IsInstance(
                            holder[0],
                            new Type.Instance(decl, List.of()),
                            engine.core.boolType(),
                            span);
            result =
                    new TypedExpr.Conditional(
                            test, constant(decl, span), result, engine.core.strType(), span);
        }
        return new TypedExpr.Sequence(stmts, result);
    }

    private TypedExpr constant(ClassDecl decl, Span span) {
        return new TypedExpr.Constant(Specials.pythonName(decl), engine.core.strType(), span);
    }
}
