package dev.codonedge.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.codegen.Jit;
import dev.codonedge.compiler.CompilerOptions.Optimization;
import dev.codonedge.ir.IrInterpreter;
import dev.codonedge.ir.IrParser;
import dev.codonedge.ir.IrPrinter;
import dev.codonedge.ir.Module;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Random programs do as machine code what they do in the interpreter.
final class RandomMachineCodeTest {
    private static final int PROGRAMS = Integer.getInteger("random.programs", 10);
    private static final long FIRST = Long.getLong("random.first", 1);
    private static final long BUDGET = 300_000;

    @ParameterizedTest
    @EnumSource(names = {"O0", "O2", "OZ"})
    void machineCodeDoesWhatTheInterpreterSays(Optimization level) {
        var effort = level == Optimization.O0 ? Pipeline.Effort.LEAST : Pipeline.Effort.SMALL;
        int ran = 0;
        for (long seed = FIRST; seed < FIRST + PROGRAMS; seed++) {
            String text = IrPrinter.print(new RandomProgram(seed).module());
            Module module = IrParser.parse(text);
            Pipeline.standard(effort, 64).run(module, false);
            IrInterpreter.Outcome expected;
            try {
                var interpreter = new IrInterpreter(module, 64);
                interpreter.setBudget(BUDGET);
                expected = interpreter.run();
            } catch (IrInterpreter.Trap trap) {
                assertThat(trap).hasMessage("runs too long");
                continue;
            }
            ran++;
            try (var jit = new Jit(module, level)) {
                assertThat(jit.run())
                        .as("status of program %d%n%s", seed, text)
                        .isEqualTo(expected.status());
                assertThat(jit.output())
                        .as("output of program %d%n%s", seed, text)
                        .isEqualTo(expected.output());
            }
        }
        assertThat(ran).as("programs that end soon").isGreaterThan(PROGRAMS / 2);
    }
}
