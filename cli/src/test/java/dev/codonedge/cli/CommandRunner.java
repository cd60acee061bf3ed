package dev.codonedge.cli;

import dev.codonedge.cache.ContentCache;
import dev.codonedge.cli.Environment.Streams;
import dev.codonedge.cli.Environment.Talk;
import dev.codonedge.qemu.LocalQemu;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs commands as a user would, in a folder of their own.
final class CommandRunner {
    private final Path folder;
    private final ContentCache cache;
    private ProgramCompiler compiler;
    private String input = "";

    CommandRunner(Path folder) {
        this(folder, ContentCache.ofUser());
    }

    CommandRunner(Path folder, ContentCache cache) {
        this.folder = folder;
        this.cache = cache;
        this.compiler =
                (_, _, _) -> {
                    throw new AssertionError("nothing was to be compiled");
                };
    }

    /// What came of a command.
    record Outcome(int status, String out, String err) {}

    CommandRunner withCompiler(ProgramCompiler other) {
        compiler = other;
        return this;
    }

    CommandRunner withInput(String text) {
        input = text;
        return this;
    }

    CommandRunner file(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
        return this;
    }

    Outcome run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var environment =
                new Environment(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        Streams.COPIED,
                        Talk.QUIET,
                        compiler,
                        LocalQemu::new,
                        folder,
                        cache);
        var status = new CodonCommandLine(environment).run(arguments);
        return new Outcome(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
