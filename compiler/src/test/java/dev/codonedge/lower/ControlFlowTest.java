package dev.codonedge.lower;

import static dev.codonedge.lower.TypedFixture.block;
import static dev.codonedge.lower.TypedFixture.told;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.typed.LocalVariable;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.Realization;

import org.junit.jupiter.api.Test;

import java.util.List;

final class ControlFlowTest {
    private final TypedFixture f = new TypedFixture();

    @Test
    void countsInALoop() {
        LocalVariable i = f.local("i", f.anInt);
        assertThat(
                        f.run(
                                f.let(i, f.number(0)),
                                f.repeat(
                                        f.less(f.read(i), f.number(3)),
                                        f.out(f.read(i)),
                                        f.let(i, f.add(f.read(i), f.number(1))))))
                .isEqualTo(told(0, 1, 2));
    }

    @Test
    void whileElseRunsUnlessBroken() {
        LocalVariable i = f.local("i", f.anInt);
        var broken = new TypedStmt.While(f.bool(true), block(f.stop()), block(f.out(1)), f.span());
        var ended =
                new TypedStmt.While(
                        f.less(f.read(i), f.number(1)),
                        block(f.let(i, f.number(1)), f.proceed()),
                        block(f.out(2)),
                        f.span());
        assertThat(f.run(broken, f.let(i, f.number(0)), ended)).isEqualTo(told(2));
    }

    @Test
    void operandsKeepTheirValueWhenALaterOneAssigns() {
        LocalVariable x = f.local("x", f.anInt);
        var assigning = new TypedExpr.Sequence(List.of(f.let(x, f.number(10))), f.read(x));
        assertThat(f.run(f.let(x, f.number(1)), f.out(f.add(f.read(x), assigning))))
                .isEqualTo(told(11));
    }

    @Test
    void andOrNotStopEarly() {
        Realization yes = f.function("yes", f.aBool);
        f.body(yes, List.of(), f.out(1), f.give(f.bool(true)));
        Realization no = f.function("no", f.aBool);
        f.body(no, List.of(), f.out(0), f.give(f.bool(false)));
        var both = new TypedExpr.ShortCircuit(true, f.call(no), f.call(yes), f.aBool, f.span());
        var either = new TypedExpr.ShortCircuit(false, f.call(yes), f.call(no), f.aBool, f.span());
        LocalVariable kept = f.local("kept", f.aBool);
        assertThat(
                        f.run(
                                f.when(both, f.out(100)),
                                f.when(new TypedExpr.Not(both, f.aBool, f.span()), f.out(101)),
                                f.let(kept, either),
                                f.when(f.read(kept), f.out(102))))
                .isEqualTo(told(0, 0, 101, 1, 102));
    }

    @Test
    void uncaughtExceptionGivesTheExitStatus() {
        LocalVariable e = f.local("e", f.exception);
        assertThat(
                        f.run(
                                f.let(e, f.fresh(f.exception)),
                                f.set(f.read(e), f.exception, "code", f.number(7)),
                                f.raise(f.read(e)),
                                f.out(1)))
                .isEqualTo(told("exit 7"));
    }

    @Test
    void handlersAreTriedInOrder() {
        var value = f.derived("ValueError", f.exception);
        var key = f.derived("KeyError", f.exception);
        LocalVariable e = f.local("e", f.exception);
        var first = f.handler(value, null, f.out(1));
        var second = f.handler(f.exception, e, f.out(f.field(f.read(e), f.exception, "code")));
        assertThat(
                        f.run(
                                f.attempt(
                                        block(f.raise(f.fresh(value))),
                                        List.of(first, second),
                                        block(f.out(9)),
                                        block()),
                                f.attempt(
                                        block(f.raise(f.fresh(key))),
                                        List.of(first, second),
                                        block(f.out(9)),
                                        block()),
                                f.attempt(
                                        block(f.out(3)), List.of(first), block(f.out(4)), block())))
                .isEqualTo(told(1, 0, 3, 4));
    }

    @Test
    void unmatchedExceptionGoesOnThroughFinally() {
        var value = f.derived("ValueError", f.exception);
        var key = f.derived("KeyError", f.exception);
        var inner =
                f.attempt(
                        block(f.raise(f.fresh(key))),
                        List.of(f.handler(value, null, f.out(1))),
                        block(),
                        block(f.out(2)));
        assertThat(
                        f.run(
                                f.attempt(
                                        block(inner, f.out(3)),
                                        List.of(f.handler(key, null, f.out(4))),
                                        block(),
                                        block())))
                .isEqualTo(told(2, 4));
    }

    @Test
    void reraiseLeavesTheHandler() {
        var inner =
                f.attempt(
                        block(f.raise(f.fresh(f.exception))),
                        List.of(f.handler(null, null, f.out(1), new TypedStmt.Reraise(f.span()))),
                        block(),
                        block(f.out(2)));
        assertThat(
                        f.run(
                                f.attempt(
                                        block(inner),
                                        List.of(f.handler(null, null, f.out(3))),
                                        block(),
                                        block())))
                .isEqualTo(told(1, 2, 3));
    }

    @Test
    void returnRunsEveryFinallyOnItsWay() {
        Realization give = f.function("give", f.anInt);
        LocalVariable x = f.local("x", f.anInt);
        var inner =
                f.attempt(
                        block(f.give(f.read(x))),
                        List.of(),
                        block(),
                        block(f.let(x, f.number(99)), f.out(1)));
        f.body(
                give,
                List.of(),
                f.let(x, f.number(5)),
                f.attempt(block(inner), List.of(), block(), block(f.out(2))),
                f.give(f.number(0)));
        assertThat(f.run(f.out(f.call(give)))).isEqualTo(told(1, 2, 5));
    }

    @Test
    void returnInFinallyOverridesReturnAndException() {
        Realization give = f.function("give", f.anInt);
        f.body(
                give,
                List.of(),
                f.attempt(
                        block(f.give(f.number(1))),
                        List.of(),
                        block(),
                        block(f.give(f.number(2)))));
        Realization swallow = f.function("swallow", f.anInt);
        f.body(
                swallow,
                List.of(),
                f.attempt(
                        block(f.raise(f.fresh(f.exception))),
                        List.of(),
                        block(),
                        block(f.give(f.number(3)))));
        assertThat(f.run(f.out(f.call(give)), f.out(f.call(swallow)))).isEqualTo(told(2, 3));
    }

    @Test
    void breakAndContinueRunFinally() {
        LocalVariable i = f.local("i", f.anInt);
        var body =
                f.attempt(
                        block(
                                f.let(i, f.add(f.read(i), f.number(1))),
                                f.when(f.equal(f.read(i), f.number(1)), f.proceed()),
                                f.when(f.equal(f.read(i), f.number(3)), f.stop()),
                                f.out(f.read(i))),
                        List.of(),
                        block(),
                        block(f.out(100)));
        assertThat(f.run(f.let(i, f.number(0)), f.repeat(f.bool(true), body), f.out(f.read(i))))
                .isEqualTo(told(100, 2, 100, 100, 3));
    }

    @Test
    void breakInFinallyDropsTheException() {
        var body =
                f.attempt(
                        block(f.raise(f.fresh(f.exception))),
                        List.of(),
                        block(),
                        block(f.out(1), f.stop()));
        assertThat(f.run(f.repeat(f.bool(true), body), f.out(2))).isEqualTo(told(1, 2));
    }

    @Test
    void exceptionInElseIsNotCaughtByItsOwnTry() {
        var inner =
                f.attempt(
                        block(f.out(1)),
                        List.of(f.handler(null, null, f.out(100))),
                        block(f.raise(f.fresh(f.exception))),
                        block(f.out(2)));
        assertThat(
                        f.run(
                                f.attempt(
                                        block(inner),
                                        List.of(f.handler(null, null, f.out(3))),
                                        block(),
                                        block())))
                .isEqualTo(told(1, 2, 3));
    }

    @Test
    void labelledBlockIsLeftFromInsideALoop() {
        var label = new TypedStmt.Label();
        var inside = f.repeat(f.bool(true), f.out(1), new TypedStmt.Leave(label, f.span()));
        assertThat(
                        f.run(
                                new TypedStmt.Labelled(label, block(inside, f.out(2)), f.span()),
                                f.out(3)))
                .isEqualTo(told(1, 3));
    }

    @Test
    void unassignedVariableIsNoticed() {
        Realization unassigned = f.function("unassigned", f.none);
        f.body(unassigned, List.of(), f.out(-1), f.raise(f.fresh(f.exception)));
        LocalVariable x = f.local("x", f.anInt);
        x.setChecked();
        var read = new TypedExpr.ReadLocal(x, unassigned, f.span());
        LocalVariable i = f.local("i", f.anInt);
        assertThat(
                        f.run(
                                f.let(i, f.number(0)),
                                f.when(f.less(f.read(i), f.number(1)), f.let(x, f.number(5))),
                                f.out(read),
                                new TypedStmt.Unset(x, f.span()),
                                f.attempt(
                                        block(f.out(read)),
                                        List.of(f.handler(null, null, f.out(2))),
                                        block(),
                                        block())))
                .isEqualTo(told(5, -1, 2));
    }
}
