package dev.codonedge.descriptor;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Descriptors that come with the product, in a folder of the class path beside `anchor`.
public record BundledFolder(Class<?> anchor, String folder) implements DescriptorFolder {
    @Override
    public Optional<DescriptorText> find(String name) throws IOException {
        var path = folder + "/" + name + ".toml";
        try (var stream = anchor.getResourceAsStream("/" + path)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(
                            new DescriptorText(
                                    name,
                                    path,
                                    new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    /// Lists the jar (or, in a build, the directory) that `anchor` came from. Only names that nothing answers to
    /// and `codon boards` need the list, so it is not kept in an index.
    @Override
    public List<String> names() throws IOException {
        var home = Path.of(location());
        if (home.toFile().isDirectory()) {
            return new DirectoryFolder(home.resolve(folder)).names();
        }
        try (var jar = FileSystems.newFileSystem(home, Map.of())) {
            return new DirectoryFolder(jar.getPath(folder)).names();
        }
    }

    private URI location() {
        try {
            return anchor.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
