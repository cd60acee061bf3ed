package dev.codonedge.boards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the script says. That lld accepts it and programs run is tested where images are linked.
class LinkerScriptTest {
    @Test
    void namesTheRegionsOfTheBoard() throws Exception {
        assertThat(script())
                .contains("flash (rx) : ORIGIN = 0x00000000, LENGTH = 0x40000\n")
                .contains("sram (rwx) : ORIGIN = 0x20000000, LENGTH = 0x10000\n")
                .doesNotContain("_REGION");
    }

    @Test
    void vectorsComeFirstInFlashAndTheStackFirstInRam() throws Exception {
        assertThat(script())
                .containsSubsequence(
                        ".vectors", "> flash", ".text", "> flash", ".rodata", "> flash")
                .containsSubsequence(
                        ".stack",
                        ". += 0x2000;",
                        "> sram",
                        ".data",
                        "> sram AT> flash",
                        ".bss",
                        "> sram");
    }

    private static String script() throws Exception {
        return LinkerScript.of(BoardCatalog.bundled().require("lm3s6965evb"));
    }
}
