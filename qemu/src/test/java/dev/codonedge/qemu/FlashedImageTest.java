package dev.codonedge.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.image.RuntimeSpec.Console;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;

/// Images that are meant for flashing: the console is the serial port.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlashedImageTest {
    private Firmware firmware;

    @BeforeAll
    void unpackTools() throws IOException {
        firmware = new Firmware();
    }

    @ParameterizedTest
    @EnumSource
    void printsLinesAsATerminalWantsThem(TestBoard board) throws Exception {
        var elf = link(board, "ce_console_write(\"one\\ntwo\\n\", 8);");
        assertThat(SerialPort.talk(board, elf, "", "two\r\n")).isEqualTo("one\r\ntwo\r\n");
    }

    @ParameterizedTest
    @EnumSource
    void readsALineThatIsTypedAndCorrected(TestBoard board) throws Exception {
        var elf =
                link(
                        board,
                        """
                        char text[20];
                        intptr_t count = ce_console_read(text, sizeof text);
                        ce_console_write(text, (size_t)count);
                        count = ce_console_read(text, sizeof text);
                        ce_console_write(count == 0 ? "end" : "more", 3);
                        """);
        assertThat(SerialPort.talk(board, elf, "ax\bb\r\004", "end"))
                .isEqualTo("ax\b \bb\r\nab\r\nend");
    }

    @ParameterizedTest
    @EnumSource
    void reportsAFaultOnTheSerialPort(TestBoard board) throws Exception {
        var elf = link(board, "__asm__ volatile(\"udf #0\");");
        var text = SerialPort.talk(board, elf, "", "00000000\n");
        var report = FaultReport.find(text);
        assertThat(report).as(text).isPresent();
        assertThat(report.get().description()).isEqualTo("undefined instruction");
        assertThat(report.get().number()).isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource
    void keepsTime(TestBoard board) throws Exception {
        var elf =
                link(
                        board,
                        "ce_sleep_ns(1000); ce_console_write(ce_time_ns() > 0 ? \"on\\n\" : \"no\\n\", 3);");
        assertThat(SerialPort.talk(board, elf, "", "\r\n")).isEqualTo("on\r\n");
    }

    private byte[] link(TestBoard board, String statements) throws IOException {
        return firmware.link(
                board,
                Console.UART,
                "#include \"runtime.h\"\nint ce_main(void) { %s return 0; }\n"
                        .formatted(statements));
    }
}
