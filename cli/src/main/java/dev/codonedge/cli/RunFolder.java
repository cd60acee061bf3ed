package dev.codonedge.cli;

import dev.codonedge.cache.TemporaryFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Holds a program for as long as it runs; gone afterwards, also when the user interrupts it.
final class RunFolder implements AutoCloseable {
    private final TemporaryFolder folder;
    private final Thread removal = new Thread(this::remove);

    private RunFolder(TemporaryFolder folder) {
        this.folder = folder;
    }

    /// In the cache: a machine may forbid programs in its folder for temporary files.
    static RunFolder create(Environment environment) throws IOException {
        Files.createDirectories(environment.cache().root());
        var folder = new RunFolder(TemporaryFolder.in(environment.cache().root(), "run."));
        Runtime.getRuntime().addShutdownHook(folder.removal);
        return folder;
    }

    Path put(String name, byte[] program) throws IOException {
        var file = Files.write(folder.path().resolve(name), program);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(removal);
        } catch (IllegalStateException _) {
            // The process is ending, and the hook runs.
        }
    }

    private void remove() {
        try {
            folder.close();
        } catch (IOException _) {
            // The hook and the end of the run meet when the user interrupts: one of them removes
            // it.
        }
    }
}
