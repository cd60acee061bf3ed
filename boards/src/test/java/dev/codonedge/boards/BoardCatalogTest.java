package dev.codonedge.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.descriptor.UnknownNameException;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class BoardCatalogTest {
    private static final String FLASH =
            "{ name = 'flash', kind = 'flash', origin = 0, length = '64K', boot = true }";
    private static final String RAM =
            "{ name = 'ram', kind = 'ram', origin = 0x2000_0000, length = '8K' }";

    @TempDir Path directory;

    @Test
    void everyBundledBoardCanBeReadAndRunsInTheEmulator() throws Exception {
        var boards = BoardCatalog.bundled().all();
        assertThat(boards).extracting(Board::name).contains("lm3s6965evb", "mps2-an385");
        assertThat(boards).allSatisfy(board -> assertThat(board.emulation()).isPresent());
    }

    @Test
    void lm3s6965evbHasTheMemoryOfItsDatasheet() throws Exception {
        var board = BoardCatalog.bundled().require("lm3s6965evb");
        assertThat(board.target().name()).isEqualTo("armv7m");
        assertThat(board.bootMemory().origin()).isZero();
        assertThat(board.bootMemory().length()).isEqualTo(256 * 1024);
        assertThat(board.mainMemory().origin()).isEqualTo(0x2000_0000L);
        assertThat(board.mainMemory().length()).isEqualTo(64 * 1024);
        assertThat(board.stack()).isEqualTo(8 * 1024);
        assertThat(board.pins()).containsEntry("LED", "PF0");
        assertThat(board.verified()).isEqualTo(Verification.QEMU);
    }

    @Test
    void aBoardBesideTheProgramMayInheritOurs() throws Exception {
        write(
                "mine",
                "description = 'mine'\ninherits = 'lm3s6965evb'\nstack = '2K'\n[pins]\nKEY = 'PF1'");
        var board = BoardCatalog.beside(directory).require("mine");
        assertThat(board.stack()).isEqualTo(2048);
        assertThat(board.chip()).isEqualTo("lm3s6965");
        assertThat(board.pins()).containsOnlyKeys("LED", "KEY");
    }

    @Test
    void otherTomlFilesBesideTheProgramAreNoSuggestions() throws Exception {
        write("lm3s6965ev", "[project]\nname = 'x'");
        assertThatThrownBy(() -> BoardCatalog.beside(directory).require("lm3s6965evv"))
                .asInstanceOf(InstanceOfAssertFactories.type(UnknownNameException.class))
                .satisfies(e -> assertThat(e.nearest()).contains("lm3s6965evb"));
    }

    @Test
    void resolvedFormTracesEveryValue() throws Exception {
        write("mine", "description = 'mine'\ninherits = 'lm3s6965evb'\nstack = '2K'");
        assertThat(BoardCatalog.beside(directory).resolved("mine"))
                .containsPattern("stack = 2048 +# .*mine.toml")
                .containsPattern("qemu.machine = \"lm3s6965evb\" +# boards/lm3s6965evb.toml");
    }

    @Test
    void refusesMemoryThatNoProgramCouldRunOn() throws Exception {
        assertRefused(FLASH, "there is no region of kind 'ram'");
        assertRefused(RAM, "exactly one region should say boot = true, not 0");
        assertRefused(
                FLASH + RAM.replace("0x2000_0000", "0x8000"), "regions 'flash' and 'ram' overlap");
        assertRefused(
                FLASH + RAM.replace("'ram', kind", "'flash', kind"),
                "there are two regions named 'flash'");
        assertRefused(
                FLASH + RAM.replace("'8K'", "8190"), "of region 'ram' should be multiples of 8");
        assertRefused(
                FLASH + RAM.replace("0x2000_0000", "0xffff_ff00"), "ends beyond the address space");
        assertRefused(
                FLASH.replace("= 0,", "= 64,") + RAM, "its origin should be a multiple of 128");
        assertRefused(
                FLASH + RAM.replace("length = '8K'", "length = '8K', boot = true"),
                "exactly one region should say boot = true, not 2");
        assertRefused(
                FLASH.replace("'flash', origin", "'ram', origin") + RAM,
                "its kind should be 'flash'");
        assertRefused(FLASH + RAM.replace("'8K'", "0"), "region 'ram' is empty");
        assertRefused(
                FLASH + RAM.replace("'ram', kind", "'RAM 1', kind"),
                "region name 'RAM 1' should be a word");
    }

    @Test
    void refusesAStackThatDoesNotFit() throws Exception {
        write("b", board(FLASH + RAM) + "stack = '8K'\n");
        assertProblem("a stack of 8K does not fit into region 'ram' of 8K");
        write("b", board(FLASH + RAM) + "stack = 1001\n");
        assertProblem("the stack should be a multiple of 8 bytes");
    }

    @Test
    void refusesATargetThatDoesNotExistOrHasAnOperatingSystem() throws Exception {
        write("b", board(FLASH + RAM).replace("armv7m", "armv7"));
        assertProblem("target 'armv7' does not exist");
        write("b", board(FLASH + RAM).replace("armv7m", "linux-x86_64"));
        assertProblem("target 'linux-x86_64' is not for boards");
    }

    private void assertRefused(String regions, String problem) throws Exception {
        write("b", board(regions));
        assertProblem(problem);
    }

    private void assertProblem(String problem) {
        assertThatThrownBy(() -> BoardCatalog.beside(directory).require("b"))
                .isInstanceOf(DescriptorException.class)
                .hasMessageContaining(problem);
    }

    private static String board(String regions) {
        return "description = 'test'\ntarget = 'armv7m'\nchip = 'c'\nmemory = ["
                + regions.replace("}{", "}, {")
                + "]\n";
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(directory.resolve(name + ".toml"), text);
    }
}
