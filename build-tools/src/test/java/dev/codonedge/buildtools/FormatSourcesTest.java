package dev.codonedge.buildtools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class FormatSourcesTest {
    @TempDir Path root;

    @Test
    void refusesAFileThatIsLaidOutDifferentlyAndAcceptsItOnceApplied() throws IOException {
        write("One.java", "class One { }");
        var sources = new FormatSources(root);
        assertThat(sources.check(sources.find())).isFalse();
        assertThat(sources.apply(sources.find())).isTrue();
        assertThat(sources.check(sources.find())).isTrue();
        assertThat(read("One.java")).isEqualTo("class One {}\n");
    }

    @Test
    void knowsThePatternsOfThisJavaAndKeepsMarkdownComments() throws IOException {
        var text =
                """
                /// Keeps   this:
                ///   - as it is, however long the line may be: nothing begins with two slashes that began with three
                record Pair(Object left, Object right) {
                    static Object right(Object value) {
                        return switch (value) {
                            case Pair(_, var right) -> right;
                            case Object _ -> value;
                        };
                    }
                }
                """;
        write("Pair.java", text);
        var sources = new FormatSources(root);
        assertThat(sources.apply(sources.find())).isTrue();
        assertThat(read("Pair.java")).isEqualTo(text);
    }

    @Test
    void leavesAFileThatIsNotJavaAlone() throws IOException {
        write("Broken.java", "class {");
        var sources = new FormatSources(root);
        assertThat(sources.apply(sources.find())).isFalse();
        assertThat(read("Broken.java")).isEqualTo("class {");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(root.resolve("module/src"));
        Files.writeString(root.resolve("module/src").resolve(name), text);
    }

    private String read(String name) throws IOException {
        return Files.readString(root.resolve("module/src").resolve(name));
    }
}
