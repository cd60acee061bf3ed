package dev.codonedge.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.ir.IrInterpreter;
import dev.codonedge.ir.IrParser;
import dev.codonedge.ir.IrPrinter;
import dev.codonedge.ir.IrVerifier;
import dev.codonedge.ir.Module;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Random programs do the same before and after each pass and each pipeline.
final class RandomProgramTest {
    private static final int PROGRAMS = Integer.getInteger("random.programs", 40);
    private static final long FIRST = Long.getLong("random.first", 1);
    private static final long BUDGET = 300_000;

    private static List<Pipeline> pipelines() {
        var cleanUp = new CleanUp(64);
        return List.of(
                new Pipeline(List.of(new DropUnreached(), new ResolveSlots())),
                new Pipeline(List.of(new FoldGlobals())),
                new Pipeline(List.of(new CopyPropagation())),
                new Pipeline(List.of(new FoldConstants(64))),
                new Pipeline(List.of(new ScalarReplaceStructs())),
                new Pipeline(List.of(new SimplifyBlocks())),
                new Pipeline(List.of(new ThreadJumps())),
                new Pipeline(List.of(new DeadCode())),
                new Pipeline(List.of(cleanUp)),
                new Pipeline(List.of(new RemoveChecks(64, new CleanUp(64)))),
                new Pipeline(List.of(cleanUp, new RemoveChecks(64, new CleanUp(64)), cleanUp)),
                new Pipeline(List.of(new InlineSmall(new InlineSmall.Limits(1000, 1000), cleanUp))),
                new Pipeline(List.of(new SpliceGenerators(cleanUp))),
                new Pipeline(List.of(new SplitGenerators())),
                new Pipeline(List.of(new SplitGenerators(), cleanUp, new InferRaises(), cleanUp)),
                new Pipeline(List.of(new SplitGenerators(), new NarrowIntegers(32))),
                new Pipeline(List.of(new SplitGenerators(), cleanUp, new NarrowIntegers(32))),
                Pipeline.standard(Pipeline.Effort.LEAST, 64),
                Pipeline.standard(Pipeline.Effort.SMALL, 64),
                Pipeline.standard(Pipeline.Effort.FAST, 64));
    }

    @Test
    void everyPassKeepsWhatTheProgramDoes() {
        int ran = 0;
        for (long seed = FIRST; seed < FIRST + PROGRAMS; seed++) {
            Module original = new RandomProgram(seed).module();
            assertThat(IrVerifier.problems(original, IrVerifier.Form.FULL))
                    .as("program %d:%n%s", seed, IrPrinter.print(original))
                    .isEmpty();
            IrInterpreter.Outcome expected;
            try {
                expected = run(original, BUDGET);
            } catch (IrInterpreter.Trap trap) {
                assertThat(trap).hasMessage("runs too long");
                continue;
            }
            ran++;
            String text = IrPrinter.print(original);
            for (Pipeline pipeline : pipelines()) {
                Module module = IrParser.parse(text);
                String passes =
                        String.join(", ", pipeline.passes().stream().map(Pass::name).toList());
                try {
                    pipeline.run(module, true);
                } catch (RuntimeException e) {
                    throw new AssertionError("program " + seed + ", " + passes + "\n" + text, e);
                }
                String after = IrPrinter.print(module);
                IrInterpreter.Outcome actual;
                try {
                    // frames take more steps than what they stand for
                    actual = run(module, 20 * BUDGET);
                } catch (IrInterpreter.Trap e) {
                    throw new AssertionError(
                            "program " + seed + ", " + passes + "\n" + text + "\nafter\n" + after,
                            e);
                }
                assertThat(actual)
                        .as("program %d, %s%n%s%nafter%n%s", seed, passes, text, after)
                        .isEqualTo(expected);
            }
        }
        assertThat(ran).as("programs that end soon").isGreaterThan(PROGRAMS / 2);
    }

    private static IrInterpreter.Outcome run(Module module, long budget) {
        var interpreter = new IrInterpreter(module, 64);
        interpreter.setBudget(budget);
        return interpreter.run();
    }
}
