package dev.codonedge.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A program, and what is expected of it: the files beside it.
///
/// @param source relative to the repository
/// @param error standard error; checked only where a program ends with another status than 0
record ProgramCase(
        String name,
        Path source,
        String output,
        String error,
        int status,
        List<String> arguments,
        String input,
        Home home) {

    /// Where a program can run.
    enum Home {
        EVERYWHERE,
        /// Needs what a board has not: arguments, files.
        MACHINE
    }

    /// @param expected the path of the expected files, without their suffix
    static ProgramCase of(Path repository, String name, Path source, Path expected)
            throws IOException {
        var firstLine = Files.readString(repository.resolve(source)).lines().findFirst().orElse("");
        var arguments =
                read(expected, ".args").map(text -> text.lines().toList()).orElse(List.of());
        var machineOnly = firstLine.startsWith("# host only") || !arguments.isEmpty();
        return new ProgramCase(
                name,
                source,
                read(expected, ".out").orElseThrow(() -> new AssertionError(name + " has no .out")),
                read(expected, ".err").orElse(""),
                read(expected, ".status").map(text -> Integer.parseInt(text.strip())).orElse(0),
                arguments,
                read(expected, ".in").orElse(""),
                machineOnly ? Home.MACHINE : Home.EVERYWHERE);
    }

    private static Optional<String> read(Path expected, String suffix) throws IOException {
        var file = expected.resolveSibling(expected.getFileName() + suffix);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }
}
