package dev.codonedge.syntax;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.scope.ModuleScopes;
import dev.codonedge.scope.Scopes;
import dev.codonedge.source.SourceFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A text, parsed and scoped, with what was said about it.
public record Parsed(ModuleTree tree, ModuleScopes scopes, List<Diagnostic> diagnostics) {
    public static Parsed of(String text) {
        var diagnostics = new Diagnostics();
        var tree = Parser.parse(new SourceFile("test.py", "__main__", text), diagnostics);
        var scopes = Scopes.resolve(tree, diagnostics);
        return new Parsed(tree, scopes, diagnostics.all());
    }

    /// One line each: `2:5-9 error: message [hint] {label}`.
    public String messages() {
        return diagnostics.stream().map(Parsed::message).collect(Collectors.joining());
    }

    private static String message(Diagnostic diagnostic) {
        var span = diagnostic.span();
        var text = new StringBuilder();
        text.append(span.line()).append(':').append(span.column());
        text.append('-').append(span.file().column(span.end()));
        text.append(' ')
                .append(diagnostic.severity().word())
                .append(": ")
                .append(diagnostic.message());
        diagnostic.hint().ifPresent(hint -> text.append(" [").append(hint).append(']'));
        diagnostic
                .labels()
                .forEach(
                        label ->
                                text.append(" {")
                                        .append(label.span().line())
                                        .append(':')
                                        .append(label.span().column())
                                        .append(' ')
                                        .append(label.text())
                                        .append('}'));
        return text.append('\n').toString();
    }

    /// The programs that the whole toolchain is tested with.
    public static List<Path> programs() {
        var root = Path.of(System.getProperty("codon.home", ".."), "tests", "run");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
