package dev.codonedge.tests;

import dev.codonedge.cache.ContentCache;
import dev.codonedge.cli.CodonCommandLine;
import dev.codonedge.cli.Compilers;
import dev.codonedge.cli.Environment;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The programs of this repository, and the command that runs them.
public record Repository(Path root) {
    public static Repository ofBuild() {
        return new Repository(Path.of(System.getProperty("codon.home")));
    }

    /// What came of a command.
    public record Outcome(int status, String out, String err) {}

    public Outcome codon(String input, List<String> arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var environment =
                new Environment(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        Streams.COPIED,
                        Talk.QUIET,
                        Compilers.standard(ContentCache.ofUser()),
                        LocalQemu::new,
                        root,
                        ContentCache.ofUser());
        var status = new CodonCommandLine(environment).run(arguments.toArray(String[]::new));
        return new Outcome(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Names of programs that do not do yet what they should at a place (`host`, a board, `fail`): `tests/pending.txt`.
    Set<String> pending(String place) throws IOException {
        var names = new LinkedHashSet<String>();
        for (var line : Files.readAllLines(root.resolve("tests/pending.txt"))) {
            var words = line.split(" ", 2);
            if (words[0].equals(place)) {
                names.add(words[1]);
            }
        }
        System.out.println(
                place + ": " + names.size() + " programs are pending (tests/pending.txt)");
        return names;
    }

    /// The programs under `tests/run`, and the examples. `mvn -Dprograms=REGEX` picks some.
    List<ProgramCase> programs() throws IOException {
        var wanted = System.getProperty("programs", ".*");
        return allPrograms().stream().filter(program -> program.name().matches(wanted)).toList();
    }

    private List<ProgramCase> allPrograms() throws IOException {
        var programs = new ArrayList<ProgramCase>();
        for (var entry : entries("tests/run")) {
            var name = entry.getFileName().toString();
            if (Files.exists(entry.resolve("main.py"))) {
                programs.add(program(name, entry.resolve("main.py"), entry.resolve("main")));
            } else if (name.endsWith(".py")) {
                programs.add(
                        program(
                                withoutSuffix(name),
                                entry,
                                entry.resolveSibling(withoutSuffix(name))));
            }
        }
        for (var entry : entries("examples")) {
            var name = withoutSuffix(entry.getFileName().toString());
            programs.add(
                    program(
                            "example " + name,
                            entry,
                            root.resolve("tests/examples").resolve(name)));
        }
        return programs;
    }

    /// Every file and folder directly in a folder of the repository, sorted.
    List<Path> entries(String folder) throws IOException {
        try (var entries = Files.list(root.resolve(folder))) {
            return entries.sorted().toList();
        }
    }

    private ProgramCase program(String name, Path source, Path expected) throws IOException {
        return ProgramCase.of(root, name, root.relativize(source), expected);
    }

    private static String withoutSuffix(String name) {
        return name.replaceAll("\\.py$", "");
    }
}
