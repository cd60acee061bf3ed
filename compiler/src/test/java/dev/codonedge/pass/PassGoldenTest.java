package dev.codonedge.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.ir.IrInterpreter;
import dev.codonedge.ir.IrParser;
import dev.codonedge.ir.IrPrinter;
import dev.codonedge.ir.IrVerifier;
import dev.codonedge.ir.Module;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every `NAME.ir` under `passes` names its passes in the first line; after them it must print as `NAME.out.ir`, and do
/// what it did before. With `-Dgolden.rewrite=true` the expected files are written instead.
final class PassGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/passes");

    @TestFactory
    Stream<DynamicTest> passesGiveWhatIsExpected() throws IOException {
        return programs()
                .map(p -> DynamicTest.dynamicTest(p.getFileName().toString(), () -> check(p)));
    }

    @TestFactory
    Stream<DynamicTest> pipelinesKeepWhatProgramsDo() throws IOException {
        return programs()
                .map(
                        p ->
                                DynamicTest.dynamicTest(
                                        p.getFileName().toString(), () -> checkPipelines(p)));
    }

    private static Stream<Path> programs() throws IOException {
        try (var files = Files.list(FOLDER)) {
            List<Path> programs =
                    files.filter(
                                    f ->
                                            f.toString().endsWith(".ir")
                                                    && !f.toString().endsWith(".out.ir"))
                            .sorted()
                            .toList();
            assertThat(programs).isNotEmpty();
            return programs.stream();
        }
    }

    private static void checkPipelines(Path program) throws IOException {
        String text = Files.readString(program);
        IrInterpreter.Outcome before = new IrInterpreter(IrParser.parse(text), 64).run();
        for (Pipeline pipeline :
                List.of(
                        new Pipeline(List.of(new SplitGenerators())),
                        new Pipeline(
                                List.of(new SplitGenerators(), new InferRaises(), new CleanUp(64))),
                        Pipeline.standard(Pipeline.Effort.LEAST, 64),
                        Pipeline.standard(Pipeline.Effort.SMALL, 64),
                        Pipeline.standard(Pipeline.Effort.FAST, 64))) {
            Module module = IrParser.parse(text);
            pipeline.run(module, true);
            assertThat(new IrInterpreter(module, 64).run()).isEqualTo(before);
        }
    }

    private static void check(Path program) throws IOException {
        String text = Files.readString(program);
        IrInterpreter.Outcome before = new IrInterpreter(IrParser.parse(text), 64).run();
        Module module = IrParser.parse(text);
        assertThat(IrVerifier.problems(module, IrVerifier.Form.FULL)).isEmpty();
        var form = IrVerifier.Form.FULL;
        for (Pass pass : passes(text)) {
            pass.run(module);
            form = pass instanceof SplitGenerators ? IrVerifier.Form.SPLIT : form;
            assertThat(IrVerifier.problems(module, form))
                    .as("after %s:%n%s", pass.name(), IrPrinter.print(module))
                    .isEmpty();
        }
        String printed = IrPrinter.print(module);
        Path expected = Path.of(program.toString().replaceAll("\\.ir$", ".out.ir"));
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(expected, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(expected));
        assertThat(new IrInterpreter(module, 64).run()).isEqualTo(before);
        assertThat(IrPrinter.print(IrParser.parse(printed))).isEqualTo(printed);
    }

    private static List<Pass> passes(String text) {
        String first = text.lines().findFirst().orElse("");
        assertThat(first).startsWith("; passes: ");
        List<Pass> passes = new ArrayList<>();
        for (String name : first.substring("; passes: ".length()).split(" ")) {
            passes.add(
                    switch (name) {
                        case "CleanUp" -> new CleanUp(64);
                        case "CopyPropagation" -> new CopyPropagation();
                        case "DeadCode" -> new DeadCode();
                        case "DropUnreached" -> new DropUnreached();
                        case "FoldConstants" -> new FoldConstants(64);
                        case "FoldGlobals" -> new FoldGlobals();
                        case "InferRaises" -> new InferRaises();
                        case "InlineSmall" ->
                                new InlineSmall(new InlineSmall.Limits(10, 100), new CleanUp(64));
                        case "MergeWrites" -> new MergeWrites();
                        case "NarrowIntegers" -> new NarrowIntegers(32);
                        case "RemoveChecks" -> new RemoveChecks(64, new CleanUp(64));
                        case "ResolveSlots" -> new ResolveSlots();
                        case "ScalarReplaceStructs" -> new ScalarReplaceStructs();
                        case "SimplifyBlocks" -> new SimplifyBlocks();
                        case "SplitGenerators" -> new SplitGenerators();
                        case "SpliceGenerators" -> new SpliceGenerators(new CleanUp(64));
                        case "ThreadJumps" -> new ThreadJumps();
                        default -> throw new IllegalArgumentException("no pass " + name);
                    });
        }
        return passes;
    }
}
