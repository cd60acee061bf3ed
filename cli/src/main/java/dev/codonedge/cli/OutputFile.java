package dev.codonedge.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
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

    /// No program is overwritten by what is made of it, nor a module of it.
    void refuseSource(Path program) throws IOException, CommandFailure {
        if (!Files.isRegularFile(path)) {
            return;
        }
        if (name.endsWith(".py") || name.endsWith(".codon") || isSame(program)) {
            throw CommandFailure.wrongUsage(
                    "'%s' is source text, and would be overwritten".formatted(name),
                    "name another file with -o");
        }
    }

    private boolean isSame(Path program) throws IOException {
        return Files.isRegularFile(program) && Files.isSameFile(path, program);
    }

    void write(byte[] content, Mode mode) throws IOException, CommandFailure {
        var folder = path.toAbsolutePath().normalize().getParent();
        if (Files.isDirectory(path)) {
            throw CommandFailure.wrongUsage(
                    "'%s' is a folder".formatted(name), "name a file with -o");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw CommandFailure.wrongUsage("'%s' is a file, not a folder".formatted(folder));
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
        } catch (IOException e) {
            throw CommandFailure.missing("'%s' cannot be written: %s".formatted(name, reason(e)));
        }
    }

    private static String reason(IOException problem) {
        var text = String.valueOf(problem.getMessage());
        if (text.contains("No space left on device")) {
            return "the disk is full";
        }
        if (text.contains("Read-only file system")) {
            return "the disk is read-only";
        }
        return problem instanceof FileSystemException e && e.getReason() != null
                ? e.getReason()
                : "no file can be made in that folder";
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
