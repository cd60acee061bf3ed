package dev.codonedge.cli;

import dev.codonedge.cli.Environment.Streams;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs a program of this machine, with the command's own streams.
final class MachineRunner {
    private static final int STATUSES = 256;

    private final Environment environment;
    private final Optional<Duration> limit;

    /// A program runs for as long as it likes.
    MachineRunner(Environment environment) {
        this(environment, Optional.empty());
    }

    /// @param limit after which a program is stopped
    MachineRunner(Environment environment, Optional<Duration> limit) {
        this.environment = environment;
        this.limit = limit;
    }

    /// How a program ended.
    ///
    /// @param status its own exit status; 128 and the signal's number if one ended it
    /// @param stopped whether it was stopped because its time was up
    record Run(int status, boolean stopped) {}

    /// Runs to the end, or until the time is up.
    Run run(byte[] executable, String source, List<String> arguments)
            throws IOException, InterruptedException {
        try (var folder = RunFolder.create(environment)) {
            var command = new ArrayList<String>();
            command.add(folder.put(programName(source), executable).toString());
            command.addAll(arguments);
            var builder =
                    new ProcessBuilder(command)
                            .directory(environment.directory().toAbsolutePath().toFile());
            if (environment.streams() == Streams.INHERITED) {
                var process = FreshProgram.start(builder.inheritIO());
                var stopped = isStopped(process);
                return new Run(status(process), stopped);
            }
            return copied(builder);
        }
    }

    private static String programName(String source) {
        var name = source.replaceAll("\\.\\w+$", "").replaceAll("[^\\w.-]", "");
        return name.isEmpty() ? "program" : name;
    }

    private Run copied(ProcessBuilder builder) throws IOException, InterruptedException {
        var process = FreshProgram.start(builder.redirectInput(Redirect.PIPE));
        var input =
                Thread.ofVirtual()
                        .start(() -> feed(environment.input(), process.getOutputStream()));
        var errors =
                Thread.ofVirtual().start(() -> copy(process.getErrorStream(), environment.err()));
        var output =
                Thread.ofVirtual().start(() -> copy(process.getInputStream(), environment.out()));
        var stopped = isStopped(process);
        output.join();
        errors.join();
        input.join();
        return new Run(status(process), stopped);
    }

    private boolean isStopped(Process process) throws InterruptedException {
        if (limit.isEmpty() || process.waitFor(limit.get())) {
            return false;
        }
        process.destroyForcibly();
        return true;
    }

    private static int status(Process process) throws InterruptedException {
        return Math.floorMod(process.waitFor(), STATUSES);
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
