package dev.codonedge.image;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Folders that are made once and named for what they were made from. An entry is there whole or not at all: it is
/// made beside its place and renamed, and one process at a time makes it.
public final class ContentCache {
    private static final long LOCK_POLL_MILLISECONDS = 20;

    private final Path root;

    public ContentCache(Path root) {
        this.root = root.toAbsolutePath();
    }

    /// The cache of the user who runs this: `CODON_CACHE`, else `codon` in the cache folder of the desktop standards.
    public static ContentCache ofUser() {
        var chosen = System.getenv("CODON_CACHE");
        if (chosen != null && !chosen.isBlank()) {
            return new ContentCache(Path.of(chosen));
        }
        var desktop = System.getenv("XDG_CACHE_HOME");
        var caches =
                desktop != null && !desktop.isBlank()
                        ? Path.of(desktop)
                        : Path.of(System.getProperty("user.home"), ".cache");
        return new ContentCache(caches.resolve("codon"));
    }

    /// Fills an empty folder.
    @FunctionalInterface
    public interface Maker {
        void fill(Path folder) throws IOException;
    }

    public Path root() {
        return root;
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
        Files.deleteIfExists(lockFile);
        return entry;
    }

    private void make(Path entry, Maker maker) throws IOException {
        var unfinished = Files.createTempDirectory(root, entry.getFileName() + ".");
        try {
            maker.fill(unfinished);
            makeReadableForAll(unfinished);
            Files.move(unfinished, entry, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            deleteTree(unfinished);
            throw e;
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

    static void deleteTree(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path directory, @org.jspecify.annotations.Nullable IOException problem)
                            throws IOException {
                        Files.delete(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /// A name for content: the first 16 hexadecimal digits of its SHA-256.
    static String digest(Iterable<byte[]> parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                sha.update(
                        Integer.toString(part.length)
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                sha.update((byte) ':');
                sha.update(part);
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
