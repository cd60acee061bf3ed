package dev.codonedge.cli;

import dev.codonedge.source.ModuleSource;
import dev.codonedge.source.SourceFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A program of the user's: its main file, and the modules it can import.
///
/// @param folder where it lies
record Program(SourceFile source, ModuleSource modules, Path folder) {
    static Program read(Environment environment, String path) throws IOException, CommandFailure {
        var reader = new SourceReader(environment);
        var source = reader.program(path);
        var folder =
                path.equals("-") ? environment.directory() : folderOf(environment.resolve(path));
        return new Program(source, new FolderModules(reader, folder), folder);
    }

    private static Path folderOf(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }
}
