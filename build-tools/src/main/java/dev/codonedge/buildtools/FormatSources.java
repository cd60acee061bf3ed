package dev.codonedge.buildtools;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import com.palantir.javaformat.java.ImportOrderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Lays out the Java sources of every module, or only says which files are laid out differently.
public final class FormatSources {
    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    private FormatSources() {}

    public static void main(String[] arguments) throws IOException {
        var root = Path.of(arguments[1]);
        System.exit(
                switch (arguments[0]) {
                    case "check" -> new FormatSources().check(root);
                    case "apply" -> new FormatSources().apply(root);
                    default -> throw new IllegalArgumentException("check or apply, not " + arguments[0]);
                });
    }

    private int check(Path root) throws IOException {
        var different = sources(root).parallelStream()
                .filter(file -> !formatted(file).equals(Optional.of(read(file))))
                .toList();
        different.forEach(file -> System.err.println("not formatted: " + root.relativize(file)));
        if (!different.isEmpty()) {
            System.err.println("run ./check format");
        }
        return different.isEmpty() ? 0 : 1;
    }

    private int apply(Path root) throws IOException {
        for (var file : sources(root)) {
            var text = formatted(file);
            if (text.isEmpty()) {
                return 1;
            }
            if (!text.get().equals(Files.readString(file))) {
                Files.writeString(file, text.get());
                System.out.println("formatted " + root.relativize(file));
            }
        }
        return 0;
    }

    /// The laid out text, or nothing where the file is not Java: javac will say why.
    private Optional<String> formatted(Path file) {
        try {
            var ordered = ImportOrderer.reorderImports(read(file), Style.PALANTIR);
            return Optional.of(formatter.formatSource(RemoveUnusedImports.removeUnusedImports(ordered)));
        } catch (FormatterException e) {
            System.err.println(file + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        try (var modules = Files.newDirectoryStream(root, directory -> Files.isDirectory(directory.resolve("src")));
                var files = java.util.stream.StreamSupport.stream(modules.spliterator(), false)
                        .flatMap(FormatSources::javaFiles)) {
            return files.sorted().toList();
        }
    }

    private static java.util.stream.Stream<Path> javaFiles(Path module) {
        try {
            return Files.walk(module.resolve("src")).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
