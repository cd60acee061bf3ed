package dev.codonedge.infer;

import dev.codonedge.scope.Scope;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.typed.LocalVariable;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `raise`, `try` and `with`.
final class Trials {
    private final Body body;
    private final Engine engine;
    private int handlers;
    private TypedStmt.@Nullable Label overridden;

    Trials(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    // ---- raise

    void raise(Stmt.Raise stmt) {
        Span span = stmt.span();
        if (stmt.exception().isEmpty()) {
            if (handlers == 0) {
                engine.error(
                        "raise", span, "'raise' without an exception stands only inside 'except'");
            }
            body.emit(new TypedStmt.Reraise(span));
            body.flow.kill();
            return;
        }
        TypedExpr value = body.expressions.infer(stmt.exception().get());
        Type type = body.require(value.type(), span);
        if (Core.isNever(type)) {
            body.emit(new TypedStmt.Evaluate(value, span));
            body.flow.kill();
            return;
        }
        if (type instanceof Type.Token(var of)) {
            value = body.construction.construct(of, List.of(), span);
            type = body.require(value.type(), span);
        }
        if (Core.isOptional(type)) {
            value = body.conversions.unwrap(value, "none.value");
            type = value.type().head();
        }
        if (!engine.classes.isException(type)) {
            if (!Core.isPoison(type)) {
                engine.error(
                        "raise",
                        stmt.exception().get().span(),
                        "exceptions must derive from BaseException");
            }
            body.flow.kill();
            return;
        }
        if (stmt.cause().isPresent() && !(stmt.cause().get() instanceof Expr.NoneLiteral)) {
            value = body.variables.temporary(value);
            TypedExpr cause = body.expressions.infer(stmt.cause().get());
            if (body.require(cause.type(), span) instanceof Type.Token(var of)) {
                cause = body.construction.construct(of, List.of(), span);
            }
            body.memberAssignment.set(value, "_exception_cause", cause, span);
        }
        if (stmt.cause().isPresent() && keeps("_exception_suppress")) {
            value = body.variables.temporary(value);
            TypedExpr yes = body.operators.constant(true, span);
            body.memberAssignment.set(value, "_exception_suppress", yes, span);
        }
        body.emit(new TypedStmt.Raise(value, span));
        body.flow.kill();
    }

    /// Whether the exceptions of this program have a field that others do without.
    private boolean keeps(String field) {
        return engine.classes.field(engine.core.exception(), field) != null;
    }

    // ---- try

    void attempt(Stmt.Try stmt) {
        if (!leaves(stmt.finalizer())) {
            attemptPlain(stmt);
            return;
        }
        // the finalizer overrides every `return` inside: such a one only ends what it finalizes
        Span span = stmt.span();
        var end = new TypedStmt.Label();
        var overriddenBefore = overridden;
        overridden = end;
        List<Stmt> inner =
                stmt.handlers().isEmpty()
                        ? stmt.body()
                        : List.of(
                                new Stmt.Try(
                                        stmt.body(),
                                        stmt.handlers(),
                                        stmt.otherwise(),
                                        List.of(),
                                        span));
        Flow before = body.flow.copy();
        long start = body.statements.tick();
        var assigned = body.statements.assignedIn(inner);
        var tried = body.block(true, () -> body.statements.walk(inner));
        overridden = overriddenBefore;
        body.flow = interrupted(before, body.flow, assigned, start);
        var finalizer = body.block(true, () -> body.statements.walk(stmt.finalizer()));
        body.flow.kill();
        body.emit(
                new TypedStmt.Try(
                        List.of(new TypedStmt.Labelled(end, tried, span)),
                        List.of(),
                        List.of(),
                        finalizer,
                        span));
    }

    /// Whether control never gets to the end of these statements, as far as the last of them tells.
    private static boolean leaves(List<Stmt> stmts) {
        return !stmts.isEmpty()
                && switch (stmts.getLast()) {
                    case Stmt.Return _, Stmt.Break _, Stmt.Continue _, Stmt.Raise _ -> true;
                    default -> false;
                };
    }

    /// Whether a handler is for what types decide.
    private static boolean expectsMistakes(Stmt.Handler handler) {
        return handler.types().isEmpty() || namesMistakes(handler.types().get());
    }

    private static boolean namesMistakes(Expr expr) {
        return switch (expr) {
            case Expr.Name(var name, _) ->
                    List.of(
                                    "TypeError",
                                    "AttributeError",
                                    "FrozenInstanceError",
                                    "Exception",
                                    "BaseException")
                            .contains(name);
            case Expr.Attribute attribute -> attribute.name().equals("FrozenInstanceError");
            case Expr.TupleDisplay(var items, _) -> items.stream().anyMatch(Trials::namesMistakes);
            default -> false;
        };
    }

    /// Where a `return` goes that a finalizer overrides; null for one that counts.
    TypedStmt.@Nullable Label overridden() {
        return overridden;
    }

    private void attemptPlain(Stmt.Try stmt) {
        Span span = stmt.span();
        var assigned = body.statements.assignedIn(stmt.body());
        Flow before = body.flow.copy();
        long start = body.statements.tick();
        boolean prepared = stmt.handlers().stream().anyMatch(h -> expectsMistakes(h));
        body.prepared += prepared ? 1 : 0;
        if (prepared) {
            body.preparedFor.add(stmt.body().getFirst().span().to(stmt.body().getLast().span()));
        }
        List<TypedStmt> tried;
        try {
            tried = body.block(true, () -> body.statements.walk(stmt.body()));
        } finally {
            body.prepared -= prepared ? 1 : 0;
        }
        Flow afterBody = body.flow;
        // anything may have happened before a handler runs
        Flow atHandler = interrupted(before, afterBody, assigned, start);
        var otherwise =
                body.block(
                        true,
                        () -> {
                            if (!body.flow.dead()) {
                                body.statements.walk(stmt.otherwise());
                            }
                        });
        Flow joined = body.flow;
        boolean dead = joined.dead();
        var typedHandlers = new ArrayList<TypedStmt.Handler>();
        for (Stmt.Handler handler : stmt.handlers()) {
            body.flow = atHandler.copy();
            var made = handler(handler);
            typedHandlers.add(made.handler());
            if (!body.flow.dead()) {
                joined =
                        dead
                                ? body.flow
                                : body.flowJoins.join(
                                        joined, otherwise, body.flow, made.stmts(), span);
                dead = false;
            }
        }
        List<TypedStmt> finalizer = List.of();
        if (stmt.finalizer().isEmpty()) {
            body.flow = joined;
            if (dead) {
                body.flow.kill();
            }
        } else {
            Flow atEnd = joined.copy();
            body.flow =
                    dead
                            ? atHandler.copy()
                            : body.flowJoins.joinWithoutCopies(atEnd, atHandler, span);
            finalizer = body.block(true, () -> body.statements.walk(stmt.finalizer()));
            Flow afterFinally = body.flow;
            if (afterFinally.dead() || dead) {
                body.flow.kill();
            } else {
                // what the finalizer assigned holds; the rest is as it was at the normal end
                body.flow =
                        normalEnd(
                                atEnd, afterFinally, body.statements.assignedIn(stmt.finalizer()));
            }
        }
        body.emit(new TypedStmt.Try(tried, typedHandlers, otherwise, finalizer, span));
    }

    private static Flow normalEnd(
            Flow atEnd, Flow afterFinally, java.util.Set<dev.codonedge.scope.Symbol> assigned) {
        Flow result = atEnd.copy();
        for (var symbol : assigned) {
            Flow.State state = afterFinally.get(symbol);
            if (state != null) {
                result.put(symbol, state);
            }
        }
        return result;
    }

    /// What is known where a body may have been left at any point.
    private Flow interrupted(
            Flow before,
            Flow after,
            java.util.Set<dev.codonedge.scope.Symbol> assigned,
            long start) {
        Flow at = before.copy();
        at.attributes().clear();
        for (var symbol : assigned) {
            Flow.State was = before.get(symbol);
            Flow.State is = after.get(symbol);
            if (is == null) {
                at.narrow(symbol, null);
            } else if (body.variables.renewedSince(symbol, start)) {
                Version first = was == null ? is.version() : was.version();
                Version both = body.flowJoins.conflict(first, is.version());
                at.put(symbol, new Flow.State(both, null, Flow.Assigned.MAYBE));
            } else if (was == null) {
                at.put(symbol, new Flow.State(is.version(), null, Flow.Assigned.MAYBE));
            } else {
                at.put(
                        symbol,
                        new Flow.State(
                                was.version(), null, Flow.both(was.assigned(), is.assigned())));
            }
        }
        return at;
    }

    private record Handled(TypedStmt.Handler handler, List<TypedStmt> stmts) {}

    private Handled handler(Stmt.Handler handler) {
        var types = handler.types().map(this::exceptionTypes).orElse(List.of());
        Type caught = types.isEmpty() ? engine.core.exception() : Joins.join(engine, types);
        LocalVariable variable =
                handler.name().isPresent() ? body.newLocal("", caught, true) : null;
        Scope before = body.scope;
        Optional<Scope> own = body.namespaceScopes().of(handler);
        handlers++;
        var stmts =
                body.block(
                        true,
                        () -> {
                            own.ifPresent(scope -> body.scope = scope);
                            if (variable != null) {
                                body.assignments.bind(handler.name().orElseThrow(), variable);
                            }
                            body.statements.walk(handler.body());
                        });
        handlers--;
        body.scope = before;
        if (keeps("_exception_context")) {
            LocalVariable handled =
                    variable != null ? variable : body.newLocal("", engine.core.exception(), true);
            Flow after = body.flow;
            body.flow = after.copy();
            var noting = notingContext(handled, stmts, handler.span());
            body.flow = after;
            return new Handled(
                    new TypedStmt.Handler(types, handled, noting, handler.span()), stmts);
        }
        return new Handled(new TypedStmt.Handler(types, variable, stmts, handler.span()), stmts);
    }

    /// What leaves a handler by an exception of its own followed what it handled.
    private List<TypedStmt> notingContext(LocalVariable handled, List<TypedStmt> stmts, Span span) {
        Type exception = engine.core.exception();
        LocalVariable raised = body.newLocal("", exception, true);
        LocalVariable kept = body.newLocal("", exception, true);
        var note =
                body.block(
                        true,
                        () -> {
                            body.emit(
                                    new TypedStmt.Evaluate(
                                            body.calls.callLibrary(
                                                    "builtins.exceptions",
                                                    "_followed",
                                                    span,
                                                    new TypedExpr.ReadLocal(raised, null, span),
                                                    new TypedExpr.ReadLocal(kept, null, span)),
                                            span));
                            body.emit(new TypedStmt.Reraise(span));
                        });
        TypedExpr seen = new TypedExpr.ReadLocal(handled, null, span);
        if (!engine.same(handled.type(), exception)) {
            seen = new TypedExpr.Cast(seen, exception, span);
        }
        return List.of(
                new TypedStmt.Assign(kept, seen, span),
                new TypedStmt.Try(
                        stmts,
                        List.of(new TypedStmt.Handler(List.of(), raised, note, span)),
                        List.of(),
                        List.of(),
                        span));
    }

    private List<Type> exceptionTypes(Expr written) {
        var types = new ArrayList<Type>();
        if (written instanceof Expr.TupleDisplay(var items, _)) {
            items.forEach(i -> addExceptionType(i, types));
        } else {
            addExceptionType(written, types);
        }
        return types;
    }

    private void addExceptionType(Expr expr, List<Type> into) {
        Type found = engine.realizations.typeExpressions().find(expr, body.typeContext());
        if (found == null) {
            TypedExpr value = body.expressions.infer(expr);
            if (Core.isTuple(value.type())) {
                for (Type item : Core.items(value.type())) {
                    if (item.head() instanceof Type.Token(var of)) {
                        into.add(engine.types.close(of));
                    }
                }
                return;
            }
            found = value.type().head() instanceof Type.Token(var of) ? of : value.type().head();
        }
        if (engine.classes.isException(found)) {
            into.add(engine.types.close(found));
        } else if (!Core.isPoison(found)) {
            engine.error(
                    "except", expr.span(), "'" + found + "' does not inherit from BaseException");
        }
    }

    // ---- with

    void with(Stmt.With stmt, int index) {
        if (index == stmt.items().size()) {
            body.statements.walk(stmt.body());
            return;
        }
        Stmt.WithItem item = stmt.items().get(index);
        Span span = item.manager().span();
        TypedExpr manager = body.variables.temporary(body.expressions.infer(item.manager()));
        Type type = body.require(manager.type(), span);
        if (Core.isNever(type)) {
            body.flow.kill();
            return;
        }
        if (!engine.classes.hasMethod(type, "__enter__")
                || !engine.classes.hasMethod(type, "__exit__")) {
            if (!Core.isPoison(type)) {
                engine.error(
                        "with",
                        span,
                        "'" + type + "' object does not support the context manager protocol");
            }
            return;
        }
        TypedExpr entered = body.members.callMethod(manager, "__enter__", List.of(), span);
        LocalVariable left = body.newLocal("", engine.core.boolType(), true);
        body.emit(new TypedStmt.Assign(left, body.operators.constant(false, span), span));
        TypedExpr result = body.variables.temporary(entered);
        long start = body.statements.tick();
        Flow before = body.flow.copy();
        var assigned = body.statements.assignedIn(List.of(stmt));
        var inside =
                body.block(
                        true,
                        () -> {
                            item.target().ifPresent(t -> body.assignments.assignTo(t, result));
                            with(stmt, index + 1);
                        });
        Flow after = body.flow;
        // __exit__ may swallow an exception raised anywhere inside
        Flow swallowed = interrupted(before, after, assigned, start);
        LocalVariable caught = body.newLocal("", engine.core.exception(), true);
        boolean mayrun = swallows(type);
        body.flow = swallowed.copy();
        var onError =
                body.block(
                        true,
                        () -> {
                            body.emit(
                                    new TypedStmt.Assign(
                                            left, body.operators.constant(true, span), span));
                            TypedExpr exception = new TypedExpr.ReadLocal(caught, null, span);
                            TypedExpr swallow = exit(manager, type, exception, span);
                            TypedExpr test =
                                    Core.isNone(body.known(swallow.type()))
                                            ? null
                                            : body.conditions.truth(swallow);
                            if (test == null) {
                                body.emit(new TypedStmt.Evaluate(swallow, span));
                                body.emit(new TypedStmt.Reraise(span));
                            } else {
                                body.emit(
                                        new TypedStmt.If(
                                                body.comparisons.not(test, span),
                                                List.of(new TypedStmt.Reraise(span)),
                                                List.of(),
                                                span));
                            }
                        });
        var onLeave =
                body.block(
                        true,
                        () -> {
                            var call =
                                    body.capture(
                                            () ->
                                                    body.emit(
                                                            new TypedStmt.Evaluate(
                                                                    exit(manager, type, null, span),
                                                                    span)));
                            TypedExpr already = new TypedExpr.ReadLocal(left, null, span);
                            body.emit(
                                    new TypedStmt.If(
                                            new TypedExpr.Not(
                                                    already, engine.core.boolType(), span),
                                            call,
                                            List.of(),
                                            span));
                        });
        body.emit(
                new TypedStmt.Try(
                        inside,
                        List.of(new TypedStmt.Handler(List.of(), caught, onError, span)),
                        List.of(),
                        onLeave,
                        span));
        if (mayrun) {
            body.flow =
                    after.dead()
                            ? swallowed
                            : body.flowJoins.joinWithoutCopies(after, swallowed, span);
        } else {
            body.flow = after;
        }
    }

    /// Whether `__exit__` gives anything that could be true.
    private boolean swallows(Type type) {
        if (!(type instanceof Type.Instance instance)) {
            return false;
        }
        var methods = engine.classes.methods(instance, "__exit__");
        var returns = methods.getFirst().decl().tree().returns();
        if (returns.isPresent() && returns.get() instanceof Expr.NoneLiteral) {
            return false;
        }
        // `-> bool` says nothing where False is all that is returned
        return ReturnedValues.any(methods.getFirst().decl().tree().body())
                || engine.classes.family(instance.decl()).stream()
                        .flatMap(d -> d.methods().getOrDefault("__exit__", List.of()).stream())
                        .anyMatch(m -> ReturnedValues.any(m.tree().body()));
    }

    /// `__exit__` takes the exception, or nothing but its object.
    private TypedExpr exit(TypedExpr manager, Type type, @Nullable TypedExpr exception, Span span) {
        var methods = engine.classes.methods((Type.Instance) type, "__exit__");
        int parameters = methods.getFirst().decl().tree().parameters().list().size();
        if (parameters == 1) {
            return body.members.callMethod(manager, "__exit__", List.of(), span);
        }
        Type optional = engine.core.optional(engine.core.exception());
        TypedExpr value =
                exception == null
                        ? new TypedExpr.EmptyOptional(optional, span)
                        : new TypedExpr.WrapOptional(exception, optional, span);
        var none = new TypedExpr.EmptyOptional(engine.core.optional(engine.core.noneType()), span);
        var classes = new ObjectClasses(body);
        Type kind = engine.core.optional(classes.typeOf(engine.core.exception()));
        TypedExpr kindOfValue =
                exception == null
                        ? new TypedExpr.EmptyOptional(kind, span)
                        : new TypedExpr.WrapOptional(classes.of(exception, span), kind, span);
        var arguments = List.of(Calls.Arg.of(kindOfValue), Calls.Arg.of(value), Calls.Arg.of(none));
        return body.members.callMethod(manager, "__exit__", arguments, span);
    }
}
