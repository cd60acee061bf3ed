package dev.codonedge.descriptor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Descriptors in memory.
public record MemoryFolder(Map<String, String> texts) implements DescriptorFolder {
    public MemoryFolder {
        texts = new TreeMap<>(texts);
    }

    @Override
    public Optional<DescriptorText> find(String name) {
        return Optional.ofNullable(texts.get(name))
                .map(text -> new DescriptorText(name, name + ".toml", text));
    }

    @Override
    public List<String> names() {
        return List.copyOf(texts.keySet());
    }
}
