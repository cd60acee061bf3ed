package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Parameters.Kind;
import dev.codonedge.syntax.Parameters.Parameter;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The arguments of a call in the order of the function's parameters, defaults included: what a cache remembers a result
/// under, however the call was written.
final class ArgumentTuple {
    private final Body body;

    ArgumentTuple(Body body) {
        this.body = body;
    }

    /// @param given the function, then its arguments
    TypedExpr of(List<Calls.Arg> given, Span span) {
        var expanded = Stars.expand(body, given.subList(1, given.size()), span);
        List<Calls.Arg> arguments = expanded.arguments();
        List<TypedExpr> ordered = ordered(given.getFirst().value(), arguments);
        List<TypedExpr> items =
                ordered != null ? ordered : arguments.stream().map(Calls.Arg::value).toList();
        return expanded.around(
                new TypedExpr.MakeTuple(
                        items,
                        body.engine.core.tuple(items.stream().map(TypedExpr::type).toList()),
                        span));
    }

    private @Nullable List<TypedExpr> ordered(TypedExpr function, List<Calls.Arg> arguments) {
        if (!(function.type().head() instanceof Type.Function(var decl, var stored))) {
            return null;
        }
        var defaults = new HashMap<String, TypedExpr>();
        for (int i = 0; i < stored.size(); i++) {
            Type.Stored part = stored.get(i);
            switch (part.kind()) {
                case DEFAULT ->
                        defaults.put(
                                part.name(),
                                new TypedExpr.GetItem(function, i, part.type(), function.span()));
                case CAPTURE -> {}
                case RECEIVER, POSITIONAL, KEYWORD -> {
                    return null;
                }
            }
        }
        var callee = new Calls.Callee(decl, null, null, List.of(), defaults, true);
        var arrangement = Arrangement.of(callee, arguments);
        if (arrangement.problem() != null) {
            return null;
        }
        var items = new ArrayList<TypedExpr>();
        long left = 0;
        for (int i = 0; i < arrangement.parameters().size(); i++) {
            Parameter parameter = arrangement.parameters().get(i);
            if (parameter.kind() == Kind.STAR || parameter.kind() == Kind.DOUBLE_STAR) {
                return null;
            }
            Calls.Arg argument = arrangement.single().get(i);
            TypedExpr kept = defaults.get(parameter.name());
            if (argument != null) {
                items.add(kept(decl, parameter, argument.value()));
            } else {
                left |= 1L << i;
                items.add(kept != null ? kept : written(decl, parameter));
            }
        }
        if (arrangement.parameters().stream().anyMatch(p -> p.defaultValue().isPresent())) {
            // as in CPython, a default left out is another call than the same value given
            Type number = body.engine.core.intType();
            items.add(new TypedExpr.Constant(left, number, function.span()));
        }
        return items;
    }

    /// Tuples of different lengths go to one table as tuples of any length.
    private TypedExpr kept(FunctionDecl decl, Parameter parameter, TypedExpr value) {
        Engine engine = body.engine;
        String key = Realizations.growingKey(decl, parameter.name());
        if (!Core.isTuple(value.type())) {
            return value;
        }
        int length = Core.items(value.type()).size();
        int before = engine.realizations.cachedLength(key, length);
        if (before != length && engine.session.growing.add(key)) {
            engine.widenings.countRestart(value.span());
            throw new Restart(null);
        }
        return engine.session.growing.contains(key) ? body.tuples.ofAnyLength(value) : value;
    }

    private TypedExpr written(FunctionDecl decl, Parameter parameter) {
        return body.inferElsewhere(
                body.engine.declarations.home(decl),
                Map.of(),
                parameter.defaultValue().orElseThrow(),
                null);
    }
}
