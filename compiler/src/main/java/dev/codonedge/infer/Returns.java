package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Type;
import dev.codonedge.types.TypeTable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What a body gives back: the join of its returns, and for a generator of its yields; or what the user wrote.
final class Returns {
    private final Body body;
    private @Nullable JoinSlot results;
    private @Nullable JoinSlot items;
    private @Nullable Type annotated;
    private @Nullable Type annotatedItem;
    private Type sent = Type.Special.NEVER;
    private boolean never;
    private @Nullable Type published;

    /// Results of walks before, open in part: callers that came by in the meantime wait for them.
    private final List<Type> earlier = new ArrayList<>();

    Returns(Body body) {
        this.body = body;
    }

    /// For another attempt at the same body.
    Returns again() {
        var next = new Returns(body);
        next.earlier.addAll(earlier);
        next.earlier.add(body.realization.result());
        if (body.decl != null
                && body.realization.result() instanceof Type.Variable result
                && TypeTable.isClosed(result)) {
            next.published = body.engine.types.close(result);
        }
        body.realization.setResult(body.engine.fresh(body.depth));
        return next;
    }

    void start() {
        FunctionDecl decl = body.decl;
        Engine engine = body.engine;
        Type result = body.realization.result();
        Type written =
                decl.tree()
                        .returns()
                        .map(
                                expr ->
                                        engine.realizations
                                                .typeExpressions()
                                                .place(expr, body.typeContext()))
                        .orElse(null);
        if (decl.scope().isGenerator()) {
            startGenerator(written, result);
            return;
        }
        if (written != null && !Signatures.isAnyTuple(written) && !tellsLess(decl, written)) {
            annotated = written;
            engine.unify(result, written);
        } else {
            results = new JoinSlot(body, slot(result, "result"), "the result");
        }
    }

    /// Whether the values that are returned tell more than what is written.
    static boolean tellsLess(FunctionDecl decl, Type written) {
        return ReturnedValues.notImplemented(decl.tree().body())
                || isFunction(decl, written)
                || Core.isNone(written)
                        && !decl.module().library()
                        && ReturnedValues.some(decl.tree().body());
    }

    /// Whether a result may be anything and is a function made here: it keeps its own type.
    private static boolean isFunction(FunctionDecl decl, Type written) {
        return Mixture.is(written) && ReturnedValues.functions(decl.tree().body());
    }

    private void startGenerator(@Nullable Type written, Type result) {
        Engine engine = body.engine;
        Type.Variable item = slot(engine.fresh(body.depth), "item");
        Type.Variable outcome = slot(engine.fresh(body.depth), "outcome");
        Type.Variable in = slot(engine.fresh(body.depth), "sent");
        sent = in;
        if (written != null
                && written.head() instanceof Type.Instance(var decl, var arguments)
                && !arguments.isEmpty()) {
            annotatedItem = arguments.getFirst();
            engine.unify(item, annotatedItem);
            if (decl.is(Primitive.GENERATOR) && arguments.size() >= 2) {
                engine.unify(in, arguments.get(1));
            }
            if (decl.is(Primitive.GENERATOR) && arguments.size() == 3) {
                engine.unify(outcome, arguments.get(2));
                annotated = outcome;
            }
        }
        items = new JoinSlot(body, item, "the item");
        results = new JoinSlot(body, outcome, "the result");
        engine.unify(result, engine.core.generator(item, in, outcome));
        if (Core.isUnknown(in)) {
            var goal = new Sent(in, item);
            body.goals.goalAdded(goal);
            goal.attempt();
        }
    }

    /// What nobody says is sent is like what is yielded; a place that gets something else is wider.
    private final class Sent extends Goal {
        private final Type.Variable in;
        private final Type.Variable item;

        Sent(Type.Variable in, Type.Variable item) {
            super(Returns.this.body, Returns.this.body.decl.tree().nameSpan());
            this.in = in;
            this.item = item;
        }

        @Override
        List<Type.Variable> step() {
            if (!Core.isUnknown(in)) {
                return List.of();
            }
            Type yielded = Core.inside(item);
            if (yielded.head() instanceof Type.Variable open) {
                return List.of(open);
            }
            body.engine.unify(in, yielded);
            return List.of();
        }
    }

    private Type.Variable slot(Type type, String part) {
        var origin =
                new Origin(
                        part + " of " + body.realization.name(),
                        body,
                        "the result of '" + body.name() + "'",
                        body.decl.tree().nameSpan());
        Type.Variable made = body.engine.fresh(body.depth, origin);
        if (Core.isUnknown(type) && part.equals("result")) {
            body.engine.unify(type, made);
        }
        body.engine.widenings.apply(made);
        return made;
    }

    void add(@Nullable TypedExpr value, Span span) {
        if (body.decl == null) {
            // outside of a function: reported before types are looked at
            return;
        }
        boolean generator = body.decl.scope().isGenerator();
        if (value == null && generator && items != null) {
            TypedExpr none = new TypedExpr.Nothing(body.engine.core.noneType(), span);
            TypedExpr outcome =
                    annotated != null
                            ? body.conversions.annotated(none, annotated)
                            : results.add(none);
            body.emit(new TypedStmt.Return(outcome, span));
        } else {
            TypedExpr given =
                    value != null
                            ? value
                            : new TypedExpr.Nothing(body.engine.core.noneType(), span);
            TypedExpr converted =
                    annotated != null
                            ? body.conversions.annotated(given, annotated)
                            : results.add(given);
            body.emit(new TypedStmt.Return(converted, span));
        }
        body.flow.kill();
    }

    /// `yield value`: gives what was sent, an Optional.
    TypedExpr yield(TypedExpr value, Span span) {
        if (items == null) {
            // outside of a function: reported before types are looked at
            return body.calls.poison(span);
        }
        TypedExpr item =
                annotatedItem != null
                        ? body.conversions.annotated(value, annotatedItem)
                        : items.add(value);
        return new TypedExpr.Yield(item, body.engine.core.optional(sent), span);
    }

    /// Whether returns decide the result, and none has yet.
    boolean undecided() {
        return results != null && annotated == null && Core.isUnknown(results.type());
    }

    /// Lets the returns seen so far decide the result. False when they cannot, or it is decided already.
    boolean publishSoFar() {
        return undecided() && results.publishSoFar();
    }

    /// Takes a result that only recursion could tell for an int where a return computes with a number. One that turns out
    /// to be a float widens it.
    boolean guessNumber() {
        return undecided()
                && ReturnedValues.number(body.decl.tree().body())
                && body.engine.unify(results.type(), body.engine.core.intType());
    }

    /// The result after the walk, when some return decides it.
    @Nullable Type decided() {
        if (undecided() && !results.publishSoFar() && !guessNumber()) {
            return null;
        }
        return results == null ? null : results.type();
    }

    /// Starts with the result that an earlier walk found.
    void expect(Type result) {
        if (undecided()) {
            body.engine.unify(results.type(), renewed(result));
        }
    }

    /// The same type with open parts of this walk.
    private Type renewed(Type type) {
        return switch (type.head()) {
            case Type.Variable _ ->
                    body.construction.elementVariable("result", body.decl.tree().nameSpan());
            case Type.Instance(var decl, var arguments) ->
                    new Type.Instance(decl, arguments.stream().map(this::renewed).toList());
            default -> type.head();
        };
    }

    Type itemType() {
        return items.type();
    }

    void endOfBody() {
        Span span = body.decl.tree().headSpan();
        boolean falls = !body.flow.dead();
        boolean generator = body.decl.scope().isGenerator();
        if (falls) {
            boolean noResult =
                    annotated == null || Core.isNone(annotated) || Core.isOptional(annotated);
            if (noResult || isStub()) {
                if (annotated == null || !isStub()) {
                    add(null, span);
                }
            } else {
                missingReturn(span);
            }
        } else if (results != null && results.isEmpty() && !generator && annotated == null) {
            never = true;
            body.engine.unify(results.type(), Type.Special.NEVER);
        }
        if (annotated != null && Core.isNever(annotated)) {
            never = true;
        }
        if (items != null && annotatedItem == null) {
            if (items.isEmpty()) {
                // there is no item, whatever it is asked to be
                body.engine.unify(items.type(), Type.Special.NEVER);
            } else {
                items.close(span);
            }
        }
        if (results != null && annotated == null && !never) {
            if (results.isEmpty()) {
                body.engine.unify(results.type(), body.engine.core.noneType());
            } else {
                results.close(span);
            }
        }
        for (Type before : earlier) {
            if (!TypeTable.isClosed(before)) {
                body.engine.unify(before, body.realization.result());
            }
        }
        boolean narrower =
                published != null
                        && TypeTable.isClosed(published)
                        && TypeTable.isClosed(body.realization.result())
                        && !body.engine.types.close(body.realization.result()).equals(published);
        if (narrower) {
            // someone may have gone on with the type of the attempt before
            body.engine.widenings.countRestart(span);
            throw new Restart(null);
        }
    }

    /// A body that is only `...`: intrinsics, C functions, protocols.
    private boolean isStub() {
        var stmts = body.decl.tree().body();
        return stmts.isEmpty()
                || stmts.stream()
                        .allMatch(
                                s ->
                                        s instanceof dev.codonedge.syntax.Stmt.Expression(var e, _)
                                                && (e
                                                                instanceof
                                                                dev.codonedge.syntax.Expr
                                                                        .EllipsisLiteral
                                                        || e
                                                                instanceof
                                                                dev.codonedge.syntax.Expr
                                                                        .StringLiteral));
    }

    private void missingReturn(Span span) {
        // the end of the body may be reached although every way of interest returns: CPython gives
        // None there
        TypedExpr none = new TypedExpr.Nothing(body.engine.core.noneType(), span);
        body.emit(new TypedStmt.Return(body.conversions.annotated(none, annotated), span));
        body.flow.kill();
    }

    boolean never() {
        return never;
    }
}
