package dev.codonedge.buildtools;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays out the Java sources of every module, or only says which files are laid out differently.
public final class FormatSources {
    private final Formatter formatter =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());
    private final Path root;

    FormatSources(Path root) {
        this.root = root;
    }

    public static void main(String[] arguments) throws IOException {
        var sources = new FormatSources(Path.of(arguments[1]));
        var files = sources.find();
        var done =
                switch (arguments[0]) {
                    case "check" -> sources.check(files);
                    case "apply" -> sources.apply(files);
                    default ->
                            throw new IllegalArgumentException(
                                    "check or apply, not " + arguments[0]);
                };
        System.exit(done ? 0 : 1);
    }

    boolean check(List<Path> files) {
        var different =
                files.parallelStream()
                        .filter(file -> !formatted(file).equals(Optional.of(read(file))))
                        .toList();
        different.forEach(file -> System.err.println("not formatted: " + root.relativize(file)));
        if (!different.isEmpty()) {
            System.err.println("./check format lays them out");
        }
        return different.isEmpty();
    }

    boolean apply(List<Path> files) throws IOException {
        var allAreJava = true;
        for (var file : files) {
            var text = formatted(file);
            allAreJava &= text.isPresent();
            if (text.isPresent() && !text.get().equals(read(file))) {
                Files.writeString(file, text.get());
                System.out.println("formatted " + root.relativize(file));
            }
        }
        return allAreJava;
    }

    List<Path> find() throws IOException {
        var files = new ArrayList<Path>();
        try (var modules =
                Files.newDirectoryStream(
                        root, module -> Files.isDirectory(module.resolve("src")))) {
            for (var module : modules) {
                try (var tree = Files.walk(module.resolve("src"))) {
                    tree.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
                }
            }
        }
        return files.stream().sorted().toList();
    }

    /// The laid out text, or nothing where the file is not Java: javac says why.
    private Optional<String> formatted(Path file) {
        try {
            var comments = MarkdownComments.takenFrom(read(file));
            var ordered = ImportOrderer.reorderImports(comments.shortened(), Style.AOSP);
            var laidOut = formatter.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
            return Optional.of(comments.putBack(laidOut));
        } catch (FormatterException e) {
            System.err.println(root.relativize(file) + ": " + e.getMessage());
            return Optional.empty();
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
