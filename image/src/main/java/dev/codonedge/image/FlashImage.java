package dev.codonedge.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What lies in a board's memory before the first instruction: the bytes of a linked image by their load addresses, in
/// ascending order, apart from each other.
public record FlashImage(List<Piece> pieces, long entry) {
    /// Bytes at consecutive addresses. Compared by identity of the array: pieces are carried, not compared.
    public record Piece(long address, byte[] content) {
        long end() {
            return address + content.length;
        }
    }

    /// What erased flash reads.
    private static final byte ERASED = (byte) 0xff;

    /// A gap this long is taken for two memories, which no single file of bytes can hold.
    private static final long LONGEST_GAP = 64L << 20;

    private static final int HEX_LINE = 16;

    public FlashImage {
        pieces = List.copyOf(pieces);
    }

    public static FlashImage of(ElfFile elf) {
        var pieces = new ArrayList<Piece>();
        elf.segments().stream()
                .filter(segment -> segment.fileSize() > 0)
                .sorted(Comparator.comparingLong(ElfFile.Segment::loadAddress))
                .forEach(
                        segment ->
                                pieces.add(new Piece(segment.loadAddress(), elf.content(segment))));
        return new FlashImage(pieces, elf.entry());
    }

    /// The bytes from the first to the last, gaps as erased flash.
    ///
    /// @throws IllegalArgumentException when there is nothing, or it is spread over memories far apart
    public byte[] binary() {
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("the image is empty");
        }
        var bytes = new ByteArrayOutputStream();
        long address = pieces.getFirst().address();
        for (var piece : pieces) {
            if (piece.address() - address > LONGEST_GAP) {
                throw new IllegalArgumentException(
                        "the image has parts at 0x%08x and at 0x%08x: too far apart for one file of bytes"
                                .formatted(pieces.getFirst().address(), piece.address()));
            }
            for (; address < piece.address(); address++) {
                bytes.write(ERASED);
            }
            bytes.writeBytes(piece.content());
            address = piece.end();
        }
        return bytes.toByteArray();
    }

    /// Intel's hexadecimal format with 32-bit addresses (specification of 1988).
    public byte[] intelHex() {
        var text = new StringBuilder();
        long upper = 0;
        for (var piece : pieces) {
            int position = 0;
            while (position < piece.content().length) {
                long address = piece.address() + position;
                if (address >>> 16 != upper) {
                    upper = address >>> 16;
                    record(text, 0, 4, new byte[] {(byte) (upper >> 8), (byte) upper});
                }
                // A record never crosses from one 64 KiB page into the next.
                int length =
                        (int)
                                Math.min(
                                        Math.min(HEX_LINE, piece.content().length - position),
                                        0x1_0000 - (address & 0xffff));
                var data = new byte[length];
                System.arraycopy(piece.content(), position, data, 0, length);
                record(text, (int) address & 0xffff, 0, data);
                position += length;
            }
        }
        record(
                text,
                0,
                5,
                new byte[] {
                    (byte) (entry >> 24), (byte) (entry >> 16), (byte) (entry >> 8), (byte) entry
                });
        record(text, 0, 1, new byte[0]);
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void record(StringBuilder text, int address, int type, byte[] data) {
        text.append(":%02X%04X%02X".formatted(data.length, address, type));
        int sum = data.length + (address >> 8) + address + type;
        for (var value : data) {
            text.append("%02X".formatted(value));
            sum += value;
        }
        text.append("%02X\n".formatted(-sum & 0xff));
    }
}
