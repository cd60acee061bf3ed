package dev.codonedge.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// One file that can always be made anew from what it is named for. It is replaced as a whole, so that no process ever
/// reads half of it; what is found damaged is made again. Without a place to write to, it is made for this process alone.
public final class CachedFile {
    /// What nobody has made for so long belongs to a version that is gone.
    private static final Duration KEPT = Duration.ofDays(30);

    private final Path path;

    /// @param kind the folder in the cache; files that are of one kind replace each other in the long run
    /// @param name changes with everything that the content depends on
    public CachedFile(ContentCache cache, String kind, String name) {
        this.path = cache.root().resolve(kind).resolve(name);
    }

    public Path path() {
        return path;
    }

    /// @param read what the bytes mean, if they are undamaged
    public <T> Optional<T> get(Function<byte[], Optional<T>> read, Supplier<byte[]> make) {
        var found = read().flatMap(read);
        if (found.isPresent()) {
            return found;
        }
        var made = make.get();
        try {
            write(made);
        } catch (IOException _) {
            // A cache that cannot be written costs time, nothing else.
        }
        return read.apply(made);
    }

    private Optional<byte[]> read() {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private void write(byte[] content) throws IOException {
        Files.createDirectories(path.getParent());
        var unfinished = Files.createTempFile(path.getParent(), "unfinished", null);
        try {
            Files.write(unfinished, content);
            unfinished.toFile().setReadable(true, false); // a cache may be shared
            Files.move(
                    unfinished,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        forgetOld();
    }

    private void forgetOld() throws IOException {
        var oldest = Instant.now().minus(KEPT);
        try (var files = Files.list(path.getParent())) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
