package dev.codonedge.cli;

import dev.codonedge.cli.Environment.Streams;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;

/// Runs a program of this machine, with the command's own streams.
final class MachineRunner {
    private static final int STATUSES = 256;

    private final Environment environment;

    MachineRunner(Environment environment) {
        this.environment = environment;
    }

    /// The program's own exit status; 128 and the signal's number if one ended it.
    int run(byte[] executable, String source, List<String> arguments)
            throws IOException, InterruptedException {
        try (var folder = RunFolder.create(environment)) {
            var command = new ArrayList<String>();
            command.add(folder.put(programName(source), executable).toString());
            command.addAll(arguments);
            var builder =
                    new ProcessBuilder(command)
                            .directory(environment.directory().toAbsolutePath().toFile());
            var process =
                    environment.streams() == Streams.INHERITED
                            ? FreshProgram.start(builder.inheritIO())
                            : copied(builder);
            return Math.floorMod(process.waitFor(), STATUSES);
        }
    }

    private static String programName(String source) {
        var name = source.replaceAll("\\.\\w+$", "").replaceAll("[^\\w.-]", "");
        return name.isEmpty() ? "program" : name;
    }

    private Process copied(ProcessBuilder builder) throws IOException, InterruptedException {
        var process = FreshProgram.start(builder.redirectInput(Redirect.PIPE));
        var input =
                Thread.ofVirtual()
                        .start(() -> feed(environment.input(), process.getOutputStream()));
        var errors =
                Thread.ofVirtual().start(() -> copy(process.getErrorStream(), environment.err()));
        copy(process.getInputStream(), environment.out());
        errors.join();
        input.join();
        return process;
    }

    private static void feed(InputStream from, OutputStream to) {
        try (to) {
            from.transferTo(to);
        } catch (IOException _) {
            // The program has ended, or does not read.
        }
    }

    private static void copy(InputStream from, OutputStream to) {
        try {
            from.transferTo(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
