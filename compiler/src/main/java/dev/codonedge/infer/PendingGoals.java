package dev.codonedge.infer;

import dev.codonedge.types.Type;
import dev.codonedge.types.TypeTable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What a body waits for: its goals and those of the bodies beneath it, and what is decided when none of them moves.
final class PendingGoals {
    private final Body body;
    private final Engine engine;
    private final Set<Goal> pending = new LinkedHashSet<>();
    private final Set<Body> beneath = new LinkedHashSet<>();

    PendingGoals(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// Nothing is waited for any more.
    void clear() {
        pending.clear();
        release();
    }

    /// Decides something by default. False when no rule applies.
    boolean unstick() {
        return unstick(List.of(Goal.Unstick.values()));
    }

    boolean unstick(List<Goal.Unstick> rules) {
        List<Goal> goals = allPending();
        for (Goal.Unstick rule : rules) {
            if (rule == Goal.Unstick.DEFAULTS && body.recursive() && !body.walked()) {
                if (body.returns.publishSoFar()) {
                    engine.drain();
                    return true;
                }
                if (body.running() && body.returns.undecided()) {
                    throw new RecursiveResult(body);
                }
            }
            if (rule == Goal.Unstick.DEFAULTS && guessNumber(new LinkedHashSet<>())) {
                engine.drain();
                return true;
            }
            if (rule == Goal.Unstick.NOTHING && leaveToCaller()) {
                return true;
            }
            for (Goal goal : goals) {
                long before = engine.progress();
                if (!goal.stale() && applies(goal, rule)) {
                    engine.drain();
                    // a rule that applies and decides nothing would do so for ever
                    if (goal.stale() || engine.progress() != before) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// Whether the result of a recursion, here or beneath, could be taken for a number.
    private boolean guessNumber(Set<Body> seen) {
        if (body.abandoned() || !seen.add(body)) {
            return false;
        }
        return body.walked() && body.decl != null && body.returns.guessNumber()
                || beneath.stream().anyMatch(child -> child.goals.guessNumber(seen));
    }

    /// What is still open in the result is for the caller to decide: an empty container that is returned, or captured by
    /// a function that is returned.
    private boolean leaveToCaller() {
        if (body.parent == null || !body.walked()) {
            return false;
        }
        var escaping = new ArrayList<Type.Variable>();
        TypeTable.collectOpen(body.realization.result(), escaping);
        escaping.removeIf(variable -> variable.depth() < body.depth);
        escaping.forEach(variable -> variable.moveOut(body.depth - 1));
        return !escaping.isEmpty();
    }

    private boolean applies(Goal goal, Goal.Unstick rule) {
        Body before = engine.current;
        engine.current = goal.body;
        try {
            return goal.asBegun(() -> goal.unstick(rule));
        } finally {
            engine.current = before;
        }
    }

    void reportStuck() {
        for (Goal goal : allPending()) {
            goal.body.goals.pending.remove(goal);
            goal.asBegun(
                    () -> {
                        reportStuck(goal);
                        return true;
                    });
        }
    }

    private void reportStuck(Goal goal) {
        if (!goal.stale() && !goal.body.open) {
            engine.current = goal.body;
            engine.error(
                    "stuck",
                    goal.span,
                    "cannot typecheck '" + Names.shorten(goal.span.text()) + "'");
            engine.current = body;
        }
        goal.cancel();
    }

    /// Own goals and those of the bodies that wait beneath, the oldest first.
    List<Goal> allPending() {
        var all = new ArrayList<Goal>();
        collectPending(all, new LinkedHashSet<>());
        all.removeIf(Goal::stale);
        all.sort(null);
        return all;
    }

    private void collectPending(List<Goal> into, Set<Body> seen) {
        if (body.abandoned() || !seen.add(body)) {
            return;
        }
        into.addAll(pending);
        for (Body child : beneath) {
            child.goals.collectPending(into, seen);
        }
    }

    /// A variable that something here waits for and that is not for this body to decide, or null.
    Type.@Nullable Variable decidedFurtherOut() {
        return body.parent == null
                ? null
                : awaited()
                        .filter(v -> v.depth() < body.depth || engine.decidedLater(body, v))
                        .findFirst()
                        .orElse(null);
    }

    boolean waitsForOtherWalk() {
        return awaited().anyMatch(v -> engine.decidedLater(body, v));
    }

    int lowestAwaited() {
        return awaited().mapToInt(Type.Variable::depth).min().orElse(Integer.MAX_VALUE);
    }

    private boolean waitsFor(int level) {
        return awaited().anyMatch(v -> v.depth() == level);
    }

    /// What the goals here and beneath wait for and is still open.
    private Stream<Type.Variable> awaited() {
        return allPending().stream()
                .flatMap(goal -> goal.awaited().stream())
                .map(Type.Variable::head)
                .filter(Type.Variable.class::isInstance)
                .map(Type.Variable.class::cast);
    }

    /// Makes it and what is around it part of what the bodies further out wait for.
    void attachToParent() {
        Body child = body;
        for (Body outer = body.parent; outer != null; outer = outer.parent) {
            if (!outer.abandoned()) {
                outer.goals.beneath.add(child);
                child = outer;
            }
        }
        engine.waits(body);
    }

    void removeFinishedChildren() {
        beneath.removeIf(
                child -> child.abandoned() || child.walked() && child.goals.allPending().isEmpty());
    }

    /// Gives up what waits beneath for this body's own types. A closed realization that waits for something further out
    /// is as good for anyone else who called it.
    void release() {
        Body heir = body.parent;
        while (heir != null && heir.abandoned()) {
            heir = heir.parent;
        }
        for (Body child : List.copyOf(beneath)) {
            if (heir == null || child.open || child.goals.waitsFor(body.depth)) {
                child.abandon();
            } else {
                heir.goals.beneath.add(child);
            }
        }
        beneath.clear();
    }

    /// Whether a body is this one or waits beneath it.
    boolean holds(Body other) {
        return holds(other, new LinkedHashSet<>());
    }

    private boolean holds(Body other, Set<Body> seen) {
        if (other == body) {
            return true;
        }
        if (!seen.add(body)) {
            return false;
        }
        for (Body child : beneath) {
            if (child.goals.holds(other, seen)) {
                return true;
            }
        }
        return false;
    }

    void goalAdded(Goal goal) {
        pending.add(goal);
        if (body.walked()) {
            attachToParent();
        }
    }

    void goalDone(Goal goal) {
        pending.remove(goal);
    }
}
