package dev.codonedge.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// A file that is written whole or not at all, whatever ends the process.
record OutputFile(Path path, String name) {
    enum Mode {
        DATA("rw-r--r--"),
        EXECUTABLE("rwxr-xr-x");

        private final String permissions;

        Mode(String permissions) {
            this.permissions = permissions;
        }
    }

    void write(byte[] content, Mode mode) throws IOException, CommandFailure {
        var folder = path.toAbsolutePath().normalize().getParent();
        if (Files.isDirectory(path)) {
            throw CommandFailure.wrongUsage(
                    "'%s' is a folder".formatted(name), "name a file with -o");
        }
        if (!Files.isDirectory(folder)) {
            throw CommandFailure.wrongUsage(
                    "there is no folder '%s' for the output".formatted(folder),
                    "mkdir -p " + folder);
        }
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                Files.write(path, content); // a device, such as /dev/null
            } else {
                replace(folder, content, mode);
            }
        } catch (AccessDeniedException _) {
            throw CommandFailure.wrongUsage(
                    "'%s' cannot be written: permission denied".formatted(name));
        }
    }

    private void replace(Path folder, byte[] content, Mode mode) throws IOException {
        var unfinished = Files.createTempFile(folder, "." + path.getFileName() + ".", ".tmp");
        var removal = new Thread(() -> unfinished.toFile().delete());
        Runtime.getRuntime().addShutdownHook(removal);
        try {
            Files.write(unfinished, content);
            Files.setPosixFilePermissions(
                    unfinished, PosixFilePermissions.fromString(mode.permissions));
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
            forget(removal);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process is ending, and the hook runs.
        }
    }
}
