package dev.codonedge.descriptor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The keys that a family of descriptors knows. A key inside a table is written with a dot: `qemu.machine`.
public final class Schema {
    private final Map<String, Kind> keys;

    private Schema(Map<String, Kind> keys) {
        this.keys = keys;
    }

    public static Schema empty() {
        return new Schema(Map.of());
    }

    public Schema with(String key, Kind kind) {
        var more = new LinkedHashMap<>(keys);
        more.put(key, kind);
        return new Schema(more);
    }

    Optional<Kind> find(String key) {
        return Optional.ofNullable(keys.get(key));
    }

    /// Whether `key` is a table that holds other keys.
    boolean isTable(String key) {
        return keys.keySet().stream().anyMatch(other -> other.startsWith(key + "."));
    }

    List<String> names() {
        return List.copyOf(keys.keySet());
    }
}
