package dev.codonedge.cli;

import dev.codonedge.source.ModuleSource;
import dev.codonedge.source.SourceFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The user's own modules: files and packages in the folder of the program, or beside the file that imports them.
final class FolderModules implements ModuleSource {
    private static final List<String> SUFFIXES = List.of(".codon", ".py");

    private final SourceReader reader;
    private final Path root;
    private final Map<Path, SourceFile> read = new LinkedHashMap<>();

    /// @param root the folder of the program; files are named relative to it
    FolderModules(SourceReader reader, Path root) {
        this.reader = reader;
        this.root = root;
    }

    @Override
    public Optional<SourceFile> find(String module, SourceFile importer) {
        var path = module.replace('.', '/');
        for (var folder : List.of(folderOf(importer), root)) {
            for (var suffix : SUFFIXES) {
                var file = folder.resolve(path + suffix);
                var init = folder.resolve(path).resolve("__init__" + suffix);
                var found = Files.isRegularFile(file) ? file : init;
                if (Files.isRegularFile(found)) {
                    return Optional.of(source(found.normalize(), module));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean isPackage(String module, SourceFile importer) {
        var path = module.replace('.', '/');
        return List.of(folderOf(importer), root).stream()
                .anyMatch(folder -> Files.isDirectory(folder.resolve(path)));
    }

    private Path folderOf(SourceFile importer) {
        var parent = Path.of(importer.name()).getParent();
        return parent == null ? root : root.resolve(parent);
    }

    private SourceFile source(Path file, String module) {
        return read.computeIfAbsent(
                file,
                _ -> {
                    var name = root.normalize().relativize(file).toString().replace('\\', '/');
                    return new SourceFile(name, module, text(file, name));
                });
    }

    private String text(Path file, String name) {
        try {
            return reader.text(file, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CommandFailure e) {
            throw new UnreadableModuleException(e);
        }
    }

    /// Carries the failure through the compiler, which knows nothing of files.
    static final class UnreadableModuleException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final CommandFailure failure;

        private UnreadableModuleException(CommandFailure failure) {
            super(failure);
            this.failure = failure;
        }

        CommandFailure failure() {
            return failure;
        }
    }
}
