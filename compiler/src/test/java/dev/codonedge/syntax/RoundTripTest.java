package dev.codonedge.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;

/// A tree printed as source text and parsed again is the same tree.
final class RoundTripTest {
    @TestFactory
    Stream<DynamicTest> programsSurvivePrintingAndParsing() {
        var programs = Parsed.programs();
        assertThat(programs).hasSizeGreaterThan(100);
        return programs.stream()
                .map(
                        file ->
                                dynamicTest(
                                        file.getFileName().toString(),
                                        () -> assertRoundTrip(Files.readString(file))));
    }

    @Test
    void allOfTheGrammarSurvives() throws Exception {
        try (var stream = RoundTripTest.class.getResourceAsStream("/syntax/grammar.py")) {
            assertRoundTrip(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void assertRoundTrip(String text) {
        var parsed = Parsed.of(text);
        assertThat(parsed.diagnostics().stream().filter(d -> d.severity().word().equals("error")))
                .isEmpty();
        String printed = SourcePrinter.print(parsed.tree());
        var again = Parsed.of(printed);
        assertThat(again.messages()).as(printed).doesNotContain("error:");
        assertThat(TreePrinter.print(again.tree())).isEqualTo(TreePrinter.print(parsed.tree()));
    }
}
