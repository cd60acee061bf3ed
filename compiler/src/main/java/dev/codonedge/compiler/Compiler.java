package dev.codonedge.compiler;

import dev.codonedge.codegen.CodeGenerator;
import dev.codonedge.codegen.CodegenException;
import dev.codonedge.codegen.LlvmStart;
import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.infer.Checker;
import dev.codonedge.ir.IrPrinter;
import dev.codonedge.ir.Location;
import dev.codonedge.ir.Module;
import dev.codonedge.lower.Lowering;
import dev.codonedge.pass.Pipeline;
import dev.codonedge.source.ModuleSource;
import dev.codonedge.source.SourceFile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compiles one program: text, typed tree, IR, machine code.
public final class Compiler {
    /// The nesting of source and of calls being checked is bounded, but not by a small stack.
    private static final long STACK_BYTES = 1L << 30;

    private final CompilerOptions options;
    private final ModuleSource sources;
    private final CompilerOptions.Library library;
    private final Map<String, Long> timings = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Diagnostics diagnostics = new Diagnostics();

    private Compiler(
            CompilerOptions options, ModuleSource sources, CompilerOptions.Library library) {
        this.options = options;
        this.sources = sources;
        this.library = library;
    }

    /// @param sources where the program's own imports come from
    /// @param library the standard library's texts
    public static CompileResult compile(
            SourceFile main,
            CompilerOptions options,
            ModuleSource sources,
            CompilerOptions.Library library) {
        var compiler = new Compiler(options, sources, library);
        return compiler.onLargeStack(main);
    }

    private CompileResult onLargeStack(SourceFile main) {
        var result = new CompileResult[1];
        var failure = new Throwable[1];
        var thread =
                new Thread(
                        null,
                        () -> {
                            try {
                                result[0] = run(main);
                            } catch (RuntimeException | Error e) {
                                failure[0] = e;
                            }
                        },
                        "compiler",
                        STACK_BYTES);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        switch (failure[0]) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure[0]);
        }
        return result[0];
    }

    private CompileResult run(SourceFile main) {
        boolean needsLlvm =
                switch (options.output()) {
                    case OBJECT, OBJECTS, ASSEMBLY, LLVM, BITCODE -> true;
                    case IR, NOTHING -> false;
                };
        if (!needsLlvm) {
            return stages(main);
        }
        try (var _ = LlvmStart.begin(options)) {
            return stages(main);
        }
    }

    private CompileResult stages(SourceFile main) {
        long start = System.nanoTime();
        var checker = new Checker(options, sources, library, diagnostics);
        var typed = checker.check(main);
        start = lap("check", start);
        counts.putAll(checker.counts());
        if (typed.isEmpty() || options.output() == CompilerOptions.Output.NOTHING) {
            return result(Optional.empty(), List.of());
        }
        Module module = Lowering.lower(typed.get(), options);
        start = lap("lower", start);
        var pipeline = Pipeline.standard(effort(), options.target().pointerBits());
        pipeline.run(module, options.verify());
        start = lap("passes", start);
        pipeline.nanoseconds().forEach((pass, time) -> timings.put("passes." + pass, time));
        if (options.output() == CompilerOptions.Output.IR) {
            byte[] text = IrPrinter.print(module).getBytes(StandardCharsets.UTF_8);
            return result(Optional.of(text), List.of());
        }
        timings.put("generate", 0L); // stands before its parts
        var generated = generate(module);
        lap("generate", start);
        return result(
                generated.map(CodeGenerator.Generated::output),
                generated.map(CodeGenerator.Generated::more).orElse(List.of()));
    }

    private CompileResult result(Optional<byte[]> output, List<byte[]> more) {
        return new CompileResult(diagnostics.all(), output, more, timings, counts);
    }

    /// Empty when the text of an `@llvm` function is wrong, which only LLVM can tell.
    private Optional<CodeGenerator.Generated> generate(Module module) {
        try {
            var generated = CodeGenerator.generate(module, options);
            generated.timings().forEach(timings::put);
            return Optional.of(generated);
        } catch (CodegenException e) {
            Location place = e.location().orElseThrow(() -> e);
            var span = place.file().lineSpan(Math.max(place.line(), 1));
            diagnostics.add(
                    Diagnostic.error("llvm-text", span, "invalid LLVM code: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private Pipeline.Effort effort() {
        return switch (options.optimization()) {
            case O0 -> Pipeline.Effort.LEAST;
            case O1, OS, OZ -> Pipeline.Effort.SMALL;
            case O2, O3 -> Pipeline.Effort.FAST;
        };
    }

    private long lap(String stage, long start) {
        long now = System.nanoTime();
        timings.put(stage, now - start);
        return now;
    }
}
