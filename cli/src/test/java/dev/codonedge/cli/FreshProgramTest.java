package dev.codonedge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// A program that is still open for writing is started as soon as it is closed.
class FreshProgramTest {
    @TempDir Path folder;

    @Test
    void waitsForWhoeverHasItOpen() throws Exception {
        var program = program();
        var writer = Files.newOutputStream(program, StandardOpenOption.APPEND);
        assertThatThrownBy(() -> new ProcessBuilder(program.toString()).start())
                .isInstanceOf(IOException.class)
                .hasStackTraceContaining("Text file busy");
        var closing =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        writer.close();
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                });
        assertThat(FreshProgram.start(new ProcessBuilder(program.toString())).waitFor()).isZero();
        closing.join();
    }

    @Test
    void givesUpWhenItStaysOpen() throws Exception {
        var program = program();
        try (var _ = Files.newOutputStream(program, StandardOpenOption.APPEND)) {
            assertThatThrownBy(() -> FreshProgram.start(new ProcessBuilder(program.toString())))
                    .isInstanceOf(IOException.class)
                    .hasStackTraceContaining("Text file busy");
        }
    }

    @Test
    void aMissingProgramIsNotWaitedFor() {
        assertThatThrownBy(
                        () ->
                                FreshProgram.start(
                                        new ProcessBuilder(folder.resolve("none").toString())))
                .isInstanceOf(IOException.class)
                .hasStackTraceContaining("No such file");
    }

    /// A copy of a program this machine has: it is not a script, whose interpreter would be what runs.
    private Path program() throws IOException {
        var program = Files.copy(Path.of("/bin/true"), folder.resolve("program"));
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
