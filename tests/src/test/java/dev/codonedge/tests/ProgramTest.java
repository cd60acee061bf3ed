package dev.codonedge.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.codonedge.tests.ProgramCase.Home;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every program prints what it should and ends as it should: on this machine, and on every emulated board.
class ProgramTest {
    private static final List<String> BOARDS = List.of("lm3s6965evb", "mps2-an385");

    /// Some ten times what the longest program needs.
    private static final String MAX_INSTRUCTIONS = "--max-instructions=5000000000";

    private final Repository repository = Repository.ofBuild();

    @TestFactory
    Stream<DynamicContainer> programsPrintWhatTheyShould() throws IOException {
        return Stream.concat(Stream.of(onThisMachine()), onBoards());
    }

    private DynamicContainer onThisMachine() throws IOException {
        return dynamicContainer(
                "this machine",
                verified("host", repository.programs())
                        .map(program -> dynamicTest(program.name(), () -> runHere(program))));
    }

    private Stream<ProgramCase> verified(String place, List<ProgramCase> programs)
            throws IOException {
        var pending = repository.pending(place);
        return programs.stream().filter(program -> !pending.contains(program.name()));
    }

    private Stream<DynamicContainer> onBoards() throws IOException {
        var programs =
                repository.programs().stream()
                        .filter(program -> program.home() == Home.EVERYWHERE)
                        .toList();
        var containers = new ArrayList<DynamicContainer>();
        for (var board : BOARDS) {
            var tests =
                    verified(board, programs)
                            .map(
                                    program ->
                                            dynamicTest(
                                                    program.name(), () -> runOn(board, program)));
            containers.add(dynamicContainer(board, tests));
        }
        return containers.stream();
    }

    private void runHere(ProgramCase program) {
        var arguments = new ArrayList<>(List.of("run", program.source().toString()));
        arguments.addAll(program.arguments());
        var outcome = repository.codon(program.input(), arguments);
        assertThat(outcome.out())
                .describedAs("%s: standard output", program.name())
                .isEqualTo(program.output());
        assertThat(outcome.err())
                .describedAs("%s: standard error", program.name())
                .isEqualTo(program.error());
        assertThat(outcome.status())
                .describedAs("%s: exit status", program.name())
                .isEqualTo(program.status());
    }

    /// A board has one console, for output and errors.
    private void runOn(String board, ProgramCase program) {
        var outcome =
                repository.codon(
                        program.input(),
                        List.of(
                                "run",
                                "--board=" + board,
                                MAX_INSTRUCTIONS,
                                program.source().toString()));
        assertThat(outcome.err())
                .describedAs("%s on %s: messages", program.name(), board)
                .isEmpty();
        assertThat(outcome.out())
                .describedAs("%s on %s: console", program.name(), board)
                .isEqualTo(program.output() + program.error());
        assertThat(outcome.status())
                .describedAs("%s on %s: exit status", program.name(), board)
                .isEqualTo(program.status());
    }
}
