package dev.codonedge.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Many small cases in one resource file: a title, some source text, and what is expected of it.
///
///     ---- title
///     source
///     ====
///     expectation
///
/// `-Dgolden.rewrite=true` writes the expectations anew.
public final class GoldenBlocks {
    private record Block(String title, String source, String expected) {}

    private GoldenBlocks() {}

    public static Stream<DynamicTest> test(String resource, UnaryOperator<String> actual) {
        var file = Path.of("src/test/resources", resource);
        try {
            var blocks = read(Files.readString(file));
            assertThat(blocks).as(resource).isNotEmpty();
            if (Boolean.getBoolean("golden.rewrite")) {
                var text = new StringBuilder();
                for (var block : blocks) {
                    text.append("---- ").append(block.title()).append('\n').append(block.source());
                    text.append("====\n").append(actual.apply(block.source()));
                }
                Files.writeString(file, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return again(file).stream()
                .map(
                        block ->
                                dynamicTest(
                                        block.title(),
                                        () ->
                                                assertThat(actual.apply(block.source()))
                                                        .isEqualTo(block.expected())));
    }

    private static List<Block> again(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Block> read(String text) {
        var blocks = new ArrayList<Block>();
        for (String part : text.split("(?m)^---- ")) {
            if (!part.isBlank()) {
                int title = part.indexOf('\n');
                int split = part.indexOf("\n====\n");
                assertThat(split).as("no ==== behind: %s", part).isPositive();
                blocks.add(
                        new Block(
                                part.substring(0, title),
                                part.substring(title + 1, split + 1),
                                part.substring(split + 6)));
            }
        }
        return blocks;
    }
}
