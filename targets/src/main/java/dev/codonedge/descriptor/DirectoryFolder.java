package dev.codonedge.descriptor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Descriptors in a directory, such as the one of the user's program.
public record DirectoryFolder(Path directory) implements DescriptorFolder {
    private static final String SUFFIX = ".toml";

    @Override
    public Optional<DescriptorText> find(String name) throws IOException {
        var file = directory.resolve(name + SUFFIX);
        return Files.isRegularFile(file)
                ? Optional.of(new DescriptorText(name, file.toString(), Files.readString(file)))
                : Optional.empty();
    }

    @Override
    public List<String> names() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }
}
