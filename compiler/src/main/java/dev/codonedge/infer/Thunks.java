package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.typed.LocalVariable;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedFunction;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Functions with exactly the parameters that a callable has, each of which calls the function value it was made for.
final class Thunks {
    private final Engine engine;
    private final Map<Realization, TypedFunction> thunks = new LinkedHashMap<>();

    Thunks(Engine engine) {
        this.engine = engine;
    }

    /// A function with exactly these parameters that calls a function value, which it gets as its captures.
    ///
    /// @param called false: nobody calls it, so what it would give is of no interest
    @Nullable Realization thunk(
            Type function,
            boolean called,
            List<Type> parameters,
            Type result,
            Body caller,
            Span span) {
        List<Type.Stored> stored =
                switch (function.head()) {
                    case Type.Function known -> known.stored();
                    case Type.Overloads(_, var receiver) when !receiver.isEmpty() ->
                            List.of(
                                    new Type.Stored(
                                            Type.Stored.Kind.RECEIVER, "", receiver.getFirst()));
                    default -> List.of();
                };
        FunctionDecl decl =
                switch (function.head()) {
                    case Type.Function known -> known.decl();
                    case Type.Overloads(var decls, _) -> decls.getFirst();
                    default -> engine.realizations.moduleDecl(caller.namespace);
                };
        var types = engine.types.closeAll(parameters);
        var partTypes = stored.stream().map(p -> engine.types.close(p.type())).toList();
        var realization =
                new Realization(
                        decl,
                        types,
                        partTypes,
                        List.of(),
                        engine.realizations.uniqueName(decl, types, Map.of()) + " (callable)",
                        engine.fresh(caller.depth));
        var body = new Body(engine, caller, null, realization, Map.of(), caller.namespace, false);
        var locals = new ArrayList<LocalVariable>();
        var arguments = new ArrayList<Calls.Arg>();
        for (Type type : types) {
            var local = new LocalVariable("", type, true);
            locals.add(local);
            arguments.add(Calls.Arg.of(new TypedExpr.ReadLocal(local, null, span)));
        }
        var parts = new ArrayList<TypedExpr>();
        for (Type type : partTypes) {
            boolean cell = Core.is(type, ClassDecl.Primitive.CELL);
            var local =
                    new LocalVariable("", cell ? ((Type.Instance) type).argument(0) : type, true);
            if (cell) {
                local.setCell();
            }
            locals.add(local);
            parts.add(
                    cell
                            ? new TypedExpr.CellOf(local, type, span)
                            : new TypedExpr.ReadLocal(local, null, span));
        }
        TypedExpr value =
                switch (function.head()) {
                    case Type.Function known -> body.functions.made(known, parts, span);
                    case Type.Overloads _ when !parts.isEmpty() ->
                            new TypedExpr.MakeTuple(parts, function, span);
                    default -> new TypedExpr.Nothing(function, span);
                };
        var holder = new TypedExpr[1];
        var stmts = new ArrayList<TypedStmt>();
        Body before = engine.current;
        engine.current = caller;
        try {
            stmts.addAll(
                    body.capture(
                            () ->
                                    holder[0] =
                                            called
                                                    ? body.calls.callValue(value, arguments, span)
                                                    : new TypedExpr.Nothing(
                                                            Type.Special.NEVER, span)));
            engine.drain();
            Type made = holder[0].type();
            if (Core.isUnknown(result) && !Core.isUnknown(made)) {
                engine.unify(result, made);
            }
            TypedExpr converted = body.conversions.annotated(holder[0], result);
            stmts.add(new TypedStmt.Return(converted, span));
        } finally {
            engine.current = before;
        }
        realization.setResult(result);
        thunks.put(
                realization, new TypedFunction(realization, locals, body.locals(), stmts, false));
        return realization;
    }

    Collection<TypedFunction> functions() {
        return thunks.values();
    }
}
