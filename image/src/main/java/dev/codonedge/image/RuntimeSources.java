package dev.codonedge.image;

import dev.codonedge.cache.ContentCache;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipFile;

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

    /// Changes whenever a source does. In a jar that takes one look at its directory, which has a checksum of every
    /// file: a warm start reads no source.
    static String fingerprint() throws IOException {
        return fingerprint("/runtime-baremetal/") + fingerprint("/runtime-hosted/");
    }

    private static String fingerprint(String root) throws IOException {
        var list = RuntimeSources.class.getResource(root + "sources.txt");
        if (list != null && list.getProtocol().equals("jar")) {
            var place = list.getPath();
            var jar = Path.of(URI.create(place.substring(0, place.indexOf("!/"))));
            return ContentCache.digest(checksums(jar, root.substring(1)));
        }
        var texts = new ArrayList<byte[]>();
        for (var file : read(root).files.entrySet()) {
            texts.add(file.getKey().getBytes(StandardCharsets.UTF_8));
            texts.add(file.getValue());
        }
        return ContentCache.digest(texts);
    }

    private static String checksums(Path jar, String root) throws IOException {
        var checksums = new StringBuilder();
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (entry.getName().startsWith(root)) {
                    checksums.append(entry.getName()).append(' ').append(entry.getSize());
                    checksums.append(' ').append(entry.getCrc()).append('\n');
                }
            }
        }
        return checksums.toString();
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
