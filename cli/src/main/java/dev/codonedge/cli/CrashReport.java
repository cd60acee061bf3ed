package dev.codonedge.cli;

import dev.codonedge.diagnostic.CompilerMistake;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What is needed to find a mistake of ours, saved where the user can find it.
record CrashReport(Throwable problem, List<String> arguments, Path folder) {
    /// Where in the program the compiler was, as in `sensor_log.py:12`.
    Optional<String> sourceLine() {
        return problem instanceof CompilerMistake mistake
                ? Optional.of(mistake.place())
                : Optional.empty();
    }

    /// What kind of failure it is, in one word.
    String kind() {
        var cause = problem instanceof CompilerMistake ? problem.getCause() : problem;
        return cause.getClass().getSimpleName();
    }

    /// The file, unless it could not be written: then there is nothing more to do.
    Optional<Path> save() {
        try {
            Files.createDirectories(folder);
            return Optional.of(
                    Files.writeString(Files.createTempFile(folder, "report-", ".txt"), text()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private String text() {
        var trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        return """
                %s
                Java %s on %s %s
                codon %s

                %s"""
                .formatted(
                        Version.text(),
                        System.getProperty("java.vm.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        String.join(" ", arguments),
                        trace);
    }
}
