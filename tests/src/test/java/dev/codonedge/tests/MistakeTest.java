package dev.codonedge.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every mistake is told, on its line and in the words of the comment there, and nothing else is.
class MistakeTest {
    private static final Pattern EXPECTED =
            Pattern.compile("# error( above)?: (.*?)(?=\\s*# error|$)");

    private final Repository repository = Repository.ofBuild();

    @TestFactory
    Stream<DynamicTest> mistakesAreTold() throws IOException {
        var pending = repository.pending("fail");
        return repository.entries("tests/fail").stream()
                .filter(entry -> !pending.contains(entry.getFileName().toString()))
                .map(entry -> Files.isDirectory(entry) ? entry.resolve("main.py") : entry)
                .filter(file -> file.toString().endsWith(".py"))
                .map(
                        file ->
                                dynamicTest(
                                        repository.root().relativize(file).toString(),
                                        () -> check(file)));
    }

    private void check(Path file) throws IOException {
        var path = repository.root().relativize(file).toString();
        var outcome = repository.codon("", List.of("check", "--message-format=json", path));
        assertThat(told(outcome.err()))
                .describedAs(path)
                .containsExactlyInAnyOrderElementsOf(expected(file));
        assertThat(outcome.status()).isEqualTo(1);
    }

    /// As in `12: name 'x' is not defined`.
    private static List<String> expected(Path file) throws IOException {
        var expected = new ArrayList<String>();
        var lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            var matcher = EXPECTED.matcher(lines.get(i));
            while (matcher.find()) {
                expected.add(
                        (matcher.group(1) == null ? i + 1 : i) + ": " + matcher.group(2).strip());
            }
        }
        return expected;
    }

    private static List<String> told(String messages) throws IOException {
        var told = new ArrayList<String>();
        var json = new JsonMapper();
        for (var line : messages.lines().toList()) {
            // What is not in the format is a failure of the command itself, and shows in the
            // comparison.
            var message =
                    line.startsWith("{")
                            ? json.readTree(line)
                            : json.createObjectNode().put("message", line);
            if (!message.path("severity").asText("error").equals("warning")) {
                told.add(text(message));
            }
        }
        return told;
    }

    private static String text(JsonNode message) {
        return message.path("line").asInt() + ": " + message.path("message").asText();
    }
}
