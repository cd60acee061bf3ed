package dev.codonedge.cli;

import dev.codonedge.cache.CachedFile;
import dev.codonedge.cache.ContentCache;
import dev.codonedge.compiler.Compiler;
import dev.codonedge.compiler.CompilerOptions.Library;
import dev.codonedge.source.SourceFile;
import dev.codonedge.stored.StoredTrees;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

/// The library as it was parsed once, in the user's cache. The file is named for the library's content and for the
/// compiler that parsed it.
final class LibraryTrees {
    private static final String KIND = "library";

    private LibraryTrees() {}

    /// Nothing when compiler and library are not packed in jars: then they are being worked on.
    static Optional<CachedFile> file(ContentCache cache) {
        try {
            var library = LibraryTrees.class.getResource("/stdlib/builtins/__init__.py");
            var compiler = Compiler.class.getProtectionDomain().getCodeSource();
            if (library == null || !library.getProtocol().equals("jar") || compiler == null) {
                return Optional.empty();
            }
            var place = library.getPath();
            var jar = Path.of(URI.create(place.substring(0, place.indexOf("!/"))));
            var code = Path.of(compiler.getLocation().toURI());
            return Files.isRegularFile(code)
                    ? Optional.of(
                            new CachedFile(
                                    cache,
                                    KIND,
                                    ContentCache.digest(checksums(jar) + version(code))))
                    : Optional.empty();
        } catch (IOException | URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// Of every text of the library, from the jar's directory.
    private static String checksums(Path jar) throws IOException {
        var checksums = new StringBuilder();
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                checksums.append(entry.getName()).append(' ').append(entry.getCrc()).append('\n');
            }
        }
        return checksums.toString();
    }

    private static String version(Path jar) throws IOException {
        return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis();
    }

    static Optional<StoredTrees> of(CachedFile file, Library library) {
        return file.get(StoredTrees::read, () -> parse(library));
    }

    private static byte[] parse(Library library) {
        List<SourceFile> modules =
                library.modules().stream()
                        .map(
                                name ->
                                        new SourceFile(
                                                fileName(name),
                                                name,
                                                library.text(name).orElseThrow()))
                        .toList();
        return StoredTrees.write(modules);
    }

    static String fileName(String module) {
        return module.replace('.', '/') + ".py";
    }
}
