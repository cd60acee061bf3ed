package dev.codonedge.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The sources of a runtime by their names relative to its folder, in the order of its list `sources.txt`.
record RuntimeSources(Map<String, byte[]> files) {
    static RuntimeSources bareMetal() throws IOException {
        return read("/runtime-baremetal/");
    }

    /// With what it shares with the other one: the interface, and what is written in terms of it.
    static RuntimeSources hosted() throws IOException {
        var sources = read("/runtime-hosted/");
        for (var shared : List.of("runtime.h", "panic.c")) {
            sources.files.put(shared, resource("/runtime-baremetal/" + shared));
        }
        return sources;
    }

    private static RuntimeSources read(String root) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        var list = new String(resource(root + "sources.txt"), StandardCharsets.UTF_8);
        for (var name :
                list.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList()) {
            files.put(name, resource(root + name));
        }
        return new RuntimeSources(files);
    }

    private static byte[] resource(String name) throws IOException {
        try (var stream = RuntimeSources.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new ToolchainException("this installation lacks " + name);
            }
            return stream.readAllBytes();
        }
    }

    /// Names and texts: all that the compiled form depends on.
    List<byte[]> texts() {
        var texts = new java.util.ArrayList<byte[]>();
        files.forEach(
                (name, text) -> {
                    texts.add(name.getBytes(StandardCharsets.UTF_8));
                    texts.add(text);
                });
        return texts;
    }

    List<String> select(Predicate<String> wanted) {
        return files.keySet().stream().filter(wanted).toList();
    }

    void requireFolder(String folder, String kind, String name) throws ToolchainException {
        if (files.keySet().stream().noneMatch(file -> file.startsWith(folder))) {
            throw new ToolchainException(
                    "the runtime does not know the " + kind + " '" + name + "'");
        }
    }

    void writeInto(Path folder) throws IOException {
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
