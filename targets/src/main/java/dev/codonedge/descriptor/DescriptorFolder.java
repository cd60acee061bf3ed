package dev.codonedge.descriptor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// A place that holds descriptors by name, one `NAME.toml` each.
public interface DescriptorFolder {
    Optional<DescriptorText> find(String name) throws IOException;

    /// The names of all that are there, sorted.
    List<String> names() throws IOException;
}
