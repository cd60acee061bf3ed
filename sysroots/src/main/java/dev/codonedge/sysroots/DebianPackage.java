package dev.codonedge.sysroots;

import com.github.luben.zstd.ZstdInputStream;

import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A `.deb` file: an `ar` archive that holds two compressed `tar` archives, `control` and `data`.
record DebianPackage(Path file) {
    private static final int CONTROL_LIMIT = 1 << 20;

    /// Unpacks what the members keep, and makes sure that each member kept something.
    void unpack(List<Member> members, Path into, UnpackLimits limits) throws IOException {
        read(
                "data.tar",
                limits,
                tar -> {
                    var unpacker = new TarUnpacker(tar, members, into, limits);
                    unpacker.run();
                    return null;
                });
    }

    /// A field of the package's own description, such as `Package` or `Version`.
    String field(String name) throws IOException {
        var control = read("control.tar", UnpackLimits.STANDARD, DebianPackage::controlText);
        return control.lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .map(line -> line.substring(name.length() + 1).strip())
                .orElseThrow(
                        () -> new ArchiveException("%s does not say its %s".formatted(file, name)));
    }

    private static String controlText(TarArchiveInputStream tar) throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (ArchivePath.normalized(entry.getName()).equals("control")) {
                return new String(tar.readNBytes(CONTROL_LIMIT), StandardCharsets.UTF_8);
            }
        }
        throw new ArchiveException("there is no control file");
    }

    @FunctionalInterface
    private interface TarReader<T> {
        T read(TarArchiveInputStream tar) throws IOException;
    }

    private <T> T read(String part, UnpackLimits limits, TarReader<T> reader) throws IOException {
        try (var ar =
                new ArArchiveInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            var entry = find(ar, part);
            if (entry.isEmpty()) {
                throw new ArchiveException("there is no " + part);
            }
            var plain =
                    new BoundedStream(decompress(ar, entry.get().getName()), limits.readBytes());
            // Not closed on its own: closing the outermost stream is enough.
            return reader.read(new TarArchiveInputStream(plain, "UTF-8"));
        } catch (ArchiveException e) {
            throw new ArchiveException("%s: %s".formatted(file.getFileName(), e.getMessage()), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new ArchiveException(
                    "%s is damaged: %s".formatted(file.getFileName(), e.getMessage()), e);
        }
    }

    private static Optional<ArArchiveEntry> find(ArArchiveInputStream ar, String part)
            throws IOException {
        for (var entry = ar.getNextEntry(); entry != null; entry = ar.getNextEntry()) {
            if (entry.getName().equals(part) || entry.getName().startsWith(part + ".")) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private static InputStream decompress(InputStream packed, String name) throws IOException {
        return switch (name.substring(name.indexOf(".tar") + ".tar".length())) {
            case "" -> packed;
            case ".xz" ->
                    XZCompressorInputStream.builder()
                            .setInputStream(packed)
                            .setDecompressConcatenated(true)
                            .setMemoryLimitKiB(256 << 10)
                            .get();
            case ".gz" -> new GzipCompressorInputStream(packed, true);
            case ".zst" -> new ZstdInputStream(packed);
            default ->
                    throw new ArchiveException(
                            "'%s' is packed in a way that is not known".formatted(name));
        };
    }
}
