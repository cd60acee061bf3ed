package dev.codonedge.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.codonedge.compiler.CompilerOptions;
import dev.codonedge.compiler.CompilerOptions.Optimization;
import dev.codonedge.compiler.CompilerOptions.Output;
import dev.codonedge.compiler.CompilerOptions.TargetOptions;
import dev.codonedge.ir.IrParser;

import org.bytedeco.llvm.LLVM.LLVMTypeRef;
import org.bytedeco.llvm.global.LLVM;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What the text given to LLVM says, and what LLVM makes of it for a Cortex-M3.
class LlvmTextTest {
    private static final String MAIN =
            """
            entry main
            fn main() -> i32 {
            b0:
              return i32 0
            }
            """;

    private static final String LIST =
            """
            class Error tagged instantiated {
              code: i64
            }
            class List instantiated {
              data: buf<i64>
              len: i64 as word
              cap: i64 as word
            }
            object index: Error [11]
            fn m.fail() -> none raises cold never.returns {
            b0:
              raise object index
            }
            """;

    private static CompilerOptions options(TargetOptions target, Output output) {
        return Jit.options(target, Optimization.O2, output, Optional.empty());
    }

    private static String text(String ir) {
        return CodeGenerator.text(IrParser.parse(MAIN + ir), options(Jit.cortexM3(), Output.LLVM));
    }

    private static String assembly(String ir, Optimization level) {
        var options = Jit.options(Jit.cortexM3(), level, Output.ASSEMBLY, Optional.empty());
        byte[] output = CodeGenerator.generate(IrParser.parse(MAIN + ir), options).output();
        return new String(output, StandardCharsets.UTF_8);
    }

    /// The instructions of a function, without directives and labels.
    private static String instructions(String assembly, String function) {
        int start = assembly.indexOf("\n" + function + ":\n");
        int end = assembly.indexOf(".Lfunc_end", start);
        var kept = new StringBuilder();
        for (String line : assembly.substring(start, end).split("\n")) {
            String code = line.strip();
            if (!code.isEmpty()
                    && !code.startsWith(".")
                    && !code.startsWith("@")
                    && !code.endsWith(":")) {
                kept.append(code.replace('\t', ' ')).append('\n');
            }
        }
        return kept.toString();
    }

    @Test
    void errorsComeBackBesideTheResult() {
        String text =
                text(
                        """
                class Error tagged instantiated {
                  code: i64
                }
                fn m.both(%e.0: ref Error, %n.1: i64) -> i64 raises {
                b0:
                  %2: bool = eq %n.1, 0
                  branch %2, b1, b2
                b1:
                  raise %e.0
                b2:
                  return %n.1
                }
                fn m.none(%e.0: ref Error) -> none raises {
                b0:
                  %1: i64 = call m.both(%e.0, 3)
                  return none
                }
                """);
        assertThat(text)
                .contains(
                        "define internal { i64, ptr } @\"m.both\"(ptr nonnull align 8 dereferenceable(16) %p0, i64 %p1)")
                .contains("define internal ptr @\"m.none\"")
                .contains("ret ptr null");
    }

    @Test
    void nothingTakesNoRoom() {
        String text =
                text(
                        """
                class Box instantiated {
                  a: none
                  b: i64
                }
                fn m.f(%a.0: none, %b.1: i64, %c.2: struct{none, i64}) -> none {
                b0:
                  %3: ref Box = alloc site "Box()"
                  field.store %3, %a.0 .a of Box
                  %4: none = field.load %3 .a of Box
                  %5: none = extract %c.2 #0
                  %6: struct{none, i64} = make %5, %b.1
                  call m.g(%4, %6)
                  return none
                }
                fn m.g(%a.0: none, %b.1: struct{none, i64}) -> none {
                b0:
                  return none
                }
                """);
        assertThat(text)
                .contains("define internal void @\"m.f\"(i64 %p1, { {}, i64 } %p2)")
                .contains("@ce_alloc(i32 8)")
                .contains("call void @\"m.g\"({ {}, i64 } %");
    }

    @Test
    void equalTextIsOneConstantAndKnowsWhetherItIsAscii() {
        String text =
                text(
                        """
                global a: str{buf<i8>, word} = text str "hi"
                global b: str{buf<i8>, word} = text str "hi"
                global c: str{buf<i8>, word} = text str "\\xc3\\xa9"
                global d: str{buf<i8>, word} = text str ""
                """);
        assertThat(text)
                .containsOnlyOnce("c\"hi\"")
                .contains("{ ptr @bytes.0, i32 2 }")
                .contains("{ ptr @bytes.1, i32 -2147483646 }")
                .contains("{ ptr null, i32 0 }");
    }

    @Test
    void listHeaderStaysInRegistersWhileElementsAreStored() {
        String code =
                instructions(
                        assembly(
                                LIST
                                        + """
                fn m.inc(%xs.0: ref List, %n.9: i64) -> none raises export "inc" inline.never {
                  var %i.1: i64
                b0:
                  %i.1 = copy 0
                  jump b1
                b1:
                  %4: bool = lt.s %i.1, %n.9
                  branch %4, b2, b3
                b2:
                  %5: i64 = field.load %xs.0 .len of List
                  check.bounds %i.1, %5 else m.fail
                  %6: buf<i64> = field.load %xs.0 .data of List
                  %7: i64 = elem.load %6, %i.1
                  %8: i64 = add %7, 3
                  %10: i64 = field.load %xs.0 .len of List
                  check.bounds %i.1, %10 else m.fail
                  %11: buf<i64> = field.load %xs.0 .data of List
                  elem.store %11, %i.1, %8
                  %i.1 = add %i.1, 1
                  jump b1
                b3:
                  return none
                }
                """,
                                Optimization.OS),
                        "inc");
        // both words of the header at once, before the loop
        assertThat(code).containsOnlyOnce("ldrd").doesNotContain("[r0]\nldr").doesNotContain("bl ");
    }

    @Test
    void unusedObjectsAreNotMade() {
        String code =
                instructions(
                        assembly(
                                LIST
                                        + """
                fn m.unused(%n.0: i64) -> i64 export "unused" {
                b0:
                  %1: ref List = alloc site "list"
                  %2: buf<i64> = alloc.buffer 10 site "list"
                  field.store %1, %2 .data of List init
                  field.store %1, %n.0 .len of List init
                  %3: i64 = field.load %1 .len of List
                  return %3
                }
                """,
                                Optimization.OS),
                        "unused");
        assertThat(code).doesNotContain("bl ");
    }

    @Test
    void smallDivisionsNeedNoRoutine() {
        String code =
                instructions(
                        assembly(
                                """
                fn m.shift(%n.0: i64) -> i64 export "shift" {
                b0:
                  %1: i64 = div.floor %n.0, 16
                  %2: i64 = mod.floor %n.0, 64
                  %3: i64 = add %1, %2
                  return %3
                }
                """,
                                Optimization.OS),
                        "shift");
        assertThat(code).doesNotContain("bl ");
    }

    @Test
    void layoutsAgreeWithLlvm() {
        String[] triples = {
            "thumbv7m-unknown-none-eabi", "thumbv6m-unknown-none-eabi", "riscv32-unknown-none-elf",
            "riscv64-unknown-linux-gnu", "aarch64-unknown-linux-musl", "x86_64-unknown-linux-gnu"
        };
        String[] types = {
            "i8",
            "i16",
            "i32",
            "i64",
            "i128",
            "i24",
            "i100",
            "f32",
            "f64",
            "ptr",
            "opt<i64>",
            "opt<bool>",
            "struct{i8, i64, bool}",
            "union<i64 | f32 | bool>",
            "union<struct{i8, i32} | i128>",
            "str{buf<i8>, word}",
            "struct{none, i8, struct{}}"
        };
        for (String triple : triples) {
            var target = new TargetOptions("t", triple, "", "", 32, true);
            try (var machine = TargetMachine.create(target, Optimization.O0);
                    var context = LlvmContext.create()) {
                var mapper = new TypeMapper(new DataLayout(machine.dataLayout()));
                var data = LLVM.LLVMCreateTargetDataLayout(machine.handle());
                for (String name : types) {
                    var global =
                            IrParser.parse(MAIN + "global g: " + name + " = zero " + name)
                                    .globals()
                                    .getFirst();
                    var shape = mapper.shape(global.type());
                    try (var module =
                            context.parse("@g = global " + shape.memory() + " zeroinitializer")) {
                        LLVMTypeRef llvm =
                                LLVM.LLVMGlobalGetValueType(
                                        LLVM.LLVMGetNamedGlobal(module.handle(), "g"));
                        assertThat(shape.size())
                                .as("size of %s on %s", name, triple)
                                .isEqualTo(LLVM.LLVMABISizeOfType(data, llvm));
                        assertThat(shape.align())
                                .as("alignment of %s on %s", name, triple)
                                .isEqualTo(LLVM.LLVMABIAlignmentOfType(data, llvm));
                    }
                }
                LLVM.LLVMDisposeTargetData(data);
            }
        }
    }

    @Test
    void aWrongLlvmBodyIsTheUsersMistake() {
        String ir =
                MAIN
                        + """
                fn m.wrong(%a.0: i64) -> i64 llvm "  %b = add i64 %a, 1\\n  ret i64 %nope" @7:1 "a.py" "__main__" "wrong" {
                }
                """;
        assertThatThrownBy(
                        () ->
                                CodeGenerator.generate(
                                        IrParser.parse(ir),
                                        options(Jit.hostTarget(), Output.OBJECT)))
                .asInstanceOf(type(CodegenException.class))
                .satisfies(
                        e -> {
                            assertThat(e).hasMessage("use of undefined value '%nope'");
                            assertThat(e.location())
                                    .hasValueSatisfying(l -> assertThat(l.line()).isEqualTo(9));
                        });
    }

    @Test
    void theSameModuleGivesTheSameBytes() {
        String ir = MAIN + LIST;
        byte[] first =
                CodeGenerator.generate(IrParser.parse(ir), options(Jit.cortexM3(), Output.OBJECT))
                        .output();
        byte[] second =
                CodeGenerator.generate(IrParser.parse(ir), options(Jit.cortexM3(), Output.OBJECT))
                        .output();
        assertThat(second).isEqualTo(first);
    }
}
