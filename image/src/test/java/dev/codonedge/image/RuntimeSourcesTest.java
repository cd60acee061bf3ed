package dev.codonedge.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class RuntimeSourcesTest {
    @ParameterizedTest
    @ValueSource(strings = {"runtime-baremetal", "runtime-hosted"})
    void theListNamesEverySource(String runtime) throws IOException {
        var folder = Path.of(System.getProperty("codon.home"), runtime);
        var listed =
                Files.readAllLines(folder.resolve("sources.txt")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(sources(folder));
    }

    private static List<String> sources(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(name -> name.matches(".*\\.[chS]") && !name.startsWith("target/"))
                    .toList();
        }
    }
}
