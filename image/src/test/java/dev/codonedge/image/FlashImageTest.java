package dev.codonedge.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codonedge.image.FlashImage.Piece;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

class FlashImageTest {
    @Test
    void writesTheRecordsOfTheSpecification() {
        var image =
                new FlashImage(
                        List.of(
                                new Piece(0x0800_0000L, new byte[] {2, 0x33, 0x7a}),
                                new Piece(
                                        0x0800_fff8L,
                                        HexFormat.of().parseHex("00112233445566778899"))),
                        0x0800_0101L);
        assertThat(new String(image.intelHex(), StandardCharsets.US_ASCII))
                .isEqualTo(
                        """
                        :020000040800F2
                        :0300000002337A4E
                        :08FFF800001122334455667725
                        :020000040801F1
                        :020000008899DD
                        :0400000508000101ED
                        :00000001FF
                        """);
    }

    @Test
    void fillsGapsAsErasedFlash() {
        var image =
                new FlashImage(
                        List.of(new Piece(16, new byte[] {1}), new Piece(19, new byte[] {2})), 0);
        assertThat(image.binary()).containsExactly(1, 0xff, 0xff, 2);
    }

    @Test
    void refusesOneFileForTwoMemories() {
        var image =
                new FlashImage(
                        List.of(new Piece(0, new byte[1]), new Piece(0x2000_0000L, new byte[1])),
                        0);
        assertThatThrownBy(image::binary).hasMessageContaining("0x00000000 and at 0x20000000");
        assertThatThrownBy(new FlashImage(List.of(), 0)::binary).hasMessage("the image is empty");
    }

    @Property(tries = 200)
    void whatIsReadBackIsWhatWasWritten(
            @ForAll @Size(min = 1, max = 400) byte[] first,
            @ForAll @Size(max = 70) byte[] second,
            @ForAll @IntRange(min = 0xff00, max = 0x1_0100) int origin,
            @ForAll @IntRange(max = 300) int gap) {
        var image =
                new FlashImage(
                        List.of(
                                new Piece(origin, first),
                                new Piece(origin + first.length + gap, second)),
                        5);
        var expected = new TreeMap<Long, Byte>();
        image.pieces().forEach(piece -> put(expected, piece.address(), piece.content()));
        assertThat(read(image.intelHex())).isEqualTo(expected);
    }

    /// An independent reader of the format.
    private static TreeMap<Long, Byte> read(byte[] hex) {
        var memory = new TreeMap<Long, Byte>();
        long upper = 0;
        for (var line : new String(hex, StandardCharsets.US_ASCII).lines().toList()) {
            var bytes = HexFormat.of().parseHex(line.substring(1));
            int sum = 0;
            for (var value : bytes) {
                sum += value;
            }
            assertThat(sum & 0xff).as(line).isZero();
            assertThat(bytes[0]).isEqualTo((byte) (bytes.length - 5));
            var data = new ByteArrayOutputStream();
            data.write(bytes, 4, bytes.length - 5);
            int address = (bytes[1] & 0xff) << 8 | bytes[2] & 0xff;
            if (bytes[3] == 4) {
                upper = Long.parseLong(HexFormat.of().formatHex(data.toByteArray()), 16) << 16;
            } else if (bytes[3] == 0) {
                put(memory, upper + address, data.toByteArray());
            }
        }
        return memory;
    }

    private static void put(TreeMap<Long, Byte> memory, long address, byte[] content) {
        for (int i = 0; i < content.length; i++) {
            memory.put(address + i, content[i]);
        }
    }
}
