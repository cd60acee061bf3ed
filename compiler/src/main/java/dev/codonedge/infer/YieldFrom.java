package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.typed.LocalVariable;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.List;

/// `yield from value`: its items, then the result of a generator. Where the program sends to generators or throws into
/// them, what comes in at the `yield` is passed on.
final class YieldFrom {
    private final Body body;
    private final Engine engine;

    YieldFrom(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    TypedExpr of(TypedExpr value, Span span) {
        Type type = body.require(value.type(), span);
        var result = new TypedExpr[1];
        var stmts = body.capture(() -> result[0] = emit(value, type, span));
        return new TypedExpr.Sequence(stmts, result[0]);
    }

    private TypedExpr emit(TypedExpr value, Type type, Span span) {
        TypedExpr iterator = Core.isTuple(type) ? value : body.iteration.iterate(value, span);
        if (iterator == null) {
            return body.iteration.notIterable(value, span);
        }
        boolean generator = Core.is(body.require(iterator.type(), span), Primitive.GENERATOR);
        TypedExpr holder = body.variables.temporary(iterator);
        if (generator && isDriven()) {
            delegate(holder, span);
        } else {
            body.statements.each(
                    holder,
                    span,
                    item ->
                            body.emit(
                                    new TypedStmt.Evaluate(body.returns.yield(item, span), span)));
        }
        Type outcome =
                generator
                        ? ((Type.Instance) iterator.type().head()).argument(2)
                        : engine.core.noneType();
        return generator && !Core.isNone(outcome)
                ? call(holder, "__result__", List.of(), span)
                : new TypedExpr.Nothing(engine.core.noneType(), span);
    }

    /// Whether the program's text calls `send` or `throw`: a loop is enough for all other programs, and much less code.
    private boolean isDriven() {
        return engine.session.drivesGenerators
                || Session.drivesGenerators(body.namespace.decl.tree().file());
    }

    /// ```
    /// step = it._advance()
    /// while step[0]:
    ///     try:
    ///         received = yield step[1]
    ///     except GeneratorExit:
    ///         it.close()
    ///         raise
    ///     except BaseException as e:
    ///         step = it._throw(e)
    ///     else:
    ///         step = it._send(received)
    /// ```
    private void delegate(TypedExpr iterator, Span span) {
        var type = (Type.Instance) iterator.type().head();
        TypedExpr first = call(iterator, "_advance", List.of(), span);
        LocalVariable step = body.newLocal("", first.type(), true);
        var read = new TypedExpr.ReadLocal(step, null, span);
        body.emit(new TypedStmt.Assign(step, first, span));
        var item = new TypedExpr.GetItem(read, 1, type.argument(0), span);
        TypedExpr yielded = body.returns.yield(item, span);
        LocalVariable received = body.newLocal("", yielded.type(), true);
        LocalVariable thrown = body.newLocal("", engine.core.exception(), true);
        boolean sends =
                engine.trial(
                        () -> engine.unify(yielded.type(), engine.core.optional(type.argument(1))));
        List<TypedStmt> goesOn =
                body.capture(
                        () ->
                                assign(
                                        step,
                                        sends
                                                ? call(
                                                        iterator,
                                                        "_send",
                                                        List.of(
                                                                new TypedExpr.ReadLocal(
                                                                        received, null, span)),
                                                        span)
                                                : call(iterator, "_advance", List.of(), span),
                                        span));
        List<TypedStmt> throwsOn =
                body.capture(
                        () ->
                                assign(
                                        step,
                                        call(
                                                iterator,
                                                "_throw",
                                                List.of(
                                                        new TypedExpr.ReadLocal(
                                                                thrown, null, span)),
                                                span),
                                        span));
        var closes = new ArrayList<TypedStmt>();
        closes.addAll(
                body.capture(
                        () ->
                                body.emit(
                                        new TypedStmt.Evaluate(
                                                call(iterator, "close", List.of(), span), span))));
        closes.add(new TypedStmt.Reraise(span));
        var turn =
                new TypedStmt.Try(
                        List.of(new TypedStmt.Assign(received, yielded, span)),
                        List.of(
                                new TypedStmt.Handler(
                                        List.of(engine.core.type("GeneratorExit")),
                                        null,
                                        closes,
                                        span),
                                new TypedStmt.Handler(List.of(), thrown, throwsOn, span)),
                        goesOn,
                        List.of(),
                        span);
        body.emit(
                new TypedStmt.While(
                        new TypedExpr.GetItem(read, 0, engine.core.boolType(), span),
                        List.of(turn),
                        List.of(),
                        span));
    }

    private void assign(LocalVariable variable, TypedExpr value, Span span) {
        body.emit(new TypedStmt.Assign(variable, value, span));
    }

    private TypedExpr call(TypedExpr object, String name, List<TypedExpr> arguments, Span span) {
        return body.members.callMethod(
                object, name, arguments.stream().map(Calls.Arg::of).toList(), span);
    }
}
