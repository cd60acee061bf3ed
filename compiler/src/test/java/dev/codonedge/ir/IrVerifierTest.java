package dev.codonedge.ir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.source.SourceFile;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A broken module for each rule.
final class IrVerifierTest {
    private static final String PRELUDE =
            """
            class E tagged {}
            class Box {
              n: i64
            }
            object e: E []
            global g: i64 = 0
            known exception E
            fn stop() -> none raises {
            b0:
              raise object e
            }
            fn takes(%a.0: i64) -> i64 {
            b0:
              return %a.0
            }
            fn numbers() -> none raises yields gen<i64, none, none> {
            b0:
              yield 1, b1, b2
            b1:
              return none
            b2:
              %x: ref E = caught
              raise %x
            }
            """;

    /// Wanted message → what stands in `fn f(%p.0: i64, %o.1: opt<i64>, %b.2: ref Box) -> i64`.
    private static Map<String, String> bodies() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("operands of different types", "b0:\n  %1: i64 = add %p.0, i32 1\n  return %1");
        bodies.put("the destination is not i64", "b0:\n  %1: i32 = add %p.0, 1\n  return 1");
        bodies.put(
                "operand is not an integer", "b0:\n  %1: f64 = add f64 1.0, f64 2.0\n  return 1");
        bodies.put("not a float", "b0:\n  %1: i64 = fadd %p.0, 1\n  return 1");
        bodies.put("has 1 operands, needs 2", "b0:\n  %1: i64 = add %p.0\n  return 1");
        bodies.put("not an optional", "b0:\n  %1: bool = opt.has %p.0\n  return 1");
        bodies.put("there is no such item", "b0:\n  %1: i64 = extract %p.0 #0\n  return 1");
        bodies.put("item 1 is not bool", "b0:\n  %1: struct{i64, bool} = make 1, 2\n  return 1");
        bodies.put("the object is not a Box", "b0:\n  field.store %p.0, 1 .n of Box\n  return 1");
        bodies.put("the field is i64", "b0:\n  field.store %b.2, true .n of Box\n  return 1");
        bodies.put("the global is i64", "b0:\n  global.store g(true)\n  return 1");
        bodies.put("not from narrow to wide", "b0:\n  %1: i32 = ext.s %p.0\n  return 1");
        bodies.put("not a tagged reference", "b0:\n  %1: bool = isa %b.2 of Box\n  return 1");
        bodies.put(
                "passes 2 arguments to 1 parameters",
                "b0:\n  %1: i64 = call takes(1, 2)\n  return 1");
        bodies.put("argument 0 is not i64", "b0:\n  %1: i64 = call takes(true)\n  return 1");
        bodies.put(
                "the function that raises takes parameters",
                "b0:\n  check.nonzero 1 else takes\n  return 1");
        bodies.put("does not name an ordinary function", "b0:\n  call numbers()\n  return 1");
        bodies.put(
                "does not name a generator function",
                "b0:\n  %1: gen<i64, none, none> = gen.make takes(1)\n  return 1");
        bodies.put("the function gives i64", "b0:\n  return true");
        bodies.put("the condition is not a bool", "b0:\n  branch %p.0, b1, b1\nb1:\n  return 1");
        bodies.put(
                "the cases are not distinct",
                "b0:\n  switch %p.0 [1: b1, 1: b1] else b1\nb1:\n  return 1");
        bodies.put(
                "what is raised is not a reference",
                "b0 handler b1:\n  raise %p.0\nb1:\n  %1: ref E = caught\n  return 1");
        bodies.put(
                "the function is not a generator",
                "b0:\n  yield 1, b1, b2\nb1:\n  return 1\nb2:\n  %1: ref E = caught\n  return 1");
        bodies.put("may raise in a function that does not", "b0:\n  call stop()\n  return 1");
        bodies.put("raises in a function that does not", "b0:\n  raise object e");
        bodies.put(
                "uses temporary %3 where it is not set",
                "b0:\n  jump b1\nb1:\n  %1: i64 = copy %p.0\n  jump b2\nb2:\n  %2: i64 = copy 2\n  %3: i64 = add %2, %1\n  return %3");
        bodies.put(
                "which is not set on every path",
                "  var %v.3: i64\nb0:\n  branch true, b1, b2\nb1:\n  %v.3 = copy 1\n  jump b2\nb2:\n  return %v.3");
        bodies.put(
                "is a handler and does not begin with caught",
                "b0 handler b1:\n  call stop()\n  return 1\nb1:\n  return 2");
        bodies.put(
                "is a handler and reached by an ordinary edge",
                "b0 handler b1:\n  call stop()\n  jump b1\nb1:\n  %1: ref E = caught\n  return 2");
        bodies.put(
                "the block is not a handler",
                "b0:\n  jump b1\nb1:\n  %1: ref E = caught\n  return 2");
        bodies.put(
                "does not stand first in its block",
                "b0 handler b1:\n  call stop()\n  return 1\nb1:\n  %1: ref E = caught\n  %2: ref E = caught\n  return 2");
        bodies.put(
                "is reached by something else than a yield",
                "b0:\n  jump b1\nb1:\n  %1: opt<none> = received\n  return 2");
        bodies.put("does not fit i8", "b0:\n  %1: i8 = copy i8 300\n  return 2");
        bodies.put(
                "a constant of type bool inside one that wants i64",
                "b0:\n  %1: opt<i64> = copy some opt<i64> true\n  return 2");
        bodies.put("lacks its Site", "b0:\n  %1: ref Box = alloc\n  return 2");
        bodies.put("not a variable", "b0:\n  %1: ptr = address.of 3\n  return 2");
        return bodies;
    }

    @TestFactory
    Stream<DynamicTest> refuses() {
        return bodies().entrySet().stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getKey(),
                                        () -> {
                                            String text =
                                                    PRELUDE
                                                            + "fn f(%p.0: i64, %o.1: opt<i64>, %b.2: ref Box) -> i64 {\n"
                                                            + rule.getValue()
                                                            + "\n}\n";
                                            List<String> problems =
                                                    IrVerifier.problems(
                                                            IrParser.parse(text),
                                                            IrVerifier.Form.FULL);
                                            assertThat(problems)
                                                    .anySatisfy(
                                                            p ->
                                                                    assertThat(p)
                                                                            .contains(
                                                                                    rule.getKey()));
                                        }));
    }

    @Test
    void hasNothingAgainstThePrelude() {
        assertThat(IrVerifier.problems(IrParser.parse(PRELUDE), IrVerifier.Form.FULL)).isEmpty();
    }

    @Test
    void refusesGeneratorsAfterTheyWereSplit() {
        assertThat(IrVerifier.problems(IrParser.parse(PRELUDE), IrVerifier.Form.SPLIT))
                .contains(
                        "function numbers: is a generator function",
                        "function numbers, b0: a yield after generators were split");
    }

    @Test
    void refusesSlotsWhoseFunctionsDiffer() {
        String text =
                """
                class A tagged instantiated {}
                class B tagged instantiated {}
                slot A.f of A (ref A) -> i64 {
                  A = f
                  B = g
                }
                fn f(%self.0: ref A) -> bool {
                b0:
                  return true
                }
                fn g(%self.0: ref A) -> i64 {
                b0:
                  return 1
                }
                """;
        assertThat(IrVerifier.problems(IrParser.parse(text), IrVerifier.Form.FULL))
                .contains(
                        "slot A.f: f has another signature",
                        "slot A.f: g does not take a B",
                        "slot A.f: B does not derive from A or is not tagged");
    }

    @Test
    void refusesObjectsThatDoNotFitTheirClass() {
        String text =
                "class A {\n  n: i64\n}\nobject a: A []\nobject b: A [true]\nglobal x: i64 = true\n";
        assertThat(IrVerifier.problems(IrParser.parse(text), IrVerifier.Form.FULL))
                .contains(
                        "object a: number of fields differs from class A",
                        "object b: has type i64, its value bool",
                        "global x: has type i64, its value bool");
    }

    @Test
    void refusesAnEntryWithParameters() {
        Module module =
                IrParser.parse("entry f\nfn f(%a.0: i64) -> i32 {\nb0:\n  return i32 0\n}\n");
        assertThat(IrVerifier.problems(module, IrVerifier.Form.FULL))
                .containsExactly("the entry takes parameters or does not give i32");
    }

    @Test
    void refusesBlocksAndLocalsOfOtherFunctions() {
        var location = new Location(new SourceFile("x.py", "x", ""), 1, 1, "f", null);
        var module = new Module();
        var first = new Function("first", IrType.I64, location);
        Local foreign = first.newParameter(IrType.I64, "a");
        Block elsewhere = first.newBlock();
        elsewhere.setTerminator(new Terminator.Return(foreign, location));
        var second = new Function("second", IrType.I64, location);
        second.setRaises(false);
        Block open = second.newBlock();
        module.functions().add(first);
        module.functions().add(second);
        assertThat(IrVerifier.problems(module, IrVerifier.Form.FULL))
                .containsExactly("function second, b0: has no terminator");
        open.setTerminator(new Terminator.Jump(elsewhere, location));
        assertThat(IrVerifier.problems(module, IrVerifier.Form.FULL))
                .containsExactly("function second, b0: leads to a block of another function");
        open.setTerminator(new Terminator.Return(foreign, location));
        assertThat(IrVerifier.problems(module, IrVerifier.Form.FULL))
                .anySatisfy(p -> assertThat(p).contains("reads a local of another function"));
    }

    @Test
    void refusesTwoOfOneName() {
        var location = new Location(new SourceFile("x.py", "x", ""), 1, 1, "f", null);
        var module = new Module();
        for (int i = 0; i < 2; i++) {
            var function = new Function("same", IrType.NONE, location);
            function.newBlock().setTerminator(new Terminator.Return(new Constant.None(), location));
            module.functions().add(function);
        }
        assertThat(IrVerifier.problems(module, IrVerifier.Form.FULL))
                .containsExactly("two of kind function are called same");
    }
}
