package dev.codonedge.sysroots;

import com.github.luben.zstd.ZstdOutputStream;

import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes packages, hostile ones too.
final class PackageBuilder {
    enum Packing {
        NONE(""),
        XZ(".xz"),
        GZIP(".gz"),
        ZSTD(".zst"),
        UNKNOWN(".lzma");

        private final String suffix;

        Packing(String suffix) {
            this.suffix = suffix;
        }

        private OutputStream over(OutputStream out) throws IOException {
            return switch (this) {
                case NONE, UNKNOWN -> out;
                case XZ -> new XZCompressorOutputStream(out);
                case GZIP -> new GzipCompressorOutputStream(out);
                case ZSTD -> new ZstdOutputStream(out);
            };
        }
    }

    private record Item(TarArchiveEntry entry, byte[] content) {}

    private final String name;
    private final List<Item> items = new ArrayList<>();
    private Packing packing = Packing.XZ;

    PackageBuilder(String name) {
        this.name = name;
    }

    PackageBuilder packedWith(Packing packing) {
        this.packing = packing;
        return this;
    }

    PackageBuilder file(String path, String text) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(path, true);
        entry.setSize(content.length);
        items.add(new Item(entry, content));
        return this;
    }

    PackageBuilder symbolicLink(String path, String target) {
        return special(path, TarConstants.LF_SYMLINK, target);
    }

    PackageBuilder hardLink(String path, String target) {
        return special(path, TarConstants.LF_LINK, target);
    }

    PackageBuilder special(String path, byte type, String target) {
        var entry = new TarArchiveEntry(path, type, true);
        entry.setLinkName(target);
        items.add(new Item(entry, new byte[0]));
        return this;
    }

    Path writeInto(Path folder) {
        return writeAs(folder.resolve(name + "_1.0_all.deb"));
    }

    Path writeAs(Path file) {
        try (var ar = new ArArchiveOutputStream(Files.newOutputStream(file))) {
            put(ar, "debian-binary", "2.0\n".getBytes(StandardCharsets.US_ASCII));
            var control = "Package: %s\nVersion: 1.0\n".formatted(name);
            put(
                    ar,
                    "control.tar.gz",
                    tar(new PackageBuilder(name).file("./control", control).items, Packing.GZIP));
            put(ar, "data.tar" + packing.suffix, tar(items, packing));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ArArchiveOutputStream ar, String name, byte[] content)
            throws IOException {
        ar.putArchiveEntry(new ArArchiveEntry(name, content.length));
        ar.write(content);
        ar.closeArchiveEntry();
    }

    private static byte[] tar(List<Item> items, Packing packing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(packing.over(bytes))) {
            for (var item : items) {
                tar.putArchiveEntry(item.entry);
                tar.write(item.content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
