package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BooleanSupplier;

/// Something that waits for types. It is tried again whenever one of the variables it waits for is bound; the oldest
/// goal always comes first.
abstract class Goal implements Comparable<Goal> {
    final long birth;
    final Body body;
    final Span span;
    private final int generation;
    private final Engine.@Nullable Refusals tried;
    private boolean done;
    private List<Type.Variable> awaited = List.of();

    Goal(Body body, Span span) {
        this.birth = body.engine.nextBirth();
        this.body = body;
        this.span = span;
        this.generation = body.generation();
        this.tried = body.engine.trying();
    }

    /// Tries. Gives the variables to wait for, or none when it is done.
    abstract List<Type.Variable> step();

    /// For when nothing moves any more: applies the rule if it is this goal's. Gives whether something was decided.
    boolean unstick(Unstick rule) {
        return false;
    }

    /// Nothing could decide it: makes what waits for it agree with anything.
    void cancel() {}

    final boolean done() {
        return done;
    }

    final List<Type.Variable> awaited() {
        return awaited;
    }

    final void attempt() {
        if (stale()) {
            return;
        }
        Body before = body.engine.current;
        body.engine.current = body;
        // an open check that goes on around it is not its own
        int muted = body.isOnlyLookedAt() ? -1 : body.engine.unmuteAll();
        try {
            asBegun(
                    () -> {
                        tryOnce();
                        return true;
                    });
        } finally {
            if (muted >= 0) {
                body.engine.muteAgain(muted);
            }
            body.engine.current = before;
        }
    }

    /// Does something for it as part of what was tried when it began.
    final boolean asBegun(BooleanSupplier action) {
        return body.engine.during(tried, action::getAsBoolean);
    }

    /// Over, by other means than a step.
    final void finish() {
        done = true;
        body.goals.goalDone(this);
    }

    /// Whether it is over, or its body is being checked anew or not at all.
    final boolean stale() {
        return done || body.abandoned() || generation != body.generation();
    }

    /// Whether it belongs to the walk of its body that counts.
    final boolean current() {
        return generation == body.generation();
    }

    private void tryOnce() {
        List<Type.Variable> open = step();
        if (open.isEmpty()) {
            done = true;
            body.goals.goalDone(this);
            return;
        }
        awaited = open;
        for (Type.Variable variable : open) {
            variable.whenBound(() -> body.engine.wake(this));
        }
    }

    @Override
    public int compareTo(Goal other) {
        return Long.compare(birth, other.birth);
    }

    /// What is tried, in this order, when a body is stuck (compiler.md 4.3).
    enum Unstick {
        /// A result with at least one known return.
        KNOWN_RETURNS,
        /// A call whose overloads leave one candidate.
        ONE_CANDIDATE,
        /// The oldest call whose argument types are open: check the callee with the caller's own variables.
        OPEN_CALL,
        /// A conversion between an open variable and a known type.
        EQUAL,
        /// Declared defaults.
        DEFAULTS,
        /// The element of an empty container, the value of a bare None.
        NOTHING
    }
}
