package dev.codonedge.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.cache.ContentCache;
import dev.codonedge.cache.TemporaryFolder;
import dev.codonedge.sysroots.RecipeCatalog;
import dev.codonedge.sysroots.SysrootStore;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// The runtime on Linux under small C programs that stand in for compiled ones.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(
        named = "os.arch",
        matches = "amd64",
        disabledReason = "the sysroot is x86-64's")
class HostedRuntimeTest {
    private record Run(String output, String errors, int status) {}

    private static final String TRIPLE = "x86_64-unknown-linux-musl";

    private final ContentCache cache = ContentCache.ofUser();
    private Toolchain toolchain;
    private Path sysroot;

    @BeforeAll
    void prepare() throws Exception {
        toolchain = Toolchain.install(cache);
        sysroot =
                new SysrootStore(cache, _ -> {})
                        .require(RecipeCatalog.bundled().require("x86_64-linux-musl"));
    }

    @Test
    void printsAndEndsWithTheStatus() throws Exception {
        var run = run(program("ce_console_write(\"hello\\n\", 6); return 42;"), "");
        assertThat(run).isEqualTo(new Run("hello\n", "", 42));
    }

    @Test
    void writesOutputBeforeErrorsAndAtTheEnd() throws Exception {
        var script =
                """
                ce_console_write("one ", 4);
                ce_error_write("two ", 4);
                ce_console_write("three ", 6);
                ce_panic("no way", 6, "a.py", 4, 12);
                """;
        var run = run(program(script), "", "2>&1");
        assertThat(run.output()).isEqualTo("one two three a.py:12: panic: no way\n");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void writesMoreThanItHoldsBack() throws Exception {
        var script =
                """
                static char text[50000];
                for (int i = 0; i < 50000; i++) text[i] = (char)('a' + i % 26);
                for (size_t n = 0; n < 20000; n += 777) ce_console_write(text + n, n);
                """;
        var expected = new StringBuilder();
        for (int n = 0; n < 20_000; n += 777) {
            for (int i = n; i < 2 * n; i++) {
                expected.append((char) ('a' + i % 26));
            }
        }
        assertThat(run(program(script), "").output()).isEqualTo(expected.toString());
    }

    @Test
    void readsLinesOfAnyLength() throws Exception {
        var script =
                """
                char buffer[16];
                intptr_t count;
                while ((count = ce_console_read(buffer, sizeof buffer)) > 0) {
                    ce_console_write("<", 1);
                    ce_console_write(buffer, (size_t)count);
                    ce_console_write(">", 1);
                }
                return (int)count;
                """;
        var run = run(program(script), "one\n\nthe line after the next\nlast");
        assertThat(run).isEqualTo(new Run("<one\n><\n><the line after t><he next\n><last>", "", 0));
    }

    @Test
    void knowsItsArguments() throws Exception {
        var script =
                """
                for (int i = 1; i < ce_argc() + 1; i++) {
                    const char *text = ce_argv(i);
                    size_t length = 0;
                    while (text[length]) length++;
                    ce_console_write(text, length);
                    ce_console_write("|", 1);
                }
                """;
        assertThat(run(program(script), "", "'a b'", "c").output()).isEqualTo("a b|c||");
    }

    @Test
    void blocksGrowInPlaceOrMoveWithTheirContents() throws Exception {
        var script =
                """
                char *first = ce_alloc(3);
                first[2] = 7;
                char *other = ce_alloc(1);
                char *moved = ce_grow(first, 3, 100);
                if (((uintptr_t)moved | (uintptr_t)other) & 7) return 1;
                if (moved == first || moved[2] != 7) return 2;
                if (ce_grow(moved, 100, 100000000) != moved || moved[2] != 7) return 3;
                if (ce_grow(0, 0, 1) == 0) return 4;
                int64_t before = ce_time_ns();
                ce_sleep_ns(2000000);
                if (ce_time_ns() - before < 2000000) return 5;
                if (ce_time_unix_ns() < 1700000000000000000) return 6;
                """;
        assertThat(run(program(script), "").status()).isZero();
    }

    @Test
    void exhaustedMemoryIsAPanic() throws Exception {
        var run = run(program("return *(volatile char *)ce_alloc((size_t)-9);"), "");
        assertThat(run).isEqualTo(new Run("", "panic: out of memory\n", 1));
        var limited =
                shell(link(program("for (;;) ce_alloc(100000);")), "", "ulimit -v 100000; ", "");
        assertThat(limited).isEqualTo(new Run("", "panic: out of memory\n", 1));
    }

    @Test
    void helloIsSmallAndTheSameEveryTime() throws Exception {
        var program = program("ce_console_write(\"hello\\n\", 6);");
        var elf = link(program);
        assertThat(elf).isEqualTo(link(program)).hasSizeLessThan(32 * 1024);
        var text = new String(elf, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain(cache.root().toString());
    }

    private static String program(String statements) {
        return "#include \"runtime.h\"\nint ce_main(void) { %s return 0; }\n".formatted(statements);
    }

    private Run run(String program, String input, String... arguments) throws Exception {
        return shell(link(program), input, "", String.join(" ", arguments));
    }

    private Run shell(byte[] executable, String input, String before, String after)
            throws Exception {
        try (var folder = TemporaryFolder.create()) {
            var file = Files.write(folder.path().resolve("program"), executable);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            var process =
                    new ProcessBuilder("sh", "-c", before + "./program " + after)
                            .directory(folder.path().toFile())
                            .redirectError(folder.path().resolve("errors").toFile())
                            .start();
            try (var stream = process.getOutputStream()) {
                stream.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException _) {
                // A program need not read.
            }
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            return new Run(output, Files.readString(folder.path().resolve("errors")), status);
        }
    }

    private byte[] link(String program) throws IOException {
        var spec =
                new RuntimeSpec.Hosted(
                        TRIPLE, "", List.of("-march=x86-64-v2"), sysroot.resolve("include"));
        var runtime = new RuntimeBuilder(toolchain, cache).build(spec);
        try (var folder = TemporaryFolder.create()) {
            Files.writeString(folder.path().resolve("program.c"), program);
            var header =
                    Path.of(System.getProperty("codon.home"), "runtime-baremetal", "runtime.h");
            Files.copy(header, folder.path().resolve("runtime.h"));
            Files.write(folder.path().resolve("runtime.bc"), runtime.bitcode());
            compile(folder.path(), "program.c");
            compile(folder.path(), "runtime.bc");
            var objects =
                    List.of(
                            Files.readAllBytes(folder.path().resolve("program.o")),
                            Files.readAllBytes(folder.path().resolve("runtime.o")));
            var job =
                    new LinkJob(
                            objects,
                            runtime,
                            List.of(),
                            new LinkJob.Process("elf_x86_64", sysroot.resolve("lib")));
            return switch (new Linker(toolchain).link(job)) {
                case LinkResult.Linked(var elf) -> elf;
                case LinkResult other -> throw new AssertionError(other.message());
            };
        }
    }

    private void compile(Path folder, String file) throws IOException {
        var arguments =
                new ArrayList<>(List.of("--target=" + TRIPLE, "-O2", "-ffunction-sections"));
        arguments.addAll(List.of("-ffreestanding", "-nostdlibinc", "-c", file));
        var run = toolchain.run(Tool.CLANG, arguments, folder);
        if (!run.succeeded()) {
            throw new AssertionError(run.errors());
        }
    }
}
