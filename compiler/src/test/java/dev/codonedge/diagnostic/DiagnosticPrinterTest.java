package dev.codonedge.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.codonedge.diagnostic.DiagnosticPrinter.Colour;
import dev.codonedge.source.SourceFile;
import dev.codonedge.source.Span;

import org.junit.jupiter.api.Test;

import java.util.List;

final class DiagnosticPrinterTest {
    private final SourceFile file =
            new SourceFile(
                    "blink.py", "__main__", "length = 3\n\tprint(lenght) # é\nx = '''a\nb'''\n");

    private Span span(String word) {
        int start = file.text().indexOf(word);
        return new Span(file, start, start + word.length());
    }

    private static String plain(Diagnostic diagnostic) {
        return new DiagnosticPrinter(Colour.NEVER).print(diagnostic);
    }

    @Test
    void marksThePlaceInItsLine() {
        var error =
                Diagnostic.error("undefined-name", span("lenght"), "name 'lenght' is not defined")
                        .withHint("did you mean 'length'?");
        assertThat(plain(error))
                .isEqualTo(
                        """
                        blink.py:2 (8-14): error: name 'lenght' is not defined
                        │ \tprint(lenght) # é
                        │ \t      ^^^^^^
                        ╰─ did you mean 'length'?""");
    }

    @Test
    void drawsLabelsChainAndHint() {
        var warning =
                Diagnostic.warning("w", span("print"), "something")
                        .withLabel(span("length"), "first bound here")
                        .withChain(
                                List.of(
                                        "during the realization of f(x: int)",
                                        "during the realization of g()"));
        assertThat(plain(warning).lines().toList())
                .containsExactly(
                        "blink.py:2 (2-7): warning: something",
                        "│ \tprint(lenght) # é",
                        "│ \t^^^^^",
                        "├─ blink.py:1 (1-7): first bound here",
                        "├─ during the realization of f(x: int)",
                        "╰─ during the realization of g()");
    }

    @Test
    void emptySpansHaveOneColumn() {
        assertThat(plain(Diagnostic.error("e", span("lenght").atStart(), "here")))
                .startsWith("blink.py:2 (8): error: here\n")
                .endsWith("      ^");
        var end = new Span(file, file.text().length(), file.text().length());
        assertThat(plain(Diagnostic.error("e", end, "at the end")))
                .isEqualTo("blink.py:5 (1): error: at the end");
    }

    @Test
    void spansOfSeveralLinesAreMarkedInTheFirst() {
        assertThat(plain(Diagnostic.error("e", span("'''a\nb'''"), "long")))
                .isEqualTo("blink.py:3 (5-9): error: long\n│ x = '''a\n│     ^^^^");
    }

    @Test
    void coloursOnlyWhenAsked() {
        var error = Diagnostic.error("e", span("print"), "m");
        assertThat(plain(error)).doesNotContain("\033");
        assertThat(new DiagnosticPrinter(Colour.ANSI).print(error))
                .contains("\033[31merror:\033[0m")
                .contains("\033[31m^^^^^\033[0m");
    }

    @Test
    void jsonIsOneObjectALine() throws Exception {
        var error =
                Diagnostic.error(
                                "undefined-name",
                                span("lenght"),
                                "tab \t, quote \" and backslash \\")
                        .withHint("é")
                        .withLabel(span("'''a\nb'''"), "there")
                        .withChain(List.of("during"));
        String text = new JsonDiagnosticPrinter().print(List.of(error, error));
        assertThat(text.lines()).hasSize(2);
        var json = new JsonMapper().readTree(text.lines().findFirst().orElseThrow());
        assertThat(json.get("file").asText()).isEqualTo("blink.py");
        assertThat(json.get("line").asInt()).isEqualTo(2);
        assertThat(json.get("column").asInt()).isEqualTo(8);
        assertThat(json.get("endLine").asInt()).isEqualTo(2);
        assertThat(json.get("endColumn").asInt()).isEqualTo(14);
        assertThat(json.get("severity").asText()).isEqualTo("error");
        assertThat(json.get("code").asText()).isEqualTo("undefined-name");
        assertThat(json.get("message").asText()).isEqualTo(error.message());
        assertThat(json.get("hint").asText()).isEqualTo("é");
        assertThat(json.get("chain").get(0).asText()).isEqualTo("during");
        assertThat(json.get("labels").get(0).get("line").asInt()).isEqualTo(3);
        assertThat(json.get("labels").get(0).get("endLine").asInt()).isEqualTo(4);
        assertThat(json.get("labels").get(0).get("text").asText()).isEqualTo("there");
    }
}
