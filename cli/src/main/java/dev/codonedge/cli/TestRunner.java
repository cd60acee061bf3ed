package dev.codonedge.cli;

import dev.codonedge.cli.Environment.Streams;
import dev.codonedge.cli.TestResult.Verdict;
import dev.codonedge.image.Toolchain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Runs the tests of one image, each in a process or on a board of its own: what one of them breaks is whole for the next.
final class TestRunner {
    /// What `internal.testing.finish` prints before the number of asserts that did not hold.
    private static final char END = '\u001e';

    /// Only against tests that hang.
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final long MOST_INSTRUCTIONS = 20_000_000_000L;

    private final Environment environment;
    private final Place place;
    private final Toolchain toolchain;
    private final byte[] image;
    private final Optional<Long> mostInstructions;

    /// @param mostInstructions on a board, after which a test is stopped
    TestRunner(
            Environment environment,
            Place place,
            Toolchain toolchain,
            byte[] image,
            Optional<Long> mostInstructions) {
        this.environment = environment;
        this.place = place;
        this.toolchain = toolchain;
        this.image = image;
        this.mostInstructions = mostInstructions;
    }

    /// How a run ended.
    private record Ended(boolean stopped, OptionalLong instructions, String output) {}

    /// The instructions that start and end take, without a test; empty where nobody counts.
    OptionalLong overhead() throws IOException, InterruptedException, CommandFailure {
        return place instanceof Place.OnBoard ? run("").instructions : OptionalLong.empty();
    }

    TestResult run(TestFile file, int number, OptionalLong overhead)
            throws IOException, InterruptedException, CommandFailure {
        var start = System.nanoTime();
        var ended = run(number + "\n");
        var took = Duration.ofNanos(System.nanoTime() - start);
        int end = ended.output.lastIndexOf(END);
        var failures = end < 0 ? "" : ended.output.substring(end + 1).strip();
        var verdict =
                ended.stopped
                        ? Verdict.STOPPED
                        : switch (failures) {
                            case "" -> Verdict.BROKEN_OFF;
                            case "0" -> Verdict.PASSED;
                            default -> Verdict.FAILED;
                        };
        var instructions =
                ended.instructions.isPresent() && overhead.isPresent()
                        ? OptionalLong.of(
                                Math.max(0, ended.instructions.getAsLong() - overhead.getAsLong()))
                        : OptionalLong.empty();
        return new TestResult(
                file,
                file.tests().get(number),
                verdict,
                took,
                instructions,
                end < 0 ? ended.output : ended.output.substring(0, end));
    }

    private Ended run(String input) throws IOException, InterruptedException, CommandFailure {
        var output = new ByteArrayOutputStream();
        var stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        var around =
                new Environment(
                        stream,
                        stream,
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        Streams.COPIED,
                        environment.talk(),
                        environment.compiler(),
                        environment.emulators(),
                        environment.directory(),
                        environment.cache());
        return switch (place) {
            case Place.Machine _ -> {
                var run =
                        new MachineRunner(around, Optional.of(LIMIT))
                                .run(image, "tests", List.of());
                yield new Ended(
                        run.stopped(),
                        OptionalLong.empty(),
                        output.toString(StandardCharsets.UTF_8));
            }
            case Place.OnBoard(var board) -> {
                try {
                    var run =
                            new BoardRunner(around, toolchain)
                                    .run(
                                            image,
                                            board,
                                            Optional.of(
                                                    mostInstructions.orElse(MOST_INSTRUCTIONS)));
                    yield new Ended(
                            false, run.instructions(), output.toString(StandardCharsets.UTF_8));
                } catch (CommandFailure stopped) {
                    if (stopped.status() != ExitStatus.PROGRAM_ERRORS) {
                        throw stopped;
                    }
                    yield new Ended(
                            true,
                            OptionalLong.empty(),
                            output.toString(StandardCharsets.UTF_8) + stopped.getMessage() + "\n");
                }
            }
        };
    }
}
