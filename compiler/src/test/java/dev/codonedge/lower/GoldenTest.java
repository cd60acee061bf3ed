package dev.codonedge.lower;

import static dev.codonedge.lower.TypedFixture.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.ir.IrPrinter;
import dev.codonedge.ir.Module;
import dev.codonedge.typed.LocalVariable;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The main shapes as IR text, beside this package's resources. `-Dgolden.rewrite=true` writes the files anew.
final class GoldenTest {
    private final TypedFixture f = new TypedFixture();

    private static void assertGolden(String name, Module module, String... functions) {
        String text =
                module.functions().stream()
                        .filter(function -> List.of(functions).contains(function.name()))
                        .map(IrPrinter::print)
                        .collect(Collectors.joining("\n"));
        var file = Path.of("src/test/resources/lower", name + ".ir");
        try {
            if (Boolean.getBoolean("golden.rewrite")) {
                Files.writeString(file, text);
            }
            try (var stream = GoldenTest.class.getResourceAsStream("/lower/" + name + ".ir")) {
                assertThat(stream).as("resource lower/" + name + ".ir").isNotNull();
                assertThat(text)
                        .isEqualTo(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void loopWithBreakAndFinally() {
        LocalVariable i = f.local("i", f.anInt);
        var body =
                f.attempt(
                        block(
                                f.next().let(i, f.add(f.read(i), f.number(1))),
                                f.next().when(f.equal(f.read(i), f.number(3)), f.stop()),
                                f.next().out(f.read(i))),
                        List.of(),
                        block(),
                        block(f.next().out(100)));
        assertGolden(
                "loop_break_finally",
                f.lower(f.let(i, f.number(0)), f.repeat(f.bool(true), body)),
                "main");
    }

    @Test
    void tryExceptElseFinallyWithReturn() {
        var value = f.derived("ValueError", f.exception);
        Realization work = f.function("work", f.anInt);
        LocalVariable e = f.local("e", value);
        f.body(
                work,
                List.of(),
                f.attempt(
                        block(f.next().out(1)),
                        List.of(
                                f.handler(
                                        value, e, f.next().give(f.field(f.read(e), value, "code"))),
                                f.handler(null, null, f.next().out(2))),
                        block(f.next().give(f.number(3))),
                        block(f.next().out(4))),
                f.next().give(f.number(5)));
        assertGolden("try_return", f.lower(f.out(f.call(work)), f.raise(f.fresh(value))), "work");
    }

    @Test
    void generatorAndItsLoop() {
        Type.Instance ints = f.generator(f.anInt, f.none, f.none);
        Realization count = f.generatorFunction("count", ints, f.anInt);
        LocalVariable n = f.local("n", f.anInt);
        LocalVariable i = f.local("i", f.anInt);
        f.body(
                count,
                List.of(n),
                f.next().let(i, f.number(0)),
                f.next()
                        .repeat(
                                f.less(f.read(i), f.read(n)),
                                f.next()
                                        .evaluate(
                                                new TypedExpr.Yield(
                                                        f.read(i), f.optional(f.none), f.span())),
                                f.next().let(i, f.add(f.read(i), f.number(1)))));
        LocalVariable x = f.local("x", f.anInt);
        assertGolden(
                "generator",
                f.lower(
                        f.next()
                                .each(
                                        x,
                                        f.call(count, f.number(2)),
                                        f.next().when(f.equal(f.read(x), f.number(1)), f.stop()))),
                "count",
                "main");
    }

    @Test
    void closureWithCell() {
        LocalVariable outer = f.local("n", f.anInt);
        outer.setCell();
        LocalVariable inner = f.local("n", f.anInt);
        inner.setCell();
        Type.Instance shared = f.cell(f.anInt);
        Realization bump = f.closure("bump", List.of(shared), f.none, f.anInt);
        LocalVariable by = f.local("by", f.anInt);
        f.body(bump, List.of(by, inner), f.next().let(inner, f.add(f.read(inner), f.read(by))));
        var stored = new Type.Stored(Type.Stored.Kind.CAPTURE, "n", shared);
        Type function = new Type.Function(bump.decl(), List.of(stored));
        TypedExpr value =
                new TypedExpr.MakeTuple(
                        List.of(new TypedExpr.CellOf(outer, shared, f.span())), function, f.span());
        Type.Instance callable = f.callable(f.none, f.anInt);
        LocalVariable g = f.local("g", callable);
        assertGolden(
                "closure",
                f.lower(
                        f.next().let(outer, f.number(1)),
                        f.next()
                                .let(
                                        g,
                                        new TypedExpr.Erase(
                                                value, bump, List.of(0, -1), callable, f.span())),
                        f.next()
                                .evaluate(
                                        new TypedExpr.CallValue(
                                                f.read(g),
                                                List.of(f.number(10)),
                                                f.none,
                                                f.span()))),
                "main",
                "bump",
                "bump as Callable");
    }

    @Test
    void optionalAndVirtualCall() {
        var shape = f.reference("Shape");
        var square = f.derived("Square", shape);
        var method = f.method(shape, "area", f.optional(f.anInt));
        Realization ofSquare = f.function("Square.area", f.anInt, square);
        f.body(ofSquare, List.of(f.local("self", square)), f.give(f.number(4)));
        method.implementations().put(square, ofSquare);
        LocalVariable s = f.local("s", shape);
        LocalVariable area = f.local("area", f.optional(f.anInt));
        var call =
                new TypedExpr.CallVirtual(
                        method, List.of(f.read(s)), f.optional(f.anInt), f.span());
        assertGolden(
                "virtual",
                f.lower(
                        f.next().let(s, f.cast(f.fresh(square), shape)),
                        f.next().let(area, call),
                        f.next()
                                .when(
                                        new TypedExpr.IsPresent(f.read(area), f.aBool, f.span()),
                                        f.next()
                                                .out(
                                                        new TypedExpr.UnwrapOptional(
                                                                f.read(area),
                                                                null,
                                                                f.anInt,
                                                                f.span())))),
                "main",
                "Square.area as Shape.area");
    }
}
