package dev.codonedge.infer;

import dev.codonedge.scope.Symbol;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.Expr;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Functions marked with `@functools.wraps(f)`: they show the name and the documentation of `f`.
final class Wrappers {
    private final Engine engine;

    Wrappers(Engine engine) {
        this.engine = engine;
    }

    /// The variable that holds what a function wraps, or null when it wraps nothing that has a name.
    static @Nullable Symbol wrapped(FunctionDecl decl) {
        if (!decl.has("wraps") || decl.scope().parent() == null) {
            return null;
        }
        for (Expr decorator : decl.tree().decorators()) {
            if (Marks.simpleName(decorator).equals("wraps")
                    && decorator instanceof Expr.Call call
                    && !call.arguments().isEmpty()
                    && call.arguments().getFirst().kind() == Argument.Kind.POSITIONAL
                    && call.arguments().getFirst().value() instanceof Expr.Name(var name, _)) {
                return decl.scope().parent().find(name);
            }
        }
        return null;
    }

    /// The function whose name and documentation a function shows.
    FunctionDecl original(Type.Function function) {
        FunctionDecl shown = function.decl();
        Type.@Nullable Function current = function;
        while (current != null) {
            shown = current.decl();
            current = next(current);
        }
        return shown;
    }

    private Type.@Nullable Function next(Type.Function function) {
        Symbol symbol = wrapped(function.decl());
        if (symbol == null) {
            return null;
        }
        int index = index(function, symbol);
        if (index >= 0) {
            Type type = function.stored().get(index).type().head();
            Type inside =
                    Core.is(type, Primitive.CELL)
                            ? ((Type.Instance) type).argument(0).head()
                            : type;
            return inside instanceof Type.Function next ? next : null;
        }
        Namespace home = engine.declarations.home(function.decl());
        return home.find(symbol.name()) instanceof Binding.Functions(var decls)
                ? new Type.Function(decls.getLast(), List.of())
                : null;
    }

    private static int index(Type.Function function, Symbol symbol) {
        for (int i = 0; i < function.stored().size(); i++) {
            Type.Stored part = function.stored().get(i);
            if (part.kind() == Type.Stored.Kind.CAPTURE && part.name().equals(symbol.name())) {
                return i;
            }
        }
        return -1;
    }

    /// What a function value wraps, or null.
    @Nullable TypedExpr part(Type.Function function, TypedExpr object, Span span) {
        Symbol symbol = wrapped(function.decl());
        int index = symbol == null ? -1 : index(function, symbol);
        return index < 0
                ? null
                : new TypedExpr.GetItem(object, index, function.stored().get(index).type(), span);
    }
}
