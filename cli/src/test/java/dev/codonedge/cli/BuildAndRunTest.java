package dev.codonedge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.cache.ContentCache;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// From a source file to a running program. The programs are C, compiled by [ClangCompiler].
class BuildAndRunTest {
    private static final String DECLARATIONS =
            """
            typedef __SIZE_TYPE__ size_t;
            void ce_console_write(const char *text, size_t length);
            __INTPTR_TYPE__ ce_console_read(char *buffer, size_t length);
            int ce_argc(void);
            const char *ce_argv(int index);
            """;

    private static final String HELLO =
            DECLARATIONS + "int ce_main(void) { ce_console_write(\"hello\\n\", 6); return 7; }\n";

    @TempDir Path folder;

    private CommandRunner codon;

    @BeforeEach
    void startAnew() throws IOException {
        codon = new CommandRunner(folder).withCompiler(new ClangCompiler(ContentCache.ofUser()));
        codon.file("hello.py", HELLO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--target=linux-x86_64", "--board=lm3s6965evb", "--board=mps2-an385"})
    void runPrintsWhatTheProgramPrintsAndEndsWithItsStatus(String place) {
        var outcome = codon.run("run", place, "hello.py");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo("hello\n");
        assertThat(outcome.status()).isEqualTo(7);
    }

    @Test
    void theProgramGetsItsArgumentsAndItsInput() throws IOException {
        codon.file(
                "echo.py",
                DECLARATIONS
                        + """
                        int ce_main(void) {
                            char line[80];
                            size_t length = 0;
                            const char *last = ce_argv(ce_argc() - 1);
                            while (last[length] != 0) length++;
                            ce_console_write(last, length);
                            ce_console_write(line, (size_t)ce_console_read(line, sizeof line));
                            return ce_argc();
                        }
                        """);
        var outcome =
                codon.withInput(" and input\n").run("run", "echo.py", "-release", "--board=last");
        assertThat(outcome.out()).isEqualTo("--board=last and input\n");
        assertThat(outcome.status()).isEqualTo(3);
    }

    @Test
    void aBoardOfTheUsersOwnIsFoundBesideTheProgram() throws IOException {
        codon.file("sub/hello.py", HELLO)
                .file(
                        "sub/mine.toml",
                        "description = 'mine'\ninherits = 'lm3s6965evb'\nstack = '1K'");
        assertThat(codon.run("run", "--board=mine", "sub/hello.py").out()).isEqualTo("hello\n");
    }

    @Test
    void aBareMetalTargetUsesItsDefaultBoardAndSaysSo() throws IOException {
        var outcome = codon.run("build", "--target=armv7m", "hello.py");
        assertThat(outcome.err())
                .isEqualTo("note: building for board 'lm3s6965evb'; --board chooses another\n");
        assertThat(outcome.status()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("hello.elf"))).startsWith(0x7f, 'E', 'L', 'F');
    }

    @Test
    void theSuffixOrTheOptionPicksTheForm() throws IOException {
        assertThat(
                        codon.run(
                                        "build",
                                        "--board=lm3s6965evb",
                                        "--emit=elf,bin,hex,asm",
                                        "-o",
                                        "app.elf",
                                        "hello.py")
                                .status())
                .isZero();
        assertThat(files()).contains("app.elf", "app.bin", "app.hex", "app.s");
        assertThat(folder.resolve("app.hex")).content().startsWith(":").contains(":00000001FF");
        assertThat(folder.resolve("app.s")).content().contains("ce_main");
        codon.run("build", "-board=lm3s6965evb", "-obj", "-o", "x", "hello.py");
        assertThat(Files.readAllBytes(folder.resolve("x"))).startsWith(0x7f, 'E', 'L', 'F');
        assertThat(Files.isExecutable(folder.resolve("x"))).isFalse();
    }

    @Test
    void whatIsFlashedNeverAsksAnEmulator() throws IOException {
        codon.run("build", "--board=lm3s6965evb", "--emit=bin", "hello.py");
        codon.run(
                "build",
                "--board=lm3s6965evb",
                "--emit=bin",
                "--console=semihosting",
                "-o",
                "emulated.bin",
                "hello.py");
        assertThat(hasSemihosting("hello.bin")).isFalse();
        assertThat(hasSemihosting("emulated.bin")).isTrue();
    }

    @Test
    void theSameSourceGivesTheSameBytesInEveryFolder() throws IOException {
        codon.file("elsewhere/hello.py", HELLO);
        for (var place : List.of("--target=linux-x86_64", "--board=mps2-an385")) {
            codon.run("build", place, "-o", "one", "hello.py");
            codon.run("build", place, "-o", "elsewhere/two", "elsewhere/hello.py");
            assertThat(folder.resolve("one"))
                    .hasSameBinaryContentAs(folder.resolve("elsewhere/two"));
        }
    }

    @Test
    void programsWithErrorsLeaveNoOutputAndStatus1() throws IOException {
        codon.file("wrong.py", "int x;\n#error\n");
        var outcome = codon.run("build", "wrong.py");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualTo(
                        """
                        wrong.py:2 (1-7): error: this is wrong
                        │ #error
                        │ ^^^^^^
                        ╰─ make it right
                        """);
        assertThat(files()).containsExactly("hello.py", "wrong.py");
        assertThat(codon.run("run", "wrong.py").status()).isEqualTo(1);
    }

    @Test
    void messagesCanBeReadByPrograms() throws IOException {
        codon.file("wrong.py", "#error\n");
        assertThat(codon.run("check", "--message-format=json", "wrong.py").err())
                .isEqualTo(
                        """
                        {"file":"wrong.py","line":1,"column":1,"endLine":1,"endColumn":7,"severity":"error",\
                        "code":"test","message":"this is wrong","hint":"make it right","labels":[],"chain":[]}
                        """);
    }

    @Test
    void checkLooksAtEveryProgramOfAFolder() throws IOException {
        codon.file("all/one.py", "#error")
                .file("all/deep/two.codon", "#error")
                .file("all/notes.txt", "#error");
        var outcome = codon.run("check", "all");
        assertThat(outcome.err()).contains("one.py:1", "two.codon:1").doesNotContain("notes.txt");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(codon.run("check", "hello.py").status()).isZero();
    }

    @Test
    void anOutputThatCannotBeWrittenLeavesNothingHalfWritten() throws IOException {
        Files.createDirectory(folder.resolve("dir"));
        assertThat(codon.run("build", "-o", "dir", "hello.py").err())
                .isEqualTo("error: 'dir' is a folder\n╰─ name a file with -o\n");
        assertThat(codon.run("build", "-o", "no/app", "hello.py").status()).isEqualTo(2);
        assertThat(codon.run("build", "-o", "hello.py/app", "hello.py").err())
                .isEqualTo(
                        "error: '%s' is a file, not a folder\n"
                                .formatted(folder.resolve("hello.py")));
        var full = codon.run("build", "-o", "/dev/full", "hello.py");
        assertThat(full.err())
                .isEqualTo("error: '/dev/full' cannot be written: the disk is full\n");
        assertThat(full.status()).isEqualTo(3);
        assertThat(files()).containsExactly("dir", "hello.py");
    }

    @Test
    void aProgramThatDoesNotFitSaysByHowMuchAndWhere() throws IOException {
        codon.file(
                "big.py",
                DECLARATIONS
                        + "static volatile char big[70000]; int ce_main(void) { return big[ce_argc()]; }");
        var outcome = codon.run("build", "--board=lm3s6965evb", "big.py");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("program does not fit").contains("sram");
        assertThat(files()).containsExactly("big.py", "hello.py");
    }

    @Test
    void aFaultIsExplainedAndItsStatusPassedOn() throws IOException {
        codon.file("fault.py", "int ce_main(void) { __builtin_trap(); }");
        var outcome = codon.run("run", "--board=lm3s6965evb", "fault.py");
        assertThat(outcome.status()).isGreaterThanOrEqualTo(128);
        assertThat(outcome.err()).contains("error: undefined instruction at ");
    }

    @Test
    void aProgramThatRunsForTooLongIsStopped() throws IOException {
        codon.file("loop.py", "int ce_main(void) { for (volatile int i = 0;;) i++; }");
        var outcome =
                codon.run("run", "--board=mps2-an385", "--max-instructions", "1000000", "loop.py");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualTo(
                        "error: the program was stopped: it had run as many instructions as it may\n");
    }

    @Test
    void definitionsThatAreNoneAreToldAndLeftOut() {
        assertThat(codon.run("check", "-D", "X", "-DA=1", "-DA=2", "hello.py").err())
                .isEqualTo(
                        "warning: -D X is not of the form NAME=VALUE\nwarning: -D defines 'A' twice\n");
    }

    @Test
    void timesAreToldStageByStage() {
        assertThat(codon.run("build", "--time-passes", "hello.py").err())
                .contains("compile", "  emit", "link", "total", "3     realizations");
    }

    private boolean hasSemihosting(String name) throws IOException {
        var bytes = Files.readAllBytes(folder.resolve(name));
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            if (bytes[i] == (byte) 0xab && bytes[i + 1] == (byte) 0xbe) {
                return true;
            }
        }
        return false;
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
