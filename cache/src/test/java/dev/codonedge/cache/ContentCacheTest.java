package dev.codonedge.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ContentCacheTest {
    @TempDir Path root;

    @Test
    void makesAnEntryOnce() throws IOException {
        var cache = new ContentCache(root);
        var made = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            var entry =
                    cache.entry(
                            "a",
                            folder ->
                                    Files.writeString(
                                            folder.resolve("x"), "" + made.incrementAndGet()));
            assertThat(entry.resolve("x")).hasContent("1");
        }
    }

    @Test
    void concurrentBuildsMakeItOnceAndAllSeeItWhole() throws Exception {
        var made = new AtomicInteger();
        Callable<String> build =
                () -> {
                    var entry =
                            new ContentCache(root)
                                    .entry(
                                            "a",
                                            folder -> {
                                                made.incrementAndGet();
                                                Files.writeString(folder.resolve("first"), "1");
                                                sleep(50);
                                                Files.writeString(folder.resolve("second"), "2");
                                            });
                    return Files.readString(entry.resolve("first"))
                            + Files.readString(entry.resolve("second"));
                };
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var result :
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> build).toList())) {
                assertThat(result.get()).isEqualTo("12");
            }
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void aFailureLeavesNothingAndTheNextTryWorks() throws IOException {
        var cache = new ContentCache(root);
        assertThatThrownBy(
                        () ->
                                cache.entry(
                                        "a",
                                        folder -> {
                                            Files.writeString(folder.resolve("half"), "");
                                            throw new IOException("disk full");
                                        }))
                .hasMessage("disk full");
        assertThat(cache.find("a")).isEmpty();
        try (var left = Files.list(root)) {
            assertThat(left.filter(Files::isDirectory)).isEmpty();
        }
        assertThat(cache.entry("a", folder -> Files.writeString(folder.resolve("whole"), "")))
                .isDirectory();
    }

    @Test
    void liesWhereTheSpecificationOfTheDesktopSays() {
        assertThat(rootOf(Map.of())).isEqualTo("/home/me/.cache/codon-edge");
        assertThat(rootOf(Map.of("XDG_CACHE_HOME", "/fast"))).isEqualTo("/fast/codon-edge");
        assertThat(rootOf(Map.of("XDG_CACHE_HOME", "/fast", "CODON_CACHE", "/mine")))
                .isEqualTo("/mine");
        assertThat(rootOf(Map.of("XDG_CACHE_HOME", "relative")))
                .isEqualTo("/home/me/.cache/codon-edge");
    }

    @Test
    void theDigestKnowsWhereOnePartEnds() {
        var digests =
                List.of(List.of("ab", "c"), List.of("a", "bc"), List.of("abc")).stream()
                        .map(
                                parts ->
                                        ContentCache.digest(
                                                parts.stream().map(String::getBytes).toList()))
                        .collect(Collectors.toSet());
        assertThat(digests).hasSize(3).allMatch(digest -> digest.matches("[0-9a-f]{16}"));
    }

    @Test
    void digestsOfSimilarTextsDiffer() {
        var digests = new java.util.HashSet<String>();
        for (int i = 0; i < 100_000; i++) {
            digests.add(ContentCache.digest("runtime " + i));
        }
        assertThat(digests).hasSize(100_000);
    }

    private static String rootOf(Map<String, String> environment) {
        return ContentCache.ofUser(environment, Path.of("/home/me")).root().toString();
    }

    private static void sleep(long milliseconds) throws IOException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
