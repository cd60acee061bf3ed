package dev.codonedge.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

class CachedFileTest {
    private static final String CONTENT = "whole:" + "x".repeat(100_000);

    @TempDir Path folder;
    private final AtomicInteger made = new AtomicInteger();

    private Optional<String> get(CachedFile file) {
        return file.get(
                bytes -> {
                    var text = new String(bytes, StandardCharsets.UTF_8);
                    return text.equals(CONTENT) ? Optional.of(text) : Optional.empty();
                },
                () -> {
                    made.incrementAndGet();
                    return CONTENT.getBytes(StandardCharsets.UTF_8);
                });
    }

    private CachedFile file(String name) {
        return new CachedFile(new ContentCache(folder), "kind", name);
    }

    @Test
    void isMadeOnce() {
        assertThat(get(file("a"))).contains(CONTENT);
        assertThat(get(file("a"))).contains(CONTENT);
        assertThat(made).hasValue(1);
    }

    @Test
    void anotherNameIsAnotherFile() {
        get(file("version 1"));
        get(file("version 2"));
        assertThat(made).hasValue(2);
    }

    @Test
    void whatIsDamagedOrCutOffIsMadeAgain() throws Exception {
        get(file("a"));
        for (var damaged : List.of("", "whole:", CONTENT.replaceFirst("x", "y"))) {
            Files.writeString(file("a").path(), damaged);
            assertThat(get(file("a"))).contains(CONTENT);
            assertThat(file("a").path()).hasContent(CONTENT);
        }
        assertThat(made).hasValue(4);
    }

    @Test
    void manyAtOnceSeeNothingHalfWritten() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tasks = new ArrayList<Callable<Optional<String>>>();
            for (int i = 0; i < 64; i++) {
                boolean damages = i % 8 == 0;
                tasks.add(
                        () -> {
                            if (damages) {
                                Files.deleteIfExists(file("a").path());
                            }
                            return get(file("a"));
                        });
            }
            for (var result : threads.invokeAll(tasks)) {
                assertThat(result.get()).contains(CONTENT);
            }
        }
        try (var files = Files.list(folder.resolve("kind"))) {
            assertThat(files.filter(file -> file.toString().contains("unfinished"))).isEmpty();
        }
    }

    @Test
    void worksWhereNothingCanBeWritten() throws Exception {
        Files.writeString(folder.resolve("kind"), "a file where a folder should be");
        assertThat(get(file("a"))).contains(CONTENT);
    }

    @Test
    void whatNobodyMadeForLongGoesWhenSomethingIsMade() throws Exception {
        get(file("old"));
        Files.setLastModifiedTime(
                file("old").path(), FileTime.from(Instant.now().minus(Duration.ofDays(60))));
        get(file("recent"));
        get(file("new"));
        assertThat(file("old").path()).doesNotExist();
        assertThat(file("recent").path()).exists();
    }
}
