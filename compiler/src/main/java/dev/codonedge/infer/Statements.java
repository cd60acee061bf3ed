package dev.codonedge.infer;

import dev.codonedge.diagnostic.CompilerMistake;
import dev.codonedge.scope.AssignedNames;
import dev.codonedge.scope.Symbol;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.typed.LocalVariable;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Walks statements in source order.
final class Statements {
    private final Body body;
    private final Engine engine;
    private final Patterns patterns;
    private final Definitions definitions;
    private final Trials trials;
    private final Assertions assertions;
    private @Nullable Loop loop;
    private boolean repeated;

    /// A loop being walked: how to leave it, and what is known where it is left.
    private static final class Loop {
        final @Nullable Loop outer;
        final TypedStmt.@Nullable Label leave;
        TypedStmt.@Nullable Label next;
        final List<Flow> breaks = new ArrayList<>();
        boolean broken;
        long start;

        Loop(@Nullable Loop outer, TypedStmt.@Nullable Label leave) {
            this.outer = outer;
            this.leave = leave;
        }
    }

    private long clock;

    Statements(Body body) {
        this.body = body;
        this.engine = body.engine;
        this.patterns = new Patterns(body);
        this.definitions = new Definitions(body);
        this.trials = new Trials(body);
        this.assertions = new Assertions(body);
    }

    void walk(List<Stmt> stmts) {
        if (stmts == topLevel()) {
            body.functions.declareInner(body.decl == null ? List.of() : stmts);
        }
        for (Stmt stmt : stmts) {
            if (body.flow.dead()) {
                return;
            }
            var scope = body.scope;
            try {
                statement(stmt);
                engine.drainIfTop();
            } catch (RecursiveResult recursive) {
                if (recursive.body != body) {
                    throw recursive;
                }
                body.scope = scope;
                body.leaveOut(stmt.span());
            } catch (RuntimeException e) {
                throw CompilerMistake.at(stmt.span().file().name(), stmt.span().line(), e);
            }
        }
    }

    private List<Stmt> topLevel() {
        return body.decl == null ? body.namespace.decl.tree().body() : body.decl.tree().body();
    }

    private void statement(Stmt stmt) {
        Span span = stmt.span();
        switch (stmt) {
            case Stmt.Expression(var value, _) -> expression(value, span);
            case Stmt.Assign assign -> body.assignments.assign(assign);
            case Stmt.AnnotatedAssign assign -> body.assignments.annotated(assign);
            case Stmt.AugmentedAssign assign -> body.assignments.augmented(assign);
            case Stmt.Delete delete -> body.assignments.delete(delete);
            case Stmt.Pass _, Stmt.Broken _, Stmt.Global _, Stmt.Nonlocal _ -> {}
            case Stmt.Break _ -> leaveLoop(span);
            case Stmt.Continue _ -> continueLoop(span);
            case Stmt.Return(var value, _) -> returned(value.orElse(null), span);
            case Stmt.Assert(var condition, var message, _) ->
                    assertions.check(condition, message.orElse(null), span);
            case Stmt.Raise raise -> trials.raise(raise);
            case Stmt.Import names -> definitions.importModules(names);
            case Stmt.ImportFrom from -> definitions.importFrom(from);
            case Stmt.ImportC names -> definitions.importC(names);
            case Stmt.Print print -> printed(print);
            case Stmt.If branches -> branch(branches, 0);
            case Stmt.While loopStmt -> whileLoop(loopStmt);
            case Stmt.For loopStmt -> forLoop(loopStmt);
            case Stmt.With with -> trials.with(with, 0);
            case Stmt.Try attempt -> trials.attempt(attempt);
            case Stmt.Match match -> patterns.match(match);
            case Stmt.Function(var tree, _) -> definitions.function(tree);
            case Stmt.Class(var tree, _) -> definitions.classStatement(tree);
            case Stmt.TypeAlias alias ->
                    body.namespace.bindings.put(
                            alias.name(),
                            new Binding.Alias(alias.value(), alias.parameters(), body.namespace));
        }
    }

    private void expression(Expr value, Span span) {
        if (value instanceof Expr.StringLiteral || value instanceof Expr.EllipsisLiteral) {
            return;
        }
        TypedExpr inferred = body.expressions.infer(value);
        body.emit(new TypedStmt.Evaluate(inferred, span));
        if (Core.isNever(inferred.type())) {
            body.flow.kill();
        }
    }

    private void returned(@Nullable Expr value, Span span) {
        if (trials.overridden() != null) {
            if (value != null) {
                body.emit(new TypedStmt.Evaluate(body.expressions.infer(value), span));
            }
            body.emit(new TypedStmt.Leave(trials.overridden(), span));
            body.flow.kill();
            return;
        }
        Type hint =
                body.decl != null && !Core.isUnknown(body.realization.result())
                        ? body.realization.result()
                        : null;
        body.returns.add(value == null ? null : body.expressions.infer(value, hint), span);
    }

    private void printed(Stmt.Print print) {
        var arguments = new ArrayList<Calls.Arg>();
        print.values().forEach(v -> arguments.add(Calls.Arg.of(body.expressions.infer(v))));
        if (print.trailingComma()) {
            arguments.add(
                    new Calls.Arg(
                            dev.codonedge.syntax.Argument.Kind.KEYWORD,
                            "end",
                            null,
                            new TypedExpr.Constant(" ", engine.core.strType(), print.span())));
        }
        body.emit(
                new TypedStmt.Evaluate(body.specials.print(arguments, print.span()), print.span()));
    }

    // ---- branches

    private void branch(Stmt.If branches, int index) {
        if (index == branches.branches().size()) {
            walk(branches.otherwise());
            return;
        }
        Stmt.Branch branch = branches.branches().get(index);
        Conditions.Test test = body.conditions.test(branch.condition());
        if (test.fixed() != null) {
            if (test.fixed()) {
                walk(branch.body());
            } else {
                branch(branches, index + 1);
            }
            return;
        }
        split(
                test,
                branch.condition().span(),
                () -> walk(branch.body()),
                () -> branch(branches, index + 1));
    }

    /// Both ways of a condition; variables agree afterwards.
    void split(Conditions.Test test, Span span, Runnable then, Runnable otherwise) {
        Flow before = body.flow.copy();
        body.conditions.assume(test.whenTrue());
        var thenStmts = body.block(false, then);
        Flow afterThen = body.flow;
        body.flow = before;
        body.conditions.assume(test.whenFalse());
        var otherwiseStmts = body.block(false, otherwise);
        Flow afterOtherwise = body.flow;
        boolean dead = afterThen.dead() && afterOtherwise.dead();
        body.flow = body.flowJoins.join(afterThen, thenStmts, afterOtherwise, otherwiseStmts, span);
        if (dead) {
            body.flow.kill();
        }
        body.emit(new TypedStmt.If(test.value(), thenStmts, otherwiseStmts, span));
    }

    // ---- loops

    private Set<Symbol> assigned(List<Stmt> stmts) {
        var names = AssignedNames.in(stmts, body.scope, body.namespaceScopes());
        names.attributes().forEach(body.flow::forgetAttribute);
        if (!body.flow.attributes().isEmpty() && !body.namespace.decl.library()) {
            body.flow.forgetAttributes(engine.modules::mayChange);
        }
        var all = new java.util.LinkedHashSet<>(names.direct());
        all.addAll(names.throughFunctions());
        return all;
    }

    private void whileLoop(Stmt.While stmt) {
        body.flowJoins.dropViews(assigned(stmt.body()));
        body.flowJoins.dropViews(
                AssignedNames.in(stmt.condition(), body.scope, body.namespaceScopes()).direct());
        var holder = new Conditions.Test[1];
        long start = tick();
        var before = body.capture(() -> holder[0] = body.conditions.test(stmt.condition()));
        Conditions.Test test = holder[0];
        before.forEach(body::emit);
        if (test.fixed() == Boolean.FALSE) {
            walk(stmt.otherwise());
            return;
        }
        Flow head = body.flow.copy();
        body.conditions.assume(test.whenTrue());
        var inside = new Loop(loop, null);
        inside.start = start;
        loop = inside;
        var stmts = body.block(false, () -> walk(stmt.body()));
        loop = inside.outer;
        Flow end = body.flow;
        boolean forever = test.fixed() == Boolean.TRUE;
        body.flow = exitFlow(head, end, stmt.span());
        if (forever) {
            body.flow.kill();
        }
        body.conditions.assume(test.whenFalse());
        var otherwise = body.block(false, () -> walk(stmt.otherwise()));
        joinBreaks(inside, stmt.span());
        body.emit(new TypedStmt.While(test.value(), stmts, otherwise, stmt.span()));
    }

    /// What is known where a loop ends by itself: what held at its head, before the first turn or after any.
    private Flow exitFlow(Flow head, Flow end, Span span) {
        return end.dead() ? head : loose(head, end, span);
    }

    private void joinBreaks(Loop inside, Span span) {
        for (Flow at : inside.breaks) {
            boolean dead = body.flow.dead();
            body.flow = dead ? at.copy() : loose(body.flow, at, span);
        }
    }

    /// A join without room for copies: a variable with two versions is no longer known.
    private Flow loose(Flow a, Flow b, Span span) {
        return body.flowJoins.joinWithoutCopies(a, b, span);
    }

    private void leaveLoop(Span span) {
        if (loop == null) {
            return;
        }
        loop.broken = true;
        loop.breaks.add(body.flow.copy());
        body.emit(
                loop.leave == null
                        ? new TypedStmt.Break(span)
                        : new TypedStmt.Leave(loop.leave, span));
        body.flow.kill();
    }

    private void continueLoop(Span span) {
        if (loop == null) {
            return;
        }
        body.emit(
                loop.next == null
                        ? new TypedStmt.Continue(span)
                        : new TypedStmt.Leave(loop.next, span));
        body.flow.kill();
    }

    private void forLoop(Stmt.For stmt) {
        if (stmt.async()) {
            engine.error("async", stmt.span(), "'async for' is not supported by this version");
            return;
        }
        List<TypedExpr> steps = body.staticLoops.staticLoop(stmt.iterable());
        Runnable walkBody = () -> walk(stmt.body());
        Runnable otherwise = () -> walk(stmt.otherwise());
        if (steps != null) {
            unrolled(stmt.target(), steps, stmt.span(), walkBody, otherwise);
            return;
        }
        TypedExpr iterable = body.expressions.infer(stmt.iterable());
        body.flowJoins.dropViews(assigned(stmt.body()));
        forEach(stmt.target(), iterable, stmt.iterable().span(), stmt.span(), walkBody, otherwise);
    }

    /// A loop of a comprehension.
    void loop(Expr target, TypedExpr iterable, Span span, Runnable inside) {
        Loop before = loop;
        boolean repeatedBefore = repeated;
        repeated |= before != null;
        loop = null;
        try {
            forEach(target, iterable, iterable.span(), span, inside, () -> {});
        } finally {
            loop = before;
            repeated = repeatedBefore;
        }
    }

    /// The next moment of the walk.
    long tick() {
        return ++clock;
    }

    /// Whether a loop was entered after a version was made that a turn before this one may have read.
    boolean carries(Version version) {
        for (Loop around = loop; around != null; around = around.outer) {
            if (version.born < around.start && version.readAt > around.start) {
                return true;
            }
        }
        return false;
    }

    /// Whether one of two versions was made in a loop and the other before it.
    boolean crossesLoop(Version a, Version b) {
        for (Loop around = loop; around != null; around = around.outer) {
            if (a.born < around.start != b.born < around.start) {
                return true;
            }
        }
        return false;
    }

    /// Whether what is being walked may run again, so that what stands further down may have happened before.
    boolean inLoop() {
        return loop != null || repeated;
    }

    private void forEach(
            Expr target,
            TypedExpr iterable,
            Span iterableSpan,
            Span span,
            Runnable walkBody,
            Runnable otherwise) {
        Type type = body.require(iterable.type(), iterableSpan);
        if (Core.isTuple(type)) {
            TypedExpr holder = body.variables.temporary(iterable);
            var items = new ArrayList<TypedExpr>();
            for (int i = 0; i < Core.items(type).size(); i++) {
                items.add(new TypedExpr.GetItem(holder, i, Core.items(type).get(i), span));
            }
            unrolled(target, items, span, walkBody, otherwise);
            return;
        }
        if (Core.isPoison(type)) {
            body.assignments.assignTo(target, body.calls.poison(span));
            body.block(false, walkBody);
            return;
        }
        TypedExpr iterator = body.iteration.iterate(iterable, iterableSpan);
        if (iterator == null) {
            iterator = body.iteration.notIterable(iterable, iterableSpan);
            body.assignments.assignTo(target, body.calls.poison(span));
            body.block(false, walkBody);
            return;
        }
        Type iteratorType = body.require(iterator.type(), iterableSpan);
        if (Core.is(iteratorType, Primitive.GENERATOR)
                && Core.isNever(((Type.Instance) iteratorType).argument(0))) {
            // like a tuple without items
            body.emit(new TypedStmt.Evaluate(iterator, span));
            otherwise.run();
            return;
        }
        if (Core.is(iteratorType, Primitive.GENERATOR)) {
            overGenerator(
                    target,
                    iterator,
                    ((Type.Instance) iteratorType).argument(0),
                    span,
                    walkBody,
                    otherwise);
        } else {
            overIterator(target, iterator, span, walkBody, otherwise);
        }
    }

    private void overGenerator(
            Expr target,
            TypedExpr generator,
            Type itemType,
            Span span,
            Runnable walkBody,
            Runnable otherwise) {
        LocalVariable item = body.newLocal("", itemType, true);
        Flow head = body.flow.copy();
        var inside = new Loop(loop, null);
        inside.start = tick();
        loop = inside;
        var stmts =
                body.block(
                        false,
                        () -> {
                            body.assignments.bind(target, item);
                            walkBody.run();
                        });
        loop = inside.outer;
        body.flow = exitFlow(head, body.flow, span);
        var otherwiseStmts = body.block(false, otherwise);
        joinBreaks(inside, span);
        body.emit(new TypedStmt.ForEach(item, generator, stmts, otherwiseStmts, span));
    }

    /// `while True: try: item = it.__next__() except StopIteration: …`.
    private void overIterator(
            Expr target, TypedExpr iterator, Span span, Runnable walkBody, Runnable otherwise) {
        TypedExpr holder = body.variables.temporary(iterator);
        TypedExpr next = body.members.callMethod(holder, "__next__", List.of(), span);
        LocalVariable item = body.newLocal("", next.type(), true);
        LocalVariable ended = body.newLocal("", engine.core.boolType(), true);
        var no = body.operators.constant(false, span);
        var yes = body.operators.constant(true, span);
        body.emit(new TypedStmt.Assign(ended, no, span));
        Flow head = body.flow.copy();
        var inside = new Loop(loop, null);
        inside.start = tick();
        loop = inside;
        var stop =
                new TypedStmt.Handler(
                        List.of(engine.core.type("StopIteration")),
                        null,
                        List.of(new TypedStmt.Assign(ended, yes, span)),
                        span);
        var fetch =
                new TypedStmt.Try(
                        List.of(new TypedStmt.Assign(item, next, span)),
                        List.of(stop),
                        List.of(),
                        List.of(),
                        span);
        var read = new TypedExpr.ReadLocal(ended, null, span);
        var body0 =
                body.block(
                        false,
                        () -> {
                            body.assignments.bind(target, item);
                            walkBody.run();
                        });
        loop = inside.outer;
        var turn = new ArrayList<TypedStmt>();
        turn.add(fetch);
        turn.add(
                new TypedStmt.If(
                        new TypedExpr.Not(read, engine.core.boolType(), span),
                        body0,
                        List.of(),
                        span));
        var going = new TypedExpr.Not(read, engine.core.boolType(), span);
        body.flow = exitFlow(head, body.flow, span);
        var otherwiseStmts = body.block(false, otherwise);
        joinBreaks(inside, span);
        body.emit(new TypedStmt.While(going, turn, otherwiseStmts, span));
    }

    /// The body once for each item, each with its own types.
    private void unrolled(
            Expr target, List<TypedExpr> items, Span span, Runnable walkBody, Runnable otherwise) {
        var leave = new TypedStmt.Label();
        var inside = new Loop(loop, leave);
        loop = inside;
        var all =
                body.capture(
                        () -> {
                            for (TypedExpr item : items) {
                                if (body.flow.dead()) {
                                    break;
                                }
                                var next = new TypedStmt.Label();
                                inside.next = next;
                                var stmts =
                                        body.capture(
                                                () -> {
                                                    bindStep(target, item);
                                                    walkBody.run();
                                                });
                                body.emit(new TypedStmt.Labelled(next, stmts, span));
                                if (body.flow.dead() && continues(stmts, next)) {
                                    // a `continue` gets here although the end of the body does not
                                    body.flow = body.flow.revived();
                                }
                            }
                            loop = inside.outer;
                            otherwise.run();
                        });
        loop = inside.outer;
        joinBreaks(inside, span);
        body.emit(new TypedStmt.Labelled(leave, all, span));
    }

    private void bindStep(Expr target, TypedExpr item) {
        boolean isStatic = item.type().head() instanceof Type.Literal;
        if (isStatic && target instanceof Expr.Name name) {
            body.variables.assignStatic(name, ((Type.Literal) item.type().head()).value());
            return;
        }
        body.assignments.assignTo(target, item);
    }

    private static boolean continues(List<TypedStmt> stmts, TypedStmt.Label label) {
        for (TypedStmt stmt : stmts) {
            boolean found =
                    switch (stmt) {
                        case TypedStmt.Leave(var to, _) -> to == label;
                        case TypedStmt.If(_, var then, var otherwise, _) ->
                                continues(then, label) || continues(otherwise, label);
                        case TypedStmt.Labelled(_, var inner, _) -> continues(inner, label);
                        case TypedStmt.Try attempt ->
                                continues(attempt.body(), label)
                                        || continues(attempt.otherwise(), label)
                                        || attempt.handlers().stream()
                                                .anyMatch(h -> continues(h.body(), label));
                        default -> false;
                    };
            if (found) {
                return true;
            }
        }
        return false;
    }

    /// Does something with each item of an iterable.
    void each(TypedExpr iterable, Span span, java.util.function.Consumer<TypedExpr> action) {
        Type type = body.require(iterable.type(), span);
        if (Core.isTuple(type)) {
            for (int i = 0; i < Core.items(type).size(); i++) {
                action.accept(new TypedExpr.GetItem(iterable, i, Core.items(type).get(i), span));
            }
            return;
        }
        var target = new Expr.Name(".item", span);
        body.variables.withHidden(
                ".item",
                target,
                () -> loop(target, iterable, span, () -> action.accept(body.reading.read(target))));
    }

    Set<Symbol> assignedIn(List<Stmt> stmts) {
        return assigned(stmts);
    }
}
