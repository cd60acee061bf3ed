package dev.codonedge.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.image.LinkResult;
import dev.codonedge.image.RuntimeSpec.Console;
import dev.codonedge.qemu.EmulatorResult.Ended;
import dev.codonedge.qemu.EmulatorResult.Faulted;
import dev.codonedge.qemu.EmulatorResult.Limit;
import dev.codonedge.qemu.EmulatorResult.Stopped;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

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
        assertEnded(run, 0);
        assertThat(run.console()).isEqualTo("hello\n");
    }

    @Test
    void helloFitsIn256Bytes() throws IOException {
        var elf = firmware.link(TestBoard.LM3S6965EVB, Console.SEMIHOSTING, HELLO);
        assertThat(Firmware.flash(elf)).isLessThanOrEqualTo(256);
    }

    @Test
    void sameInputGivesTheSameBytes() throws IOException {
        var program = Firmware.source("clock");
        assertThat(firmware.link(TestBoard.LM3S6965EVB, Console.SEMIHOSTING, program))
                .isEqualTo(
                        new Firmware().link(TestBoard.LM3S6965EVB, Console.SEMIHOSTING, program));
    }

    @Test
    void imageNamesNoFolderOfThisMachine() throws IOException {
        var elf =
                firmware.link(TestBoard.LM3S6965EVB, Console.SEMIHOSTING, Firmware.source("clock"));
        var text = new String(elf, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(text)
                .doesNotContain(System.getProperty("user.home") + "/")
                .doesNotContain(System.getProperty("java.io.tmpdir") + "/");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 42, 127, 255})
    void passesTheExitStatusOn(int status) throws Exception {
        var run = firmware.run(TestBoard.LM3S6965EVB, program("return %d;".formatted(status)));
        assertEnded(run, status);
    }

    @ParameterizedTest
    @CsvSource({"memory, same", "division, right", "data, right", "heap, right", "clock, right"})
    void keepsWhatTheInterfacePromises(String program, String answer) throws Exception {
        for (var board : TestBoard.values()) {
            var run = firmware.run(board, Firmware.source(program));
            assertThat(run.console()).isEqualTo(answer + "\n");
            assertEnded(run, 0);
        }
    }

    @Test
    void tellsHowManyInstructionsThereWere() throws Exception {
        long few = instructions("for (volatile int i = 0; i < 100; i++) {}");
        assertThat(instructions("for (volatile int i = 0; i < 100; i++) {}")).isEqualTo(few);
        long each = instructions("for (volatile int i = 0; i < 200; i++) {}") - few;
        assertThat(each).isBetween(300L, 1000L).isEqualTo(each / 100 * 100);
    }

    private long instructions(String statements) throws Exception {
        var run = firmware.run(TestBoard.LM3S6965EVB, program(statements));
        return ((Ended) run.result()).instructions().orElseThrow();
    }

    @Test
    void readsLinesToTheEndOfTheInput() throws Exception {
        var elf =
                firmware.link(TestBoard.LM3S6965EVB, Console.SEMIHOSTING, Firmware.source("echo"));
        var run = firmware.run(TestBoard.LM3S6965EVB, elf, "one\n\nthe line after the next\nlast");
        assertThat(run.console()).isEqualTo("<one\n><\n><the line after t><he next\n><last>");
        assertEnded(run, 3);
    }

    @Test
    void panicSaysWhereAndWhy() throws Exception {
        var run =
                firmware.run(
                        TestBoard.LM3S6965EVB,
                        program("ce_panic(\"no way\", 6, \"a.py\", 4, 4294967295u);"));
        assertThat(run.console()).isEqualTo("a.py:4294967295: panic: no way\n");
        assertEnded(run, 1);
    }

    @Test
    void exhaustedHeapIsAPanic() throws Exception {
        var run =
                firmware.run(
                        TestBoard.LM3S6965EVB,
                        program("for (;;) { *(volatile char *)ce_alloc(1000) = 1; }"));
        assertThat(run.console()).isEqualTo("panic: out of memory\n");
        assertEnded(run, 1);
        var huge =
                firmware.run(
                        TestBoard.LM3S6965EVB,
                        program("return *(volatile char *)ce_alloc((size_t)-3);"));
        assertThat(huge.console()).isEqualTo("panic: out of memory\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "__asm__ volatile(\"udf #0\");~134~undefined instruction",
                "return *(volatile int *)0x60000000;~13[23]~access to .* where there is nothing",
                "((void (*)(void))0x60000001)();~13[23]~jump to where there is no code",
                "((void (*)(void))0x100)();~134~jump to where there is no code",
                "*(volatile unsigned *)0xe000ed14 |= 16; volatile int z = 0; return 5 /"
                        + " z;~135~division by zero",
                "*(volatile unsigned *)0xe000ed14 |= 8; return *(volatile int"
                        + " *)0x20000001;~135~unaligned access",
                "__asm__ volatile(\"svc 0\");~139~supervisor call that nothing handles",
                "*(volatile unsigned *)0xe000ed04 = 1u << 28; __asm__ volatile(\"isb\");~142~PendSV"
                        + " exception that nothing handles",
                "*(volatile unsigned *)0xe000ed04 = 1u << 31; __asm__"
                        + " volatile(\"isb\");~130~non-maskable interrupt",
            })
    void everyFaultEndsTheRunAndSaysWhatItWas(String statement, String status, String description)
            throws Exception {
        for (var board : TestBoard.values()) {
            var run = firmware.run(board, program("ce_console_write(\"before\", 6); " + statement));
            assertThat(run.console()).startsWith("before\nfault ");
            assertThat(run.result()).isInstanceOf(Faulted.class);
            var fault = (Faulted) run.result();
            assertThat(fault.report().description()).matches(description);
            assertThat(String.valueOf(fault.status())).matches(status);
            assertThat(fault.report().place()).isPresent();
        }
    }

    @Test
    void stackOverflowIsAFaultOfItsOwn() throws Exception {
        var run =
                firmware.run(
                        TestBoard.LM3S6965EVB,
                        """
                        #include "runtime.h"
                        static __attribute__((noinline)) int deep(volatile int *outer) {
                            volatile int here = *outer + 1;
                            return deep(&here) + here;
                        }
                        int ce_main(void) { volatile int zero = 0; return deep(&zero); }
                        """);
        assertThat(run.result()).isInstanceOf(Faulted.class);
        assertThat(((Faulted) run.result()).report().description()).isEqualTo("stack overflow");
    }

    @ParameterizedTest
    @EnumSource
    void anEndlessLoopIsStoppedAfterSoManyInstructions(TestBoard board) throws Exception {
        var elf =
                firmware.link(
                        board,
                        Console.SEMIHOSTING,
                        program("for (;;) { __asm__ volatile(\"\"); }"));
        var run =
                firmware.run(
                        board, elf, "", new EmulatorRun.Limits(50_000_000, Duration.ofMinutes(2)));
        assertThat(run.result()).isEqualTo(new Stopped(Limit.INSTRUCTIONS));
    }

    @Test
    void waitingForEverIsStoppedByTheWall() throws Exception {
        var elf = firmware.link(TestBoard.LM3S6965EVB, Console.UART, program("return 0;"));
        var run =
                firmware.run(
                        TestBoard.LM3S6965EVB,
                        elf,
                        "",
                        new EmulatorRun.Limits(Long.MAX_VALUE / 64, Duration.ofSeconds(2)));
        assertThat(run.result()).isInstanceOf(Stopped.class);
    }

    @Test
    void aProgramThatNobodyListensToIsEnded() throws Exception {
        var elf =
                firmware.link(
                        TestBoard.LM3S6965EVB,
                        Console.SEMIHOSTING,
                        program("for (;;) ce_console_write(\"on and on\\n\", 10);"));
        var result =
                firmware.runInto(
                        TestBoard.LM3S6965EVB,
                        elf,
                        new OutputStream() {
                            @Override
                            public void write(int value) throws IOException {
                                throw new IOException("closed");
                            }
                        });
        assertThat(result).isInstanceOf(EmulatorResult.Broken.class);
    }

    @ParameterizedTest
    @EnumSource
    void anImageForFlashingHasNoBreakpoint(TestBoard board) throws IOException {
        var elf = firmware.link(board, Console.UART, HELLO);
        assertThat(firmware.disassemble(elf)).contains("ce_start").doesNotContain("bkpt");
        assertThat(firmware.disassemble(firmware.link(board, Console.SEMIHOSTING, HELLO)))
                .contains("bkpt");
    }

    @Test
    void aProgramThatIsTooBigIsToldByHowMuch() throws IOException {
        var result =
                firmware.tryLink(
                        TestBoard.LM3S6965EVB,
                        Console.SEMIHOSTING,
                        """
                        #include "runtime.h"
                        static const char table[300 * 1024] = {1, 2, 3};
                        int ce_main(void) { ce_console_write(table, sizeof table); return 0; }
                        """);
        assertThat(result).isInstanceOf(LinkResult.DoesNotFit.class);
        assertThat(result.message())
                .isEqualTo(
                        "program does not fit: flash is 256 KiB, image is 301 KiB, 45304 bytes too many,"
                                + " region 'flash'");
    }

    @Test
    void aCallOfNothingNamesWhatIsMissing() throws IOException {
        var result =
                firmware.tryLink(
                        TestBoard.LM3S6965EVB,
                        Console.SEMIHOSTING,
                        "int absent(int); int ce_main(void) { return absent(1); }");
        assertThat(result.message()).isEqualTo("no library has 'absent', which the program calls");
    }

    private static void assertEnded(Firmware.Run run, int status) {
        assertThat(run.result())
                .isInstanceOfSatisfying(
                        Ended.class, end -> assertThat(end.status()).isEqualTo(status));
    }

    private static String program(String statements) {
        return "#include \"runtime.h\"\nint ce_main(void) { %s return 0; }\n".formatted(statements);
    }
}
