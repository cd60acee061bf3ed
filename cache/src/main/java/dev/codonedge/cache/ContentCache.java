package dev.codonedge.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Folders that are made once and named for what they were made from. An entry is there whole or not at all: it is
/// made beside its place and renamed, and one process at a time makes it.
public final class ContentCache {
    private static final long LOCK_POLL_MILLISECONDS = 20;

    private final Path root;

    public ContentCache(Path root) {
        this.root = root.toAbsolutePath();
    }

    /// The cache of the user who runs this: `CODON_CACHE`, else `codon-edge` in the cache folder of the desktop standards.
    public static ContentCache ofUser() {
        return ofUser(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static ContentCache ofUser(Map<String, String> environment, Path home) {
        var chosen = environment.getOrDefault("CODON_CACHE", "");
        if (!chosen.isBlank()) {
            return new ContentCache(Path.of(chosen));
        }
        var xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        // The specification: a relative path is to be ignored.
        var caches = xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".cache");
        return new ContentCache(caches.resolve("codon-edge"));
    }

    /// Fills an empty folder.
    @FunctionalInterface
    public interface Maker {
        void fill(Path folder) throws IOException;
    }

    public Path root() {
        return root;
    }

    /// The folder of this name, if it has been made.
    public Optional<Path> find(String name) {
        return Optional.of(root.resolve(name)).filter(Files::isDirectory);
    }

    /// The folder of this name, made now if it is not there yet.
    public Path entry(String name, Maker maker) throws IOException {
        var entry = root.resolve(name);
        if (Files.isDirectory(entry)) {
            return entry;
        }
        Files.createDirectories(root);
        var lockFile = root.resolve(name + ".lock");
        try (var channel =
                        FileChannel.open(
                                lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = lock(channel)) {
            if (!Files.isDirectory(entry)) {
                make(entry, maker);
            }
        }
        // Whoever still waits for the deleted file finds the entry made.
        Files.deleteIfExists(lockFile);
        return entry;
    }

    private void make(Path entry, Maker maker) throws IOException {
        try (var unfinished = TemporaryFolder.in(root, entry.getFileName() + ".")) {
            maker.fill(unfinished.path());
            makeReadableForAll(unfinished.path());
            Files.move(unfinished.path(), entry, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// A temporary folder is its owner's alone; a cache may be shared.
    private static void makeReadableForAll(Path folder) {
        folder.toFile().setReadable(true, false);
        folder.toFile().setExecutable(true, false);
    }

    /// Waits for other processes, and, which the lock alone does not, for other threads of this one.
    private static FileLock lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException _) {
                try {
                    Thread.sleep(LOCK_POLL_MILLISECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException("interrupted while waiting for another build", e);
                }
            }
        }
    }

    /// A name for content: 64 bits in hexadecimal. It keeps apart what we made ourselves, not what somebody forged; a
    /// cryptographic hash costs a tenth of a short command's time, for the search of its provider alone.
    public static String digest(Iterable<byte[]> parts) {
        long state = 0x243f_6a88_85a3_08d3L; // the fraction of pi
        for (var part : parts) {
            state = mix(state, part.length);
            for (var value : part) {
                state = mix(state, value);
            }
        }
        return HexFormat.of().toHexDigits(mix(state, -1));
    }

    /// Multiplies by the golden ratio and lets every bit reach the lower half, where the next byte comes in.
    private static long mix(long state, int value) {
        long mixed = (state ^ value) * 0x9e37_79b9_7f4a_7c15L;
        return mixed ^ mixed >>> 29;
    }

    public static String digest(String text) {
        return digest(List.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
