package dev.codonedge.infer;

import dev.codonedge.scope.Symbol;
import dev.codonedge.source.Span;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Makes two ways to one point agree on the versions of variables and on what tests have shown.
final class FlowJoins {
    private final Body body;
    private final Engine engine;

    FlowJoins(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// Makes two ways to one point agree on the variables; `a` and `b` are the flows at their ends, and the statements
    /// that copy are added to each.
    Flow join(Flow a, List<TypedStmt> endOfA, Flow b, List<TypedStmt> endOfB, Span span) {
        if (a.dead()) {
            return b.copy();
        }
        if (b.dead()) {
            return a.copy();
        }
        Flow joined = new Flow();
        a.states()
                .forEach(
                        (symbol, left) -> {
                            Flow.State right = b.get(symbol);
                            if (right == null) {
                                joined.put(
                                        symbol,
                                        new Flow.State(
                                                left.version(),
                                                left.view(),
                                                Flow.both(left.assigned(), Flow.Assigned.NO)));
                                return;
                            }
                            Flow.Assigned assigned = Flow.both(left.assigned(), right.assigned());
                            if (left.version() == right.version()) {
                                joined.put(
                                        symbol,
                                        new Flow.State(
                                                left.version(), joinViews(left, right), assigned));
                                return;
                            }
                            joined.put(
                                    symbol,
                                    new Flow.State(
                                            merge(left, endOfA, right, endOfB, span),
                                            null,
                                            assigned));
                        });
        b.states()
                .forEach(
                        (symbol, right) -> {
                            if (a.get(symbol) == null) {
                                joined.put(
                                        symbol,
                                        new Flow.State(
                                                right.version(),
                                                right.view(),
                                                Flow.both(right.assigned(), Flow.Assigned.NO)));
                            }
                        });
        keepCommonAttributes(a, b, joined);
        return joined;
    }

    private void keepCommonAttributes(Flow a, Flow b, Flow joined) {
        a.attributes()
                .forEach(
                        (place, view) -> {
                            Type other = b.attributes().get(place);
                            if (other != null && engine.trial(() -> engine.unify(view, other))) {
                                joined.attributes().put(place, view);
                            }
                        });
    }

    /// A join where nothing can be copied: a variable with two versions is not known afterwards.
    Flow joinWithoutCopies(Flow a, Flow b, Span span) {
        Flow joined = new Flow();
        a.states()
                .forEach(
                        (symbol, left) -> {
                            Flow.State right = b.get(symbol);
                            Flow.Assigned assigned =
                                    Flow.both(
                                            left.assigned(),
                                            right == null ? Flow.Assigned.NO : right.assigned());
                            if (right == null || left.version() == right.version()) {
                                Type view = right == null ? null : joinViews(left, right);
                                joined.put(symbol, new Flow.State(left.version(), view, assigned));
                            } else {
                                joined.put(
                                        symbol,
                                        new Flow.State(
                                                conflict(left.version(), right.version()),
                                                null,
                                                assigned));
                            }
                        });
        b.states()
                .forEach(
                        (symbol, right) -> {
                            if (a.get(symbol) == null) {
                                joined.put(
                                        symbol,
                                        new Flow.State(
                                                right.version(),
                                                null,
                                                Flow.both(right.assigned(), Flow.Assigned.NO)));
                            }
                        });
        keepCommonAttributes(a, b, joined);
        return joined;
    }

    Version conflict(Version a, Version b) {
        var version = new Version(a.symbol, engine.fresh(body.depth), a.local, a.module, a.region);
        version.conflict = "'" + a.slot + "' or '" + b.slot + "'";
        return version;
    }

    private @Nullable Type joinViews(Flow.State left, Flow.State right) {
        if (left.view() == null || right.view() == null) {
            return null;
        }
        return engine.trial(() -> engine.unify(left.view(), right.view())) ? left.view() : null;
    }

    private Version merge(
            Flow.State left,
            List<TypedStmt> endOfLeft,
            Flow.State right,
            List<TypedStmt> endOfRight,
            Span span) {
        Version a = left.version();
        Version b = right.version();
        if (a.staticValue != null
                || b.staticValue != null
                || a.module != null
                || b.module != null) {
            return a;
        }
        if (a.conflict != null || b.conflict != null) {
            return a.conflict != null ? a : b;
        }
        boolean crosses = body.statements.crossesLoop(a, b);
        Version version = body.variables.newVersion(a.symbol, span, "joined");
        Type joined =
                Core.isUnknown(a.slot) || Core.isUnknown(b.slot)
                        ? null
                        : Joins.join(engine, a.slot, b.slot);
        if (joined != null
                && crosses
                && engine.session.carried.add(body.variables.carriedKey(a.symbol))) {
            engine.widenings.countRestart(span);
            throw new Restart(body);
        }
        if (joined == null && !Core.isUnknown(a.slot) && !Core.isUnknown(b.slot)) {
            String meeting = "joined " + body.variables.carriedKey(a.symbol) + "@" + span.start();
            boolean mixes = engine.mixture.mayMix(body, List.of(a.slot, b.slot));
            if (mixes && engine.session.meetings.contains(meeting)) {
                joined = engine.mixture.type();
            } else {
                // no type for both: something to do about only if it is read afterwards
                version.conflict = "'" + a.slot + "' or '" + b.slot + "'";
                version.meeting = mixes ? meeting : null;
                return version;
            }
        }
        if (joined != null) {
            engine.unify(version.slot, joined);
        }
        copy(a, left.assigned(), version, endOfLeft, span);
        copy(b, right.assigned(), version, endOfRight, span);
        return version;
    }

    private void copy(
            Version from, Flow.Assigned assigned, Version to, List<TypedStmt> end, Span span) {
        if (assigned == Flow.Assigned.NO) {
            return;
        }
        List<TypedStmt> stmts =
                body.capture(
                        () -> {
                            TypedExpr read = body.reading.readVersion(from, false, span);
                            body.variables.store(
                                    to,
                                    body.conversions.into(
                                            read, to.slot, "'" + from.symbol.name() + "'"),
                                    span);
                        });
        end.addAll(stmts);
    }

    /// Forgets what tests proved about symbols that a loop or a handler's body assigns.
    void dropViews(java.util.Set<Symbol> symbols) {
        for (Symbol symbol : symbols) {
            body.flow.narrow(symbol, null);
        }
    }
}
