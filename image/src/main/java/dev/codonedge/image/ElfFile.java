package dev.codonedge.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an ELF file says about itself: segments, sections, symbols. Little-endian, 32 and 64 bits.
/// System V ABI, chapters 4 and 5.
public final class ElfFile {
    /// A part of the file that is loaded, and where.
    ///
    /// @param loadAddress where it lies in the image
    /// @param address where the program sees it
    /// @param memorySize at least the file's size; the rest is zero
    public record Segment(
            long loadAddress, long address, long offset, long fileSize, long memorySize) {}

    public record Section(
            String name,
            long address,
            long offset,
            long size,
            boolean allocated,
            boolean writable,
            boolean inFile,
            boolean executable) {}

    private static final int MAGIC = 0x464c457f;
    private static final int LOAD = 1;
    private static final int SYMBOL_TABLE = 2;
    private static final int NO_BITS = 8;

    private final ByteBuffer bytes;
    private final boolean wide;
    private final List<Segment> segments;
    private final List<Section> sections;
    private final Map<String, Long> symbols;
    private final long entry;

    private ElfFile(ByteBuffer bytes) {
        this.bytes = bytes;
        this.wide = bytes.get(4) == 2;
        this.entry = word(0x18);
        this.segments = readSegments();
        this.symbols = new LinkedHashMap<>();
        this.sections = readSections();
    }

    /// Throws `IllegalArgumentException` for anything else than a whole ELF file.
    public static ElfFile read(byte[] content) {
        if (content.length < 52 || buffer(content).getInt(0) != MAGIC || content[5] != 1) {
            throw new IllegalArgumentException("not an ELF file");
        }
        try {
            return new ElfFile(buffer(content));
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the ELF file is cut off", e);
        }
    }

    private static ByteBuffer buffer(byte[] content) {
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    public long entry() {
        return entry;
    }

    public List<Segment> segments() {
        return segments;
    }

    public List<Section> sections() {
        return sections;
    }

    public byte[] content(Segment segment) {
        var content = new byte[(int) segment.fileSize()];
        bytes.get((int) segment.offset(), content);
        return content;
    }

    /// The value of a defined global or local symbol.
    public Optional<Long> findSymbol(String name) {
        return Optional.ofNullable(symbols.get(name));
    }

    boolean defines(String name) {
        return symbols.containsKey(name);
    }

    /// 0 when one of the two is not there.
    long distance(String from, String to) {
        var start = symbols.get(from);
        var end = symbols.get(to);
        return start == null || end == null ? 0 : end - start;
    }

    private List<Segment> readSegments() {
        var table = word(wide ? 0x20 : 0x1c);
        int size = half(wide ? 0x36 : 0x2a);
        int count = half(wide ? 0x38 : 0x2c);
        var result = new ArrayList<Segment>();
        for (int i = 0; i < count; i++) {
            long at = table + (long) i * size;
            if (int32(at) == LOAD) {
                result.add(
                        wide
                                ? new Segment(
                                        word(at + 24),
                                        word(at + 16),
                                        word(at + 8),
                                        word(at + 32),
                                        word(at + 40))
                                : new Segment(
                                        word(at + 12),
                                        word(at + 8),
                                        word(at + 4),
                                        word(at + 16),
                                        word(at + 20)));
            }
        }
        return List.copyOf(result);
    }

    private List<Section> readSections() {
        long table = word(wide ? 0x28 : 0x20);
        int size = half(wide ? 0x3a : 0x2e);
        int count = half(wide ? 0x3c : 0x30);
        int namesIndex = half(wide ? 0x3e : 0x32);
        var result = new ArrayList<Section>();
        long names = count == 0 ? 0 : offset(table + (long) namesIndex * size);
        for (int i = 0; i < count; i++) {
            long at = table + (long) i * size;
            int type = int32(at + 4);
            long flags = word(at + 8);
            long address = word(at + (wide ? 16 : 12));
            long length = word(at + (wide ? 32 : 20));
            result.add(
                    new Section(
                            text(names + int32(at)),
                            address,
                            offset(at),
                            length,
                            (flags & 2) != 0,
                            (flags & 1) != 0,
                            type != NO_BITS,
                            (flags & 4) != 0));
            if (type == SYMBOL_TABLE) {
                int link = int32(at + (wide ? 40 : 24));
                readSymbols(offset(at), length, offset(table + (long) link * size));
            }
        }
        return List.copyOf(result);
    }

    private long offset(long sectionHeader) {
        return word(sectionHeader + (wide ? 24 : 16));
    }

    private void readSymbols(long table, long length, long names) {
        int size = wide ? 24 : 16;
        for (long at = table + size; at < table + length; at += size) {
            int section = half(at + (wide ? 6 : 14));
            if (section != 0) {
                symbols.put(text(names + int32(at)), word(at + (wide ? 8 : 4)));
            }
        }
    }

    private String text(long at) {
        int end = (int) at;
        while (bytes.get(end) != 0) {
            end++;
        }
        return new String(bytes.array(), (int) at, end - (int) at, StandardCharsets.UTF_8);
    }

    private long word(long at) {
        return wide ? bytes.getLong((int) at) : Integer.toUnsignedLong(bytes.getInt((int) at));
    }

    private int int32(long at) {
        return bytes.getInt((int) at);
    }

    private int half(long at) {
        return Short.toUnsignedInt(bytes.getShort((int) at));
    }
}
