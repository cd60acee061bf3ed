package dev.codonedge.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.image.RuntimeSpec.Console;
import dev.codonedge.qemu.EmulatorResult.Ended;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BareMetalRuntimeTest {
    private static final String HELLO =
            """
            #include "runtime.h"
            int ce_main(void) { ce_console_write("hello\\n", 6); return 0; }
            """;

    private Firmware firmware;

    @BeforeAll
    void unpackTools() throws IOException {
        firmware = new Firmware();
    }

    @ParameterizedTest
    @EnumSource
    void saysHello(TestBoard board) throws Exception {
        var run = firmware.run(board, HELLO);
        assertThat(run.result()).isEqualTo(new Ended(0));
        assertThat(run.console()).isEqualTo("hello\n");
    }

    @Test
    void helloFitsIn256Bytes() throws IOException {
        var elf = firmware.link(TestBoard.LM3S6965EVB, Console.SEMIHOSTING, HELLO);
        assertThat(Firmware.flash(elf)).isLessThanOrEqualTo(256);
    }
}
