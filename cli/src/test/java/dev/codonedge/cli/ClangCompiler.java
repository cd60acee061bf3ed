package dev.codonedge.cli;

import dev.codonedge.cache.ContentCache;
import dev.codonedge.cache.TemporaryFolder;
import dev.codonedge.compiler.CompileResult;
import dev.codonedge.compiler.CompilerOptions;
import dev.codonedge.compiler.CompilerOptions.Output;
import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.image.Tool;
import dev.codonedge.image.ToolRun;
import dev.codonedge.image.Toolchain;
import dev.codonedge.source.ModuleSource;
import dev.codonedge.source.SourceFile;
import dev.codonedge.source.Span;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Stands in for the compiler, so that commands can be tested without it: programs are C, linked with the runtime's
/// bitcode as ours are. A line with `#error` is a mistake of the program's.
final class ClangCompiler implements ProgramCompiler {
    private final Toolchain toolchain;

    ClangCompiler(ContentCache cache) throws IOException {
        this.toolchain = Toolchain.install(cache);
    }

    @Override
    public CompileResult compile(
            CompilerOptions options, ModuleSource modules, SourceFile program) {
        var mistake = program.text().indexOf("#error");
        if (mistake >= 0) {
            var span = new Span(program, mistake, mistake + "#error".length());
            var error = Diagnostic.error("test", span, "this is wrong").withHint("make it right");
            return new CompileResult(
                    List.of(error), Optional.empty(), List.of(), Map.of(), Map.of());
        }
        try {
            var output =
                    options.output() == Output.NOTHING
                            ? Optional.<byte[]>empty()
                            : Optional.of(emit(options, program));
            return new CompileResult(
                    List.of(),
                    output,
                    List.of(),
                    Map.of("emit", 1_000_000L),
                    Map.of("realizations", 3L));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] emit(CompilerOptions options, SourceFile program) throws IOException {
        try (var work = TemporaryFolder.create()) {
            var folder = work.path();
            Files.writeString(folder.resolve("program.c"), program.text());
            Files.write(folder.resolve("runtime.bc"), options.runtimeBitcode().orElseThrow());
            var target = "--target=" + options.target().triple();
            var cpu =
                    (options.target().pointerBits() == 32 ? "-mcpu=" : "-march=")
                            + options.target().cpu();
            run(
                    folder,
                    Tool.CLANG,
                    target,
                    cpu,
                    "-ffreestanding",
                    "-Os",
                    "-emit-llvm",
                    "-c",
                    "program.c",
                    "-o",
                    "program.bc");
            run(folder, Tool.LINK, "program.bc", "runtime.bc", "-o", "all.bc");
            var form = options.output() == Output.ASSEMBLY ? "-S" : "-c";
            run(
                    folder,
                    Tool.CLANG,
                    target,
                    cpu,
                    "-Os",
                    "-ffunction-sections",
                    form,
                    "all.bc",
                    "-o",
                    "output");
            return Files.readAllBytes(folder.resolve("output"));
        }
    }

    private void run(Path folder, Tool tool, String... arguments) throws IOException {
        ToolRun run = toolchain.run(tool, List.of(arguments), folder);
        if (!run.succeeded()) {
            throw new AssertionError(run.errors());
        }
    }
}
