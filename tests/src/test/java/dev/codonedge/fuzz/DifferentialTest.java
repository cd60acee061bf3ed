package dev.codonedge.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.tests.Repository;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Random programs print what they print under CPython: on this machine, optimised and not, and on a board.
///
/// `mvn -pl tests -am test -Dtest=DifferentialTest -Ddifferential.cases=N -Ddifferential.seed=S` runs as many others as
/// wanted; a case is its seed.
class DifferentialTest {
    private static final String UNBOUNDED =
            "def w(x):\n    return (x + (1 << 63)) % (1 << 64) - (1 << 63)\n";

    private static final String WRAPPING = "def w(x: int) -> int:\n    return x\n";

    @TempDir Path folder;

    private final long cases = Long.getLong("differential.cases", 6);
    private final long seed = Long.getLong("differential.seed", 1);
    private final Repository repository = Repository.ofBuild();

    @TestFactory
    Stream<DynamicTest> randomProgramsPrintWhatCPythonPrints() {
        return LongStream.range(seed, seed + cases)
                .mapToObj(
                        number -> DynamicTest.dynamicTest("seed " + number, () -> compare(number)));
    }

    private void compare(long number) throws IOException, InterruptedException {
        var program =
                RandomProgram.of(RandomGeneratorFactory.of("L64X128MixRandom").create(number));
        var name = "random" + number + ".py";
        var wanted =
                python(Files.writeString(folder.resolve("cpython-" + name), UNBOUNDED + program));
        var file = Files.writeString(folder.resolve(name), WRAPPING + program).toString();
        for (var options :
                List.of(
                        List.of("run", file),
                        List.of("run", "-O0", file),
                        List.of(
                                "run",
                                "--board=mps2-an385",
                                "--max-instructions=5000000000",
                                file))) {
            var outcome = repository.codon("", options);
            assertThat(outcome.err()).describedAs("%s%n%s", options, program).isEmpty();
            assertThat(outcome.out()).describedAs("%s%n%s", options, program).isEqualTo(wanted);
        }
    }

    private static String python(Path file) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder("python3", file.toString()).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).describedAs("%s", text).isZero();
        return text;
    }
}
