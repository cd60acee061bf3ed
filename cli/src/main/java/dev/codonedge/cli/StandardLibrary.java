package dev.codonedge.cli;

import dev.codonedge.cache.CachedFile;
import dev.codonedge.compiler.CompilerOptions.Library;
import dev.codonedge.stored.StoredTrees;
import dev.codonedge.syntax.ModuleTree;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The library that comes with the product, on the class path under `stdlib/`.
final class StandardLibrary implements Library {
    private static final String ROOT = "stdlib";
    private static final String SUFFIX = ".py";
    private static final String PACKAGE = "/__init__";

    private final Supplier<Optional<StoredTrees>> trees;

    /// Parsed anew by each compilation.
    StandardLibrary() {
        trees = Optional::empty;
    }

    /// Parsed once, where that can be kept.
    StandardLibrary(Supplier<Optional<CachedFile>> stored) {
        trees = new Once<>(() -> stored.get().flatMap(file -> LibraryTrees.of(file, this)));
    }

    /// What a supplier gave first.
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> supplier;
        private @Nullable T value;

        Once(Supplier<T> supplier) {
            this.supplier = supplier;
        }

        @Override
        public synchronized T get() {
            var known = value;
            if (known == null) {
                known = supplier.get();
                value = known;
            }
            return known;
        }
    }

    /// Reads what is stored, which takes as long as the first question for it would.
    void begin() {
        trees.get();
    }

    @Override
    public Optional<ModuleTree> tree(String module) {
        return trees.get()
                .flatMap(
                        stored ->
                                stored.find(
                                        module,
                                        LibraryTrees.fileName(module),
                                        () -> text(module).orElseThrow()));
    }

    @Override
    public List<String> modules() {
        var root = StandardLibrary.class.getResource("/" + ROOT);
        if (root == null) {
            return List.of();
        }
        try {
            return (root.openConnection() instanceof JarURLConnection jar
                            ? entries(jar)
                            : files(Path.of(URI.create(root.toString()))))
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .map(
                            name ->
                                    name.endsWith(PACKAGE)
                                            ? name.substring(0, name.length() - PACKAGE.length())
                                            : name)
                    .map(name -> name.replace('/', '.'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> text(String module) {
        var path = "/" + ROOT + "/" + module.replace('.', '/');
        return resource(path + SUFFIX).or(() -> resource(path + PACKAGE + SUFFIX));
    }

    private static Optional<String> resource(String path) {
        try (var stream = StandardLibrary.class.getResourceAsStream(path)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> entries(JarURLConnection jar) throws IOException {
        return jar.getJarFile().stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(ROOT + "/"))
                .map(name -> name.substring(ROOT.length() + 1));
    }

    private static Stream<String> files(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList()
                    .stream();
        }
    }
}
