package dev.codonedge.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class LinkerMessagesTest {
    private static final List<LinkJob.Region> REGIONS =
            List.of(new LinkJob.Region("flash", 256 * 1024), new LinkJob.Region("sram", 64 * 1024));

    @Test
    void theLastSectionThatDoesNotFitDecides() {
        var errors =
                """
                ld.lld: error: section '.text' will not fit in region 'flash': overflowed by 46080 bytes
                ld.lld: error: section '.data' will not fit in region 'flash': overflowed by 46082 bytes
                ld.lld: error: section '.bss' will not fit in region 'sram': overflowed by 7 bytes
                """;
        assertThat(Linker.translate(errors, REGIONS).message())
                .isEqualTo(
                        """
                        program does not fit: flash is 256 KiB, image is 302 KiB, 46082 bytes too many, region 'flash'
                        program does not fit: sram is 64 KiB, image is 65 KiB, 7 bytes too many, region 'sram'""");
    }

    @Test
    void everyMissingFunctionIsNamedOnce() {
        var errors =
                """
                ld.lld: error: undefined symbol: sin
                >>> referenced by program0.o:(ce_main)
                ld.lld: error: undefined symbol: cos
                ld.lld: error: undefined symbol: sin
                """;
        assertThat(Linker.translate(errors, REGIONS))
                .isEqualTo(new LinkResult.Undefined(List.of("sin", "cos")));
    }

    @Test
    void whateverElseIsSaidIsPassedOn() {
        assertThat(Linker.translate("ld.lld: error: duplicate symbol: f\n", REGIONS).message())
                .isEqualTo("the image cannot be linked:\nld.lld: error: duplicate symbol: f");
    }
}
