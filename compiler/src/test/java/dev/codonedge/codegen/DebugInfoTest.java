package dev.codonedge.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.compiler.CompilerOptions.Optimization;
import dev.codonedge.compiler.CompilerOptions.Output;
import dev.codonedge.ir.IrParser;

import org.bytedeco.llvm.global.LLVM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a debugger is told, and that telling it costs nothing.
class DebugInfoTest {
    private static final String PROGRAM =
            """
            class Node instantiated {
              value: i64
              next: opt<ref Node>
            }
            class List instantiated {
              data: buf<i64>
              len: i64 as word
              cap: i64 as word
            }
            class Error tagged instantiated {
              code: i64
            }
            object index: Error [11]
            entry main
            fn main() -> i32 @1:1 "main.py" "__main__" "main" {
              var %node.0: ref Node
              var %total.1: i64
            b0 handler b1:
              %node.0 = alloc site "Node" @2:3
              field.store %node.0, 5 .value of Node @2:9
              %total.1 = call main.sum(%node.0, text str "hi", true, some opt<i64> 4) @3:1
              %2: i32 = trunc %total.1 @4:1
              return %2 @4:1
            b1:
              %3: ref Error = caught @4:1
              return i32 1 @4:1
            }
            fn fail() -> none raises cold never.returns inline.never @0:0 "lib.py" "lib" "fail" {
            b0:
              raise object index
            }
            fn main.sum(%n.0: ref Node, %s.1: str{buf<i8>, word}, %flag.2: bool, %o.3: opt<i64>) -> i64 raises inline.never @7:1 "main.py" "__main__" "sum" {
              var %acc.4: i64
              var %cur.5: opt<ref Node>
            b0:
              %acc.4 = copy 0 @8:1
              %cur.5 = opt.some %n.0 @9:1
              jump b1
            b1:
              %6: bool = opt.has %cur.5 @10:1
              branch %6, b2, b3 @10:1
            b2:
              %7: ref Node = opt.get %cur.5 @11:1
              %8: i64 = field.load %7 .value of Node @11:5
              check.bounds %8, 100 else fail @11:9
              %acc.4 = add %acc.4, %8 @5:5 "lib.py" "lib" "add" < @11:7
              %9: i64 = call main.other(%acc.4) @6:5 "lib.py" "lib" "add" < @11:7
              %cur.5 = field.load %7 .next of Node @12:1
              jump b1
            b3:
              return %acc.4 @13:1
            }
            fn main.other(%x.0: i64) -> i64 inline.never @20:1 "main.py" "__main__" "other" {
            b0:
              %1: i64 = volatile.load zero ptr @21:1
              %2: i64 = add %1, %x.0 @21:1
              return %2 @22:1
            }
            """;

    private static String text() {
        var options = Jit.options(Jit.cortexM3(), Optimization.OS, Output.LLVM, Optional.empty());
        return CodeGenerator.text(IrParser.parse(PROGRAM), options);
    }

    @Test
    void namesLinesVariablesAndInlining() {
        assertThat(text())
                .contains("!DISubprogram(name: \"sum\", linkageName: \"main.sum\"")
                .contains("!DILocalVariable(name: \"s\", arg: 2")
                .contains("!DILocalVariable(name: \"acc\", scope:")
                .contains("!DICompositeType(tag: DW_TAG_structure_type, name: \"Node\", size: 128")
                .contains("name: \"next\"")
                .containsPattern("!DISubprogram\\(name: \"add\", scope: .*file: ![0-9]+, line: 5")
                .containsPattern(
                        "!DILocation\\(line: 5, column: 5, scope: ![0-9]+, inlinedAt: ![0-9]+\\)");
    }

    @ParameterizedTest
    @EnumSource(names = {"O0", "O2", "OS", "OZ"})
    void changesNoInstruction(Optimization level) {
        assertThat(instructions(level, false)).isNotEmpty().isEqualTo(instructions(level, true));
    }

    private static String instructions(Optimization level, boolean stripped) {
        var options = Jit.options(Jit.cortexM3(), level, Output.ASSEMBLY, Optional.empty());
        String pipeline =
                "internalize<preserve-gv=ce_main>,globaldce,default<"
                        + (level == Optimization.OS
                                ? "Os"
                                : level == Optimization.OZ ? "Oz" : level.name())
                        + ">";
        try (var machine = TargetMachine.create(options.target(), level);
                var context = LlvmContext.create()) {
            String text = CodeGenerator.text(IrParser.parse(PROGRAM), options);
            try (var module = context.parse(text)) {
                module.verify();
                if (stripped) {
                    LLVM.LLVMStripModuleDebugInfo(module.handle());
                }
                module.run(pipeline, machine);
                return code(new String(module.emit(machine, true), StandardCharsets.UTF_8));
            }
        }
    }

    /// Labels of the code and instructions.
    private static String code(String assembly) {
        var kept = new StringBuilder();
        int end = assembly.indexOf("\t.section\t.debug");
        for (String line : (end < 0 ? assembly : assembly.substring(0, end)).split("\n")) {
            String code =
                    line.indexOf('@') > 0
                            ? line.substring(0, line.indexOf('@')).strip()
                            : line.strip();
            boolean directive = code.startsWith(".") && !code.endsWith(":");
            boolean debugLabel = code.startsWith(".Ltmp") || code.startsWith(".Lfunc");
            if (!code.isEmpty() && !directive && !debugLabel && !code.startsWith("@")) {
                kept.append(code).append('\n');
            }
        }
        return kept.toString();
    }

    @Test
    void saysNothingOfThisMachine() {
        var options = Jit.options(Jit.cortexM3(), Optimization.OS, Output.OBJECT, Optional.empty());
        byte[] object = CodeGenerator.generate(IrParser.parse(PROGRAM), options).output();
        String bytes = new String(object, StandardCharsets.ISO_8859_1);
        assertThat(bytes)
                .contains("main.py")
                .contains("lib.py")
                .doesNotContain(System.getProperty("user.dir"));
    }
}
