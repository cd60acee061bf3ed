package dev.codonedge.lower;

import static dev.codonedge.lower.TypedFixture.block;
import static dev.codonedge.lower.TypedFixture.told;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.typed.LocalVariable;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;

import org.junit.jupiter.api.Test;

import java.util.List;

final class GeneratorTest {
    private final TypedFixture f = new TypedFixture();
    private final Type.Instance ints = f.generator(f.anInt, f.none, f.none);

    private TypedStmt yieldValue(TypedExpr value) {
        return f.evaluate(new TypedExpr.Yield(value, f.optional(f.none), f.span()));
    }

    /// `def count(n): i = 0; try: while i < n: yield i; i += 1  finally: out(-1)`
    private Realization count() {
        Realization count = f.generatorFunction("count", ints, f.anInt);
        LocalVariable n = f.local("n", f.anInt);
        LocalVariable i = f.local("i", f.anInt);
        var loop =
                f.repeat(
                        f.less(f.read(i), f.read(n)),
                        yieldValue(f.read(i)),
                        f.let(i, f.add(f.read(i), f.number(1))));
        f.body(
                count,
                List.of(n),
                f.let(i, f.number(0)),
                f.attempt(block(loop), List.of(), block(), block(f.out(-1))));
        return count;
    }

    @Test
    void loopRunsToTheEnd() {
        LocalVariable x = f.local("x", f.anInt);
        assertThat(f.run(f.each(x, f.call(count(), f.number(2)), f.out(f.read(x))), f.out(9)))
                .isEqualTo(told(0, 1, -1, 9));
    }

    @Test
    void breakClosesTheGenerator() {
        LocalVariable x = f.local("x", f.anInt);
        assertThat(
                        f.run(
                                f.each(x, f.call(count(), f.number(5)), f.out(f.read(x)), f.stop()),
                                f.out(9)))
                .isEqualTo(told(0, -1, 9));
    }

    @Test
    void continueDoesNot() {
        LocalVariable x = f.local("x", f.anInt);
        assertThat(f.run(f.each(x, f.call(count(), f.number(2)), f.out(f.read(x)), f.proceed())))
                .isEqualTo(told(0, 1, -1));
    }

    @Test
    void exceptionInTheBodyClosesTheGenerator() {
        LocalVariable x = f.local("x", f.anInt);
        var loop =
                f.each(
                        x,
                        f.call(count(), f.number(5)),
                        f.out(f.read(x)),
                        f.raise(f.fresh(f.exception)));
        assertThat(
                        f.run(
                                f.attempt(
                                        block(loop),
                                        List.of(f.handler(null, null, f.out(7))),
                                        block(),
                                        block())))
                .isEqualTo(told(0, -1, 7));
    }

    @Test
    void returnClosesEveryGeneratorAndRunsFinally() {
        Realization find = f.function("find", f.anInt);
        LocalVariable x = f.local("x", f.anInt);
        LocalVariable y = f.local("y", f.anInt);
        Realization count = count();
        var inner = f.each(y, f.call(count, f.number(3)), f.give(f.add(f.read(x), f.number(40))));
        var guarded = f.attempt(block(inner), List.of(), block(), block(f.out(1)));
        f.body(
                find,
                List.of(),
                f.each(x, f.call(count, f.number(3)), guarded),
                f.give(f.number(0)));
        assertThat(f.run(f.out(f.call(find)))).isEqualTo(told(-1, 1, -1, 40));
    }

    @Test
    void forElseRunsWhenExhausted() {
        LocalVariable x = f.local("x", f.anInt);
        Realization count = count();
        var ended =
                new TypedStmt.ForEach(
                        x,
                        f.call(count, f.number(1)),
                        block(f.out(f.read(x))),
                        block(f.out(5)),
                        f.span());
        var broken =
                new TypedStmt.ForEach(
                        x, f.call(count, f.number(1)), block(f.stop()), block(f.out(6)), f.span());
        assertThat(f.run(ended, broken)).isEqualTo(told(0, -1, 5, -1));
    }

    @Test
    void generatorOverAGeneratorClosesBoth() {
        Realization count = count();
        Realization twice = f.generatorFunction("twice", ints, f.anInt);
        LocalVariable n = f.local("n", f.anInt);
        LocalVariable x = f.local("x", f.anInt);
        f.body(
                twice,
                List.of(n),
                f.each(
                        x,
                        f.call(count, f.read(n)),
                        yieldValue(f.multiply(f.read(x), f.number(2)))));
        LocalVariable y = f.local("y", f.anInt);
        assertThat(
                        f.run(
                                f.each(
                                        y,
                                        f.call(twice, f.number(5)),
                                        f.out(f.read(y)),
                                        f.when(f.less(f.number(3), f.read(y)), f.stop()))))
                .isEqualTo(told(0, 2, 4, -1));
    }

    @Test
    void yieldReceivesWhatIsSent() {
        Type.Instance echoes = f.generator(f.anInt, f.anInt, f.none);
        Realization echo = f.generatorFunction("echo", echoes);
        LocalVariable got = f.local("got", f.optional(f.anInt));
        var received = new TypedExpr.Yield(f.number(1), f.optional(f.anInt), f.span());
        f.body(
                echo,
                List.of(),
                f.let(got, received),
                f.out(new TypedExpr.UnwrapOptional(f.read(got), null, f.anInt, f.span())));
        LocalVariable g = f.local("g", echoes);
        Type step = f.tuple(f.aBool, f.anInt);
        Realization next = f.intrinsic("gen.next", step, echoes);
        Realization send = f.intrinsic("gen.send", step, echoes, f.optional(f.anInt));
        var first = new TypedExpr.GetItem(f.call(next, f.read(g)), 1, f.anInt, f.span());
        var more =
                new TypedExpr.GetItem(
                        f.call(send, f.read(g), f.some(f.number(8))), 0, f.aBool, f.span());
        assertThat(
                        f.run(
                                f.let(g, f.call(echo)),
                                f.out(first),
                                f.when(new TypedExpr.Not(more, f.aBool, f.span()), f.out(2))))
                .isEqualTo(told(1, 8, 2));
    }

    @Test
    void itemsWithoutContentAreCountedAllTheSame() {
        Type.Instance nothings = f.generator(f.none, f.none, f.none);
        Realization twice = f.generatorFunction("twice", nothings);
        f.body(
                twice,
                List.of(),
                yieldValue(new TypedExpr.Nothing(f.none, f.span())),
                yieldValue(new TypedExpr.Nothing(f.none, f.span())));
        LocalVariable x = f.local("x", f.none);
        assertThat(f.run(f.each(x, f.call(twice), f.out(1)))).isEqualTo(told(1, 1));
    }
}
