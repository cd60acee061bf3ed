package dev.codonedge.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.compiler.CompilerOptions.Optimization;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Objects, errors, virtual calls, optionals, unions and buffers, at several levels of optimisation.
class RunObjectsTest {
    private static final String MAIN =
            """
            entry main
            fn main() -> i32 {
            b0:
              return i32 0
            }
            """;

    /// Errors are objects with a number; `number` raises it, `answer` gives it or raises.
    private static final String ERRORS =
            """
            class Error tagged {
              code: i64
            }
            class IndexError(Error) tagged instantiated {
              code: i64
            }
            class ValueError(Error) tagged instantiated {
              code: i64
            }
            object index: IndexError [11]
            object value: ValueError [22]
            fn m.fail() -> none raises cold never.returns {
            b0:
              raise object index
            }
            fn m.check(%n.0: i64) -> i64 raises {
            b0:
              %1: bool = lt.s %n.0, 0
              branch %1, b1, b2 unlikely
            b1:
              %2: ref ValueError = alloc site "ValueError(...)"
              field.store %2, %n.0 .code of ValueError init
              raise %2
            b2:
              %3: i64 = add %n.0, 1
              return %3
            }
            """;

    private static Jit compile(String ir, Optimization level) {
        return new Jit(MAIN + ir, level);
    }

    @ParameterizedTest
    @EnumSource(names = {"O0", "O2", "OS", "OZ"})
    void errorsReachTheHandlerOrTheCaller(Optimization level) {
        String ir =
                ERRORS
                        + """
                fn m.twice(%n.0: i64) -> i64 raises inline.never {
                b0:
                  %1: i64 = call m.check(%n.0)
                  %2: i64 = call m.check(%1)
                  return %2
                }
                fn m.caught(%n.0: i64) -> i64 export "caught" {
                  var %best.1: i64
                b0 handler b1:
                  %best.1 = copy 1000
                  %2: i64 = call m.twice(%n.0)
                  %best.1 = copy 2000
                  check.bounds %2, 10 else m.fail
                  %best.1 = copy %2
                  jump b2
                b1:
                  %3: ref Error = caught
                  %4: bool = isa %3 of ValueError
                  branch %4, b3, b4
                b3:
                  %5: i64 = field.load %3 .code of Error
                  %6: i64 = add %best.1, %5
                  return %6
                b4:
                  %7: i64 = field.load %3 .code of Error
                  %8: i64 = sub 0, %7
                  %9: i64 = sub %8, %best.1
                  return %9
                b2:
                  return %best.1
                }
                """;
        try (var jit = compile(ir, level)) {
            assertThat(jit.call("caught", 5)).isEqualTo(7);
            assertThat(jit.call("caught", -7)).isEqualTo(1000 - 7);
            assertThat(jit.call("caught", 8)).isEqualTo(-2011);
            assertThat(jit.call("caught", -1)).isEqualTo(1000 - 1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"O0", "O2"})
    void checksRaiseWhatTheySay(Optimization level) {
        String ir =
                ERRORS
                        + """
                fn m.all(%i.0: i64, %n.1: i64, %x.2: i64) -> i64 raises {
                b0:
                  check.bounds %i.0, %n.1 else m.fail
                  check.nonzero %x.2 else m.fail
                  %3: bool = gt.s %x.2, 5
                  check.true %3 else m.fail
                  %4: opt<i64> = select %3, some opt<i64> 1, zero opt<i64>
                  check.some %4 else m.fail
                  return %x.2
                }
                fn m.run(%i.0: i64, %n.1: i64, %x.2: i64) -> i64 export "run" {
                b0 handler b1:
                  %3: i64 = call m.all(%i.0, %n.1, %x.2)
                  return %3
                b1:
                  %4: ref Error = caught
                  %5: i64 = field.load %4 .code of Error
                  return %5
                }
                """;
        try (var jit = compile(ir, level)) {
            assertThat(jit.call("run", 0, 1, 7)).isEqualTo(7);
            assertThat(jit.call("run", -1, 1, 7)).isEqualTo(11);
            assertThat(jit.call("run", 1, 1, 7)).isEqualTo(11);
            assertThat(jit.call("run", 0, 1, 0)).isEqualTo(11);
            assertThat(jit.call("run", 0, 1, 5)).isEqualTo(11);
        }
    }

    private static String shapes(int count, String raises) {
        var ir = new StringBuilder("class Shape tagged {\n  size: i64\n}\n");
        var slot =
                new StringBuilder("slot Shape.area of Shape (ref Shape, i64) -> i64")
                        .append(raises)
                        .append(" {\n");
        var make = new StringBuilder();
        var cases = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String base = i % 3 == 2 ? "C" + (i - 1) : "Shape";
            ir.append("class C")
                    .append(i)
                    .append('(')
                    .append(base)
                    .append(") tagged instantiated {\n  size: i64\n}\n");
            slot.append("  C").append(i).append(" = m.area").append(i).append('\n');
            make.append(
                    """
                    fn m.area%d(%%self.0: ref C%d, %%k.1: i64) -> i64 {
                    b0:
                      %%2: i64 = field.load %%self.0 .size of C%d
                      %%3: i64 = mul %%2, %d
                      %%4: i64 = add %%3, %%k.1
                      return %%4
                    }
                    """
                            .formatted(i, i, i, i + 1));
            cases.append(
                    """
                    b%d:
                      %%%d: ref C%d = alloc site "C%d()"
                      field.store %%%d, 10 .size of C%d init
                      %%s.1 = ref.cast %%%d
                      jump b100
                    """
                            .formatted(i + 1, 10 + i, i, i, 10 + i, i, 10 + i));
        }
        slot.append("}\n");
        ir.append(slot)
                .append(make)
                .append(
                        """
                fn m.use(%s.0: ref Shape, %k.1: i64) -> i64 inline.never RAISES {
                b0:
                  %2: i64 = call.slot Shape.area(%s.0, %k.1)
                  return %2
                }
                fn m.kinds(%s.0: ref Shape) -> i64 inline.never {
                b0:
                  %1: bool = isa %s.0 of Kind
                  %2: i64 = ext.u %1
                  %3: i64 = class.id %s.0
                  %4: i64 = shl %3, 1
                  %5: i64 = or %4, %2
                  return %5
                }
                """
                                .replace("RAISES", raises)
                                .replace("Kind", count > 1 ? "C1" : "C0"));
        ir.append(
                "fn m.run(%i.0: i64, %k.4: i64) -> i64 export \"run\" {\n  var %s.1: ref Shape\nb0:\n  switch %i.0 [");
        for (int i = 0; i < count; i++) {
            ir.append(i == 0 ? "" : ", ").append(i).append(": b").append(i + 1);
        }
        ir.append("] else b101\n")
                .append(cases)
                .append(
                        """
                b100 HANDLER:
                  %2: i64 = call m.use(%s.1, %k.4)
                  %3: i64 = call m.kinds(%s.1)
                  %5: i64 = shl %3, 32
                  %6: i64 = or %5, %2
                  return %6
                b101:
                  unreachable
                b102:
                  %7: ref Shape = caught
                  return -1
                }
                """
                                .replace(" HANDLER", raises.isEmpty() ? "" : " handler b102"));
        return ir.toString();
    }

    @ParameterizedTest
    @EnumSource(names = {"O0", "O2", "OZ"})
    void virtualCallsFindTheirImplementation(Optimization level) {
        for (int count : new int[] {1, 2, 3, 4, 7}) {
            for (String raises : new String[] {"", " raises"}) {
                try (var jit = compile(shapes(count, raises), level)) {
                    for (int i = 0; i < count; i++) {
                        long result = jit.call("run", i, 3);
                        assertThat(result & 0xffffffffL)
                                .as("%d of %d%s", i, count, raises)
                                .isEqualTo(10L * (i + 1) + 3);
                        boolean derivesFromC1 = count == 1 || i == 1 || i == 2;
                        assertThat((result >> 32 & 1) == 1)
                                .as("C%d is a C1", i)
                                .isEqualTo(derivesFromC1);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"O0", "O2"})
    void optionalsAndUnions(Optimization level) {
        String ir =
                """
                class Node instantiated {
                  value: i64
                  next: opt<ref Node>
                  flag: opt<bool>
                  mixed: union<i64 | f64 | str{buf<i8>, word} | none | ref Node | bool>
                }
                fn m.chain(%n.0: i64) -> i64 export "chain" {
                  var %head.1: opt<ref Node>
                  var %i.2: i64
                  var %sum.3: i64
                b0:
                  %head.1 = copy zero opt<ref Node>
                  %i.2 = copy 0
                  %sum.3 = copy 0
                  jump b1
                b1:
                  %4: bool = lt.s %i.2, %n.0
                  branch %4, b2, b3
                b2:
                  %5: ref Node = alloc site "Node()"
                  field.store %5, %i.2 .value of Node init
                  field.store %5, %head.1 .next of Node init
                  %6: i64 = and %i.2, 1
                  %7: bool = eq %6, 1
                  %8: opt<bool> = opt.some %7
                  %9: opt<bool> = select %7, %8, zero opt<bool>
                  field.store %5, %9 .flag of Node
                  %head.1 = opt.some %5
                  %i.2 = add %i.2, 1
                  jump b1
                b3:
                  %10: bool = opt.has %head.1
                  branch %10, b4, b5
                b4:
                  %11: ref Node = opt.get %head.1
                  %12: i64 = field.load %11 .value of Node
                  %13: opt<bool> = field.load %11 .flag of Node
                  %14: bool = opt.has %13
                  %15: i64 = select %14, 1000, 1
                  %16: i64 = mul %12, %15
                  %sum.3 = add %sum.3, %16
                  %head.1 = field.load %11 .next of Node
                  jump b3
                b5:
                  return %sum.3
                }
                fn m.mix(%k.0: i64) -> i64 export "mix" {
                  var %u.1: union<i64 | f64 | str{buf<i8>, word} | none | ref Node | bool>
                  var %node.2: ref Node
                b0:
                  %node.2 = alloc site "Node()"
                  field.store %node.2, 77 .value of Node
                  switch %k.0 [0: b1, 1: b2, 2: b3, 3: b4, 4: b5] else b6
                b1:
                  %u.1 = union.make -5 #0
                  jump b7
                b2:
                  %u.1 = union.make f64 2.5 #1
                  jump b7
                b3:
                  %u.1 = union.make text str "abc" #2
                  jump b7
                b4:
                  %u.1 = union.make none #3
                  jump b7
                b5:
                  %u.1 = union.make %node.2 #4
                  jump b7
                b6:
                  %3: bool = lt.s %k.0, 100
                  %u.1 = union.make %3 #5
                  jump b7
                b7:
                  field.store %node.2, %u.1 .mixed of Node
                  %4: union<i64 | f64 | str{buf<i8>, word} | none | ref Node | bool> = field.load %node.2 .mixed of Node
                  %5: i64 = union.tag %4
                  switch %5 [0: b8, 1: b9, 2: b10, 3: b11, 4: b12] else b13
                b8:
                  %6: i64 = union.get %u.1 #0
                  return %6
                b9:
                  %7: f64 = union.get %u.1 #1
                  %8: i64 = bitcast %7
                  return %8
                b10:
                  %9: str{buf<i8>, word} = union.get %u.1 #2
                  %10: word = extract %9 #1
                  %11: buf<i8> = extract %9 #0
                  %12: i8 = elem.load %11, 1
                  %13: i64 = ext.u %12
                  %14: i64 = ext.u %10
                  %15: i64 = add %13, %14
                  return %15
                b11:
                  return 333
                b12:
                  %16: ref Node = union.get %u.1 #4
                  %17: i64 = field.load %16 .value of Node
                  return %17
                b13:
                  %18: bool = union.get %u.1 #5
                  %19: i64 = select %18, 1, 0
                  return %19
                }
                """;
        try (var jit = compile(ir, level)) {
            assertThat(jit.call("chain", 6)).isEqualTo(2 + 4 + 1000 * (1 + 3 + 5));
            assertThat(jit.call("mix", 0)).isEqualTo(-5);
            assertThat(jit.call("mix", 1)).isEqualTo(Double.doubleToRawLongBits(2.5));
            assertThat(jit.call("mix", 2)).isEqualTo('b' + 3);
            assertThat(jit.call("mix", 3)).isEqualTo(333);
            assertThat(jit.call("mix", 4)).isEqualTo(77);
            assertThat(jit.call("mix", 5)).isEqualTo(1);
            assertThat(jit.call("mix", 500)).isEqualTo(0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"O0", "O2", "OZ"})
    void listsGrowAndMove(Optimization level) {
        String ir =
                """
                class List instantiated {
                  data: buf<i64>
                  len: i64 as word
                  cap: i64 as word
                }
                global total: i64 = 5
                fn m.append(%l.0: ref List, %x.1: i64) -> none inline.never {
                b0:
                  %2: i64 = field.load %l.0 .len of List
                  %3: i64 = field.load %l.0 .cap of List
                  %4: bool = eq %2, %3
                  branch %4, b1, b2 unlikely
                b1:
                  %5: i64 = mul %3, 2
                  %6: i64 = add %5, 4
                  %7: buf<i64> = field.load %l.0 .data of List
                  %8: buf<i64> = grow.buffer %7, %2, %6
                  field.store %l.0, %8 .data of List
                  field.store %l.0, %6 .cap of List
                  jump b2
                b2:
                  %9: buf<i64> = field.load %l.0 .data of List
                  elem.store %9, %2, %x.1
                  %10: i64 = add %2, 1
                  field.store %l.0, %10 .len of List
                  return none
                }
                fn m.fill(%n.0: i64) -> i64 export "fill" {
                  var %i.1: i64
                  var %sum.2: i64
                  var %l.3: ref List
                b0:
                  %l.3 = alloc site "list"
                  %i.1 = copy 0
                  %sum.2 = global.load total()
                  jump b1
                b1:
                  %4: bool = lt.s %i.1, %n.0
                  branch %4, b2, b3
                b2:
                  call m.append(%l.3, %i.1)
                  %i.1 = add %i.1, 1
                  jump b1
                b3:
                  %5: buf<i64> = field.load %l.3 .data of List
                  elem.move %5, 0, %5, 2, 3
                  elem.clear %5, 5, 2
                  %i.1 = copy 0
                  jump b4
                b4:
                  %6: i64 = field.load %l.3 .len of List
                  %7: bool = lt.s %i.1, %6
                  branch %7, b5, b6
                b5:
                  %8: buf<i64> = field.load %l.3 .data of List
                  %9: i64 = elem.load %8, %i.1
                  %10: i64 = mul %9, %i.1
                  %sum.2 = add %sum.2, %10
                  %i.1 = add %i.1, 1
                  jump b4
                b6:
                  global.store total(%sum.2)
                  return %sum.2
                }
                fn m.c(%n.0: i64) -> i64 export "viac" {
                b0:
                  %1: i64 = call.c c_add(%n.0, 3) as (i64, i64) -> i64 pure
                  %2: fn(i64) -> i64 = copy code m.fill
                  %3: i64 = call.value %2, 12
                  %4: i64 = add %1, %3
                  return %4
                }
                fn m.inline(%a.0: bool, %b.1: i64) -> bool llvm "  %c = icmp sgt i64 %b, 4\\n  %d = zext i1 %c to i8\\n  %e = and i8 %a, %d\\n  ret i8 %e" {
                }
                fn m.llvm(%b.0: i64) -> i64 export "llvm" {
                b0:
                  %1: bool = ne %b.0, 100
                  %2: bool = call m.inline(%1, %b.0)
                  %3: i64 = ext.u %2
                  return %3
                }
                """;
        try (var jit = compile(ir, level)) {
            long expected = 5;
            long[] values = {2, 3, 4, 3, 4, 0, 0, 7, 8, 9, 10, 11};
            for (int i = 0; i < values.length; i++) {
                expected += values[i] * i;
            }
            assertThat(jit.call("fill", 12)).isEqualTo(expected);
            assertThat(jit.call("viac", 4)).isEqualTo(7 + 2 * expected - 5);
            assertThat(jit.call("llvm", 5)).isEqualTo(1);
            assertThat(jit.call("llvm", 4)).isEqualTo(0);
            assertThat(jit.call("llvm", 100)).isEqualTo(0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"O0", "O2"})
    void objectsAreClearedAndVariablesHaveAddresses(Optimization level) {
        String ir =
                """
                class Big instantiated {
                  a: i64
                  b: bool
                  c: f64
                  d: opt<f64>
                  e: struct{i64, bool, i64}
                  f: buf<i8>
                  g: i64 as word
                  h: i32
                }
                fn m.sum(%b.0: ref Big) -> i64 inline.never {
                b0:
                  %1: i64 = field.load %b.0 .a of Big
                  %2: bool = field.load %b.0 .b of Big
                  %3: i64 = ext.u %2
                  %4: f64 = field.load %b.0 .c of Big
                  %5: i64 = bitcast %4
                  %6: opt<f64> = field.load %b.0 .d of Big
                  %7: bool = opt.has %6
                  %8: i64 = ext.u %7
                  %9: struct{i64, bool, i64} = field.load %b.0 .e of Big
                  %10: i64 = extract %9 #2
                  %11: buf<i8> = field.load %b.0 .f of Big
                  %12: i64 = address.to.int %11
                  %13: i64 = field.load %b.0 .g of Big
                  %14: i32 = field.load %b.0 .h of Big
                  %15: i64 = ext.s %14
                  %16: i64 = add %1, %3
                  %17: i64 = add %16, %5
                  %18: i64 = add %17, %8
                  %19: i64 = add %18, %10
                  %20: i64 = add %19, %12
                  %21: i64 = add %20, %13
                  %22: i64 = add %21, %15
                  return %22
                }
                fn m.heap(%a.0: i64) -> i64 export "heap" {
                b0:
                  %1: ref Big = alloc site "Big()"
                  %2: struct{i64, bool, i64} = make %a.0, true, 40
                  %3: struct{i64, bool, i64} = insert %2, 50 #2
                  field.store %1, %3 .e of Big
                  field.store %1, i32 -3 .h of Big
                  %4: i64 = call m.sum(%1)
                  return %4
                }
                fn m.frame(%a.0: i64) -> i64 export "frame" {
                b0:
                  %1: ref Big = alloc site "Big()" frame
                  field.store %1, %a.0 .g of Big
                  %2: i64 = call m.sum(%1)
                  return %2
                }
                fn m.address(%a.0: i64) -> i64 export "address" {
                  var %b.1: bool
                b0:
                  %b.1 = copy false
                  %2: ptr = address.of %b.1
                  %3: ptr = address.of %a.0
                  store %2, i8 1
                  %4: i64 = load %3
                  store %3, 100
                  %5: ptr = ptr.add %3, 0 as i64
                  %6: i64 = volatile.load %5
                  %7: i64 = ext.u %b.1
                  %8: i64 = add %4, %6
                  %9: i64 = add %8, %7
                  return %9
                }
                """;
        try (var jit = compile(ir, level)) {
            assertThat(jit.call("heap", 9)).isEqualTo(50 - 3);
            assertThat(jit.call("frame", 9)).isEqualTo(9);
            assertThat(jit.call("address", 7)).isEqualTo(108);
        }
    }
}
