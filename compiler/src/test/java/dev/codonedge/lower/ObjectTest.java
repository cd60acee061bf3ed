package dev.codonedge.lower;

import static dev.codonedge.lower.TypedFixture.told;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.ir.Module;
import dev.codonedge.typed.LocalVariable;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;

import org.junit.jupiter.api.Test;

import java.util.List;

final class ObjectTest {
    private final TypedFixture f = new TypedFixture();

    @Test
    void fieldsOfBasesComeFirst() {
        var shape = f.reference("Shape");
        f.field(shape, "sides", f.anInt);
        var square = f.derived("Square", shape);
        f.field(square, "edge", f.anInt);
        LocalVariable s = f.local("s", square);
        TypedExpr seenAsShape = f.cast(f.read(s), shape);
        assertThat(
                        f.run(
                                f.let(s, f.fresh(square)),
                                f.set(f.read(s), square, "edge", f.number(3)),
                                f.set(seenAsShape, shape, "sides", f.number(4)),
                                f.out(
                                        f.multiply(
                                                f.field(f.read(s), square, "sides"),
                                                f.field(f.read(s), square, "edge")))))
                .isEqualTo(told(12));
    }

    @Test
    void linkedListEndsWithNothing() {
        var node = f.reference("Node");
        f.field(node, "value", f.anInt);
        f.field(node, "next", f.optional(node));
        LocalVariable head = f.local("head", f.optional(node));
        LocalVariable made = f.local("made", node);
        LocalVariable i = f.local("i", f.anInt);
        TypedExpr first = new TypedExpr.UnwrapOptional(f.read(head), null, node, f.span());
        assertThat(
                        f.run(
                                f.let(
                                        head,
                                        new TypedExpr.EmptyOptional(f.optional(node), f.span())),
                                f.let(i, f.number(0)),
                                f.repeat(
                                        f.less(f.read(i), f.number(3)),
                                        f.let(made, f.fresh(node)),
                                        f.set(f.read(made), node, "value", f.read(i)),
                                        f.set(f.read(made), node, "next", f.read(head)),
                                        f.let(head, f.some(f.read(made))),
                                        f.let(i, f.add(f.read(i), f.number(1)))),
                                f.repeat(
                                        new TypedExpr.IsPresent(f.read(head), f.aBool, f.span()),
                                        f.out(f.field(first, node, "value")),
                                        f.let(head, f.field(first, node, "next")))))
                .isEqualTo(told(2, 1, 0));
    }

    @Test
    void absentValueCallsWhatRaises() {
        Realization absent = f.function("absent", f.none);
        f.body(absent, List.of(), f.out(-1), f.raise(f.fresh(f.exception)));
        LocalVariable x = f.local("x", f.optional(f.anInt));
        var unwrapped = new TypedExpr.UnwrapOptional(f.read(x), absent, f.anInt, f.span());
        assertThat(
                        f.run(
                                f.let(x, f.some(f.number(4))),
                                f.out(unwrapped),
                                f.let(
                                        x,
                                        new TypedExpr.EmptyOptional(f.optional(f.anInt), f.span())),
                                f.attempt(
                                        TypedFixture.block(f.out(unwrapped)),
                                        List.of(f.handler(null, null, f.out(2))),
                                        List.of(),
                                        List.of())))
                .isEqualTo(told(4, -1, 2));
    }

    @Test
    void virtualCallPicksTheClassAndConverts() {
        var shape = f.reference("Shape");
        var square = f.derived("Square", shape);
        var point = f.derived("Point", shape);
        var method = f.method(shape, "area", f.optional(f.anInt), f.anInt);
        Realization ofSquare = f.function("Square.area", f.anInt, square, f.anInt);
        LocalVariable self = f.local("self", square);
        LocalVariable scale = f.local("scale", f.anInt);
        f.body(ofSquare, List.of(self, scale), f.give(f.multiply(f.read(scale), f.number(4))));
        Realization ofPoint = f.function("Point.area", f.optional(f.anInt), point, f.anInt);
        LocalVariable other = f.local("self", point);
        LocalVariable unused = f.local("scale", f.anInt);
        f.body(
                ofPoint,
                List.of(other, unused),
                f.give(new TypedExpr.EmptyOptional(f.optional(f.anInt), f.span())));
        method.implementations().put(square, ofSquare);
        method.implementations().put(point, ofPoint);
        LocalVariable s = f.local("s", shape);
        TypedExpr area =
                new TypedExpr.CallVirtual(
                        method, List.of(f.read(s), f.number(3)), f.optional(f.anInt), f.span());
        TypedExpr present = new TypedExpr.IsPresent(area, f.aBool, f.span());
        assertThat(
                        f.run(
                                f.let(s, f.cast(f.fresh(square), shape)),
                                f.out(new TypedExpr.UnwrapOptional(area, null, f.anInt, f.span())),
                                f.let(s, f.cast(f.fresh(point), shape)),
                                f.when(new TypedExpr.Not(present, f.aBool, f.span()), f.out(0))))
                .isEqualTo(told(12, 0));
    }

    @Test
    void methodsOfClassesWithoutObjectsAreLeftOut() {
        var shape = f.reference("Shape");
        var square = f.derived("Square", shape);
        var point = f.derived("Point", shape);
        var method = f.method(shape, "draw", f.none);
        for (Type.Instance type : List.of(square, point)) {
            Realization draw = f.function(type.decl().name() + ".draw", f.none, type);
            f.body(draw, List.of(f.local("self", type)), f.out(1));
            method.implementations().put(type, draw);
        }
        Module module =
                f.lower(
                        f.evaluate(
                                new TypedExpr.CallVirtual(
                                        method,
                                        List.of(f.cast(f.fresh(square), shape)),
                                        f.none,
                                        f.span())));
        assertThat(module.functions())
                .extracting("name")
                .contains("Square.draw")
                .doesNotContain("Point.draw");
        assertThat(module.slots().getFirst().implementations()).hasSize(1);
    }

    @Test
    void listDisplayHasHeaderAndItems() {
        Type.Instance ints = f.list(f.anInt);
        LocalVariable xs = f.local("xs", ints);
        Realization item = f.intrinsic("elem.load", f.anInt, f.buffer(f.anInt), f.anInt);
        var display =
                new TypedExpr.ListDisplay(
                        List.of(f.number(5), f.number(6), f.number(7), f.number(8)),
                        ints,
                        f.span());
        var computed =
                new TypedExpr.ListDisplay(List.of(f.add(f.number(1), f.number(2))), ints, f.span());
        var empty = new TypedExpr.ListDisplay(List.of(), ints, f.span());
        assertThat(
                        f.run(
                                f.let(xs, display),
                                f.out(
                                        f.call(
                                                item,
                                                f.field(f.read(xs), ints, "_items"),
                                                f.number(3))),
                                f.out(f.field(f.read(xs), ints, "_len")),
                                f.let(xs, computed),
                                f.out(
                                        f.call(
                                                item,
                                                f.field(f.read(xs), ints, "_items"),
                                                f.number(0))),
                                f.let(xs, empty),
                                f.out(f.field(f.read(xs), ints, "_cap"))))
                .isEqualTo(told(8, 4, 3, 0));
    }

    @Test
    void tuplesKeepOnlyWhatHasContent() {
        Type.Instance pair = f.tuple(f.none, f.anInt);
        LocalVariable t = f.local("t", pair);
        assertThat(
                        f.run(
                                f.let(
                                        t,
                                        new TypedExpr.MakeTuple(
                                                List.of(
                                                        new TypedExpr.Nothing(f.none, f.span()),
                                                        f.add(f.number(1), f.number(1))),
                                                pair,
                                                f.span())),
                                f.out(new TypedExpr.GetItem(f.read(t), 1, f.anInt, f.span()))))
                .isEqualTo(told(2));
    }

    @Test
    void unionTellsItsMember() {
        Type small = new Type.Union(List.of(f.aBool, f.anInt));
        Type large = new Type.Union(List.of(f.none, f.aBool, f.anInt));
        LocalVariable u = f.local("u", large);
        TypedExpr inner = new TypedExpr.WrapUnion(f.number(6), small, f.span());
        assertThat(
                        f.run(
                                f.let(u, new TypedExpr.WrapUnion(inner, large, f.span())),
                                f.when(
                                        new TypedExpr.UnionHolds(
                                                f.read(u), f.anInt, f.aBool, f.span()),
                                        f.out(1)),
                                f.when(
                                        new TypedExpr.UnionHolds(
                                                f.read(u), f.aBool, f.aBool, f.span()),
                                        f.out(2)),
                                f.out(
                                        new TypedExpr.UnwrapUnion(
                                                f.read(u), null, f.anInt, f.span())),
                                f.let(
                                        u,
                                        new TypedExpr.WrapUnion(
                                                new TypedExpr.Nothing(f.none, f.span()),
                                                large,
                                                f.span())),
                                f.when(
                                        new TypedExpr.UnionHolds(
                                                f.read(u), f.none, f.aBool, f.span()),
                                        f.out(3))))
                .isEqualTo(told(1, 6, 3));
    }

    @Test
    void cellIsSharedWithTheClosure() {
        LocalVariable outer = f.local("n", f.anInt);
        outer.setCell();
        LocalVariable inner = f.local("n", f.anInt);
        inner.setCell();
        Type.Instance shared = f.cell(f.anInt);
        Realization bump = f.closure("bump", List.of(shared), f.anInt, f.anInt);
        LocalVariable by = f.local("by", f.anInt);
        f.body(
                bump,
                List.of(by, inner),
                f.let(inner, f.add(f.read(inner), f.read(by))),
                f.give(f.read(inner)));
        var stored = new Type.Stored(Type.Stored.Kind.CAPTURE, "n", shared);
        Type function = new Type.Function(bump.decl(), List.of(stored));
        TypedExpr value =
                new TypedExpr.MakeTuple(
                        List.of(new TypedExpr.CellOf(outer, shared, f.span())), function, f.span());
        Type.Instance callable = f.callable(f.anInt, f.anInt);
        LocalVariable g = f.local("g", callable);
        TypedExpr called =
                new TypedExpr.CallValue(f.read(g), List.of(f.number(10)), f.anInt, f.span());
        assertThat(
                        f.run(
                                f.let(outer, f.number(1)),
                                f.let(
                                        g,
                                        new TypedExpr.Erase(
                                                value, bump, List.of(0, -1), callable, f.span())),
                                f.out(called),
                                f.let(outer, f.number(100)),
                                f.out(called),
                                f.out(f.read(outer))))
                .isEqualTo(told(11, 110, 110));
    }

    @Test
    void plainFunctionAsACallableNeedsNoEnvironment() {
        Realization twice = f.function("twice", f.anInt, f.anInt);
        LocalVariable x = f.local("x", f.anInt);
        f.body(twice, List.of(x), f.give(f.multiply(f.read(x), f.number(2))));
        Type.Instance callable = f.callable(f.optional(f.anInt), f.anInt);
        TypedExpr nothing =
                new TypedExpr.Nothing(new Type.Function(twice.decl(), List.of()), f.span());
        TypedExpr erased = new TypedExpr.Erase(nothing, twice, List.of(0), callable, f.span());
        TypedExpr called =
                new TypedExpr.CallValue(
                        erased, List.of(f.number(4)), f.optional(f.anInt), f.span());
        assertThat(f.run(f.out(new TypedExpr.UnwrapOptional(called, null, f.anInt, f.span()))))
                .isEqualTo(told(8));
    }

    @Test
    void fieldThatWasNeverSetIsNoticed() {
        var thing = f.reference("Thing");
        f.field(thing, "size", f.anInt).setMayBeUnset(true);
        Realization unset = f.function("unset", f.none);
        f.body(unset, List.of(), f.out(-1), f.raise(f.fresh(f.exception)));
        LocalVariable t = f.local("t", thing);
        var size =
                new TypedExpr.GetField(
                        f.read(t), thing.decl().fields().get("size"), unset, f.anInt, f.span());
        List<TypedStmt> handled = TypedFixture.block(f.out(size));
        assertThat(
                        f.run(
                                f.let(t, f.fresh(thing)),
                                f.attempt(
                                        handled,
                                        List.of(f.handler(null, null, f.out(2))),
                                        List.of(),
                                        List.of()),
                                f.set(f.read(t), thing, "size", f.number(3)),
                                f.out(size)))
                .isEqualTo(told(-1, 2, 3));
    }

    @Test
    void identityOfValuesIsThatOfTheirParts() {
        Type.Instance pair = f.tuple(f.anInt, f.aFloat);
        LocalVariable t = f.local("t", f.optional(pair));
        LocalVariable u = f.local("u", f.optional(pair));
        TypedExpr one =
                new TypedExpr.MakeTuple(
                        List.of(f.number(1), new TypedExpr.Constant(2.0, f.aFloat, f.span())),
                        pair,
                        f.span());
        TypedExpr same = new TypedExpr.Same(f.read(t), f.read(u), f.aBool, f.span());
        assertThat(
                        f.run(
                                f.let(t, f.some(one)),
                                f.let(u, new TypedExpr.EmptyOptional(f.optional(pair), f.span())),
                                f.when(same, f.out(1)),
                                f.let(u, f.some(one)),
                                f.when(same, f.out(2))))
                .isEqualTo(told(2));
    }

    @Test
    void nothingIsNoInstance() {
        var shape = f.reference("Shape");
        var square = f.derived("Square", shape);
        LocalVariable s = f.local("s", f.optional(shape));
        TypedExpr test = new TypedExpr.IsInstance(f.read(s), square, f.aBool, f.span());
        assertThat(
                        f.run(
                                f.let(s, new TypedExpr.EmptyOptional(f.optional(shape), f.span())),
                                f.when(test, f.out(1)),
                                f.let(s, f.some(f.cast(f.fresh(square), shape))),
                                f.when(test, f.out(2)),
                                f.let(s, f.some(f.fresh(shape))),
                                f.when(test, f.out(3))))
                .isEqualTo(told(2));
    }

    @Test
    void exportedFunctionLetsNoExceptionOut() {
        Realization tick = f.function("tick", f.anInt, f.anInt);
        LocalVariable a = f.local("a", f.anInt);
        f.exported.add(
                f.body(
                        tick,
                        List.of(a),
                        f.when(f.less(f.read(a), f.number(0)), f.raise(f.fresh(f.exception))),
                        f.give(f.read(a))));
        Module module = f.lower();
        assertThat(module.functions())
                .filteredOn(function -> "tick".equals(function.exportedName()))
                .singleElement()
                .satisfies(
                        door -> {
                            assertThat(door.raises()).isFalse();
                            assertThat(door.parameters()).hasSize(1);
                        });
    }

    @Test
    void fieldsOfASecondBaseAreFound() {
        var named = f.reference("Named");
        f.field(named, "id", f.anInt);
        var sized = f.reference("Sized");
        f.field(sized, "size", f.anInt);
        var both = f.derived("Both", named);
        both.decl().bases().add(sized);
        sized.decl().setDynamic();
        sized.decl().derived().add(both.decl());
        both.decl().setLinearization(List.of(both.decl(), named.decl(), sized.decl()));
        LocalVariable b = f.local("b", both);
        LocalVariable s = f.local("s", sized);
        TypedExpr size = f.field(f.read(s), sized, "size");
        assertThat(
                        f.run(
                                f.let(b, f.fresh(both)),
                                f.set(f.read(b), both, "id", f.number(1)),
                                f.let(s, f.cast(f.read(b), sized)),
                                f.set(f.read(s), sized, "size", f.number(2)),
                                f.out(f.field(f.read(b), both, "id")),
                                f.out(f.field(f.read(b), both, "size")),
                                f.out(size),
                                f.let(s, f.fresh(sized)),
                                f.set(f.read(s), sized, "size", f.number(3)),
                                f.out(size)))
                .isEqualTo(told(1, 2, 2, 3));
    }
}
