package dev.codonedge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.cache.ContentCache;
import dev.codonedge.cli.CommandRunner.Outcome;
import dev.codonedge.diagnostic.CompilerMistake;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the command line understands, and what it says of what it does not. Nothing is compiled here.
class CommandLineTest {
    @TempDir Path folder;

    private CommandRunner codon;

    @BeforeEach
    void startAnew() {
        codon = new CommandRunner(folder);
    }

    @Test
    void helpNamesEveryCommand() {
        var help = codon.run("--help");
        assertThat(help.status()).isZero();
        assertThat(help.out())
                .contains("build", "run", "check", "targets", "boards", "sysroot", "doctor");
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-version", "-V"})
    void saysItsVersion(String option) {
        var version = codon.run(option);
        assertThat(version.status()).isZero();
        assertThat(version.out()).startsWith("Codon Edge ");
    }

    @Test
    void withoutACommandItAsksForOne() {
        assertFailure(codon.run(), 2, "error: which command?\n╰─ codon --help\n");
    }

    @Test
    void suggestsTheNearestCommandAndOption() {
        assertFailure(
                codon.run("biuld"),
                2,
                "error: there is no command 'biuld'\n╰─ did you mean 'build'?\n");
        assertFailure(
                codon.run("build", "--bord=x", "a.py"),
                2,
                "error: there is no option '--bord'\n╰─ did you mean '--board'?\n");
        assertFailure(codon.run("build"), 2, "error: FILE is missing\n╰─ codon build --help\n");
        assertFailure(codon.run("check"), 2, "error: PATH is missing\n╰─ codon check --help\n");
        assertFailure(codon.run("test"), 2, "error: PATH is missing\n╰─ codon test --help\n");
        assertFailure(
                codon.run("boards", "a", "b"),
                2,
                "error: 'b' is one argument too many\n╰─ codon boards --help\n");
    }

    @Test
    void unknownBoardsAndTargetsSuggestTheNearest() throws IOException {
        codon.file("a.py", "");
        assertFailure(
                codon.run("build", "--board=lm3s6965ev", "a.py"),
                2,
                "error: there is no board 'lm3s6965ev'\n╰─ did you mean 'lm3s6965evb'?\n");
        assertFailure(
                codon.run("build", "--target=armv7", "a.py"),
                2,
                "error: there is no target 'armv7'\n╰─ did you mean 'armv7m'?\n");
        assertFailure(
                codon.run("build", "--board=zzz", "a.py"),
                2,
                "error: there is no board 'zzz'\n╰─ there are: lm3s6965evb, mps2-an385\n");
        assertFailure(codon.run("boards", "mps2"), 2, "error: there is no board 'mps2'\n");
    }

    @Test
    void aBoardThatIsNotOfTheTargetIsRefused() throws IOException {
        codon.file("a.py", "");
        assertFailure(
                codon.run("build", "--target=linux-x86_64", "--board=lm3s6965evb", "a.py"),
                2,
                "error: board 'lm3s6965evb' has target 'armv7m', not 'linux-x86_64'\n");
    }

    @Test
    void aMistakeInTheUsersBoardFileIsNamed() throws IOException {
        codon.file("a.py", "")
                .file("mine.toml", "inherits = 'lm3s6965evb'\ndescription = 'x'\nstak = '1K'");
        assertFailure(
                codon.run("build", "--board=mine", "a.py"),
                2,
                "error: %s: unknown key 'stak'\n╰─ did you mean 'stack'?\n"
                        .formatted(folder.resolve("mine.toml")));
    }

    @Test
    void missingFilesAndFoldersAreNamed() throws IOException {
        Files.createDirectory(folder.resolve("dir"));
        assertFailure(codon.run("build", "no.py"), 2, "error: there is no file 'no.py'\n");
        assertFailure(codon.run("build", "dir"), 2, "error: 'dir' is a folder, not a program\n");
        assertFailure(codon.run("run", "no.py", "--help"), 2, "error: there is no file 'no.py'\n");
    }

    @Test
    void noSourceIsOverwritten() throws IOException {
        codon.file("a.py", "x = 1\n").file("helper.py", "y = 2\n").file("noname", "z = 3\n");
        for (var out : List.of("a.py", "./a.py", "helper.py")) {
            assertFailure(
                    codon.run("build", "-o", out, "a.py"),
                    2,
                    "error: '%s' is source text, and would be overwritten\n╰─ name another file with -o\n"
                            .formatted(out));
        }
        assertFailure(
                codon.run("build", "-o", "noname", "noname"),
                2,
                "error: 'noname' is source text, and would be overwritten\n");
        assertThat(folder.resolve("a.py")).hasContent("x = 1");
        assertThat(folder.resolve("noname")).hasContent("z = 3");
    }

    @Test
    void aFolderWithoutProgramsIsNoSuccess() throws IOException {
        Files.createDirectory(folder.resolve("dir"));
        assertFailure(codon.run("check", "dir"), 2, "error: there is no program in 'dir'\n");
    }

    @Test
    void aFileThatIsNotUtf8IsNamedWithItsLine() throws IOException {
        Files.write(
                folder.resolve("latin.py"), new byte[] {'x', '\n', '#', ' ', (byte) 0xe9, '\n'});
        assertFailure(
                codon.run("build", "latin.py"),
                1,
                "error: latin.py:2: the file is not UTF-8: byte 0xe9\n╰─ save the file as UTF-8\n");
    }

    @Test
    void outputFormsThatDoNotFitAreRefused() throws IOException {
        codon.file("a.py", "");
        assertFailure(
                codon.run("build", "--emit=elv", "a.py"),
                2,
                "error: there is no output form 'elv'\n╰─ did you mean 'elf'?\n");
        assertFailure(
                codon.run("build", "-o", "a.bin", "a.py"),
                2,
                "error: 'a.bin' is for boards\n╰─ choose a board with --board\n");
        assertFailure(
                codon.run("build", "-O7", "a.py"),
                2,
                "error: there is no optimisation level '-O7'\n");
    }

    @Test
    void boardsAreListedAndExplained() {
        assertThat(codon.run("boards").out())
                .contains("lm3s6965evb", "mps2-an385", "256K", "64K", "qemu");
        assertThat(codon.run("boards", "lm3s6965evb").out())
                .contains("0x20000000 to 0x2000ffff", "LED", "PF0");
        assertThat(codon.run("boards", "lm3s6965evb", "--resolved").out())
                .contains("# boards/lm3s6965evb.toml");
        assertThat(codon.run("boards", "--json").out())
                .contains("\"name\":\"mps2-an385\"", "\"origin\":536870912");
    }

    @Test
    void targetsAreListedAndExplained() {
        assertThat(codon.run("targets").out())
                .contains("armv7m", "linux-x86_64")
                .doesNotContain("cortex-m ");
        assertThat(codon.run("targets", "armv7m").out())
                .contains("# targets/cortex-m.toml", "# targets/armv7m.toml");
        assertThat(codon.run("targets", "--json").out())
                .contains("\"triple\":\"thumbv7m-unknown-none-eabi\"");
    }

    @Test
    void sysrootsAreListedAndMissingOnesNamed() {
        var elsewhere = new CommandRunner(folder, new ContentCache(folder.resolve("empty")));
        assertThat(elsewhere.run("sysroot", "list").out())
                .contains("x86_64-linux-musl", "not installed");
        assertFailure(
                elsewhere.run("sysroot", "path", "x86_64-linux-musl"),
                3,
                "error: sysroot 'x86_64-linux-musl' is not installed\n╰─ codon sysroot install x86_64-linux-musl\n");
        assertFailure(
                elsewhere.run("sysroot", "install", "musl"),
                2,
                "error: there is no sysroot 'musl', and no such file\n");
        assertFailure(
                elsewhere.run("sysroot", "install"), 2, "error: 'codon sysroot' needs a name");
        assertFailure(
                elsewhere.run("sysroot", "install", "."),
                3,
                "error: these packages make no sysroot\n");
    }

    @Test
    void aMistakeOfOursIsReportedWithoutAStackTrace() throws IOException {
        var cache = new ContentCache(folder.resolve("cache"));
        var failing =
                new CommandRunner(folder, cache)
                        .file("a.py", "x = 1\n")
                        .withCompiler(
                                (_, _, _) -> {
                                    throw new IllegalStateException("impossible");
                                });
        var outcome = failing.run("check", "a.py");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err())
                .startsWith(
                        "error: codon itself failed (IllegalStateException): this is its mistake, not your program's\n")
                .contains("╰─ a report was saved in " + cache.root().resolve("reports"))
                .doesNotContain("\tat ");
        var report = outcome.err().substring(outcome.err().lastIndexOf(" in ") + 4).strip();
        assertThat(Path.of(report)).content().contains("codon check a.py", "impossible", "\tat ");
    }

    @Test
    void aMistakeOfOursNamesTheLineItWasAt() throws IOException {
        var failing =
                new CommandRunner(folder, new ContentCache(folder.resolve("cache")))
                        .file("a.py", "x = 1\n")
                        .withCompiler(
                                (_, _, program) -> {
                                    throw CompilerMistake.at(
                                            program.name(), 1, new NullPointerException());
                                });
        assertFailure(
                failing.run("check", "a.py"),
                1,
                "error: codon itself failed at a.py:1 (NullPointerException): this is its mistake, not your program's\n");
    }

    @Test
    void limitsOfTheMachineAreTold() throws IOException {
        codon.file("a.py", "");
        codon.withCompiler(
                (_, _, _) -> {
                    throw new StackOverflowError();
                });
        assertFailure(codon.run("check", "a.py"), 1, "error: the program is nested too deeply\n");
        codon.withCompiler(
                (_, _, _) -> {
                    throw new OutOfMemoryError();
                });
        assertFailure(
                codon.run("check", "a.py"),
                3,
                "error: there is not enough memory for this program\n");
    }

    private static void assertFailure(Outcome outcome, int status, String message) {
        assertThat(outcome.err()).startsWith(message);
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.out()).isEmpty();
    }
}
