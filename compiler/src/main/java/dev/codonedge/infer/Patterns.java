package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Pattern;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// `match`: its cases are tried in order; where one ends, the statement is left.
final class Patterns {
    private final Body body;
    private final Engine engine;
    private final PatternTests tests;

    Patterns(Body body) {
        this.body = body;
        this.engine = body.engine;
        this.tests = new PatternTests(body);
    }

    /// A way to the end of the statement.
    ///
    /// @param copies filled with what makes the variables agree with those of the other ways
    private record End(Flow flow, List<TypedStmt> copies) {}

    /// A `match` being walked.
    private record Walk(
            TypedExpr subject,
            @Nullable Place place,
            Uncovered uncovered,
            TypedStmt.Label label,
            List<End> ends) {}

    void match(Stmt.Match stmt) {
        Span span = stmt.span();
        Place place = body.conditions.narrowable(stmt.subject());
        TypedExpr subject = body.variables.temporary(body.expressions.infer(stmt.subject()));
        body.require(subject.type(), stmt.subject().span());
        var uncovered = new Uncovered(body, subject.type());
        var walk = new Walk(subject, place, uncovered, new TypedStmt.Label(), new ArrayList<>());
        var stmts = new ArrayList<TypedStmt>();
        stmts.addAll(
                body.capture(
                        () -> {
                            for (Stmt.Case arm : stmt.cases()) {
                                if (body.flow.dead()) {
                                    return;
                                }
                                arm(arm, walk);
                            }
                        }));
        if (!body.flow.dead()) {
            var copies = new ArrayList<TypedStmt>();
            stmts.add(deferred(copies, span));
            walk.ends().addFirst(new End(body.flow, copies));
        }
        if (!walk.ends().isEmpty()) {
            body.flow = joined(walk.ends(), span);
        }
        body.emit(new TypedStmt.Labelled(walk.label(), stmts, span));
    }

    private static TypedStmt deferred(List<TypedStmt> stmts, Span span) {
        var deferred = new TypedStmt.Deferred(span);
        deferred.fill(stmts);
        return deferred;
    }

    private Flow joined(List<End> ends, Span span) {
        Flow joined = ends.getFirst().flow();
        for (int i = 1; i < ends.size(); i++) {
            var copies = new ArrayList<TypedStmt>();
            joined =
                    body.flowJoins.join(
                            joined, copies, ends.get(i).flow(), ends.get(i).copies(), span);
            ends.subList(0, i).forEach(e -> e.copies().addAll(copies));
        }
        return joined;
    }

    private void arm(Stmt.Case arm, Walk walk) {
        for (Pattern alternative : Alternatives.of(arm.pattern())) {
            if (body.flow.dead()) {
                return;
            }
            PatternTests.Match match = tests.match(alternative, walk.subject());
            if (match.never()) {
                continue;
            }
            Flow before = body.flow.copy();
            var inside =
                    body.block(
                            false,
                            () -> {
                                if (walk.place() != null && match.view() != null) {
                                    body.flow.narrow(walk.place(), match.view());
                                }
                                match.bindings().forEach(Runnable::run);
                                guarded(arm, walk);
                            });
            body.flow = before;
            if (match.test() != null) {
                body.emit(new TypedStmt.If(match.test(), inside, List.of(), arm.span()));
            } else {
                inside.forEach(body::emit);
            }
            if (arm.guard().isEmpty()) {
                walk.uncovered().cover(alternative);
                if (match.test() == null || walk.uncovered().isNothing()) {
                    body.flow.kill();
                    continue;
                }
                Type view = walk.uncovered().view(arm.span());
                if (walk.place() != null && view != null) {
                    body.flow.narrow(walk.place(), view);
                }
            }
        }
    }

    private void guarded(Stmt.Case arm, Walk walk) {
        if (arm.guard().isEmpty()) {
            finish(arm, walk);
            return;
        }
        Conditions.Test guard = body.conditions.test(arm.guard().get());
        if (guard.fixed() == Boolean.FALSE) {
            return;
        }
        body.conditions.assume(guard.whenTrue());
        var guarded = body.block(false, () -> finish(arm, walk));
        body.emit(new TypedStmt.If(guard.value(), guarded, List.of(), arm.span()));
    }

    private void finish(Stmt.Case arm, Walk walk) {
        body.statements.walk(arm.body());
        if (!body.flow.dead()) {
            var copies = new ArrayList<TypedStmt>();
            walk.ends().add(new End(body.flow.copy(), copies));
            body.emit(deferred(copies, arm.span()));
            body.emit(new TypedStmt.Leave(walk.label(), arm.span()));
            body.flow.kill();
        }
    }
}
