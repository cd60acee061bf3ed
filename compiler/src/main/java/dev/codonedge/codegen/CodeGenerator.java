package dev.codonedge.codegen;

import dev.codonedge.compiler.CompilerOptions;
import dev.codonedge.compiler.CompilerOptions.Output;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Location;
import dev.codonedge.ir.Module;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// From a module of IR to an object file, assembly, bitcode or LLVM text: written as text, parsed, linked with the
/// runtime's bitcode, made private, optimised as a whole, emitted.
public final class CodeGenerator {
    /// @param more further object files, where [Output#OBJECTS] allows them
    /// @param timings nanoseconds by step, in order
    public record Generated(byte[] output, List<byte[]> more, Map<String, Long> timings) {}

    private final CompilerOptions options;
    private final Map<String, Long> timings = new LinkedHashMap<>();
    private long started;

    private CodeGenerator(CompilerOptions options) {
        this.options = options;
    }

    /// The module must hold no generators any more. Throws [CodegenException].
    public static Generated generate(Module module, CompilerOptions options) {
        var generator = new CodeGenerator(options);
        List<byte[]> output = generator.run(module);
        return new Generated(
                output.getFirst(), output.subList(1, output.size()), generator.timings);
    }

    /// The module as LLVM text before any optimisation and without the runtime.
    public static String text(Module module, CompilerOptions options) {
        try (var machine = TargetMachine.create(options.target(), options.optimization())) {
            return new ModuleWriter(module, options, new DataLayout(machine.dataLayout())).write();
        }
    }

    private List<byte[]> run(Module program) {
        started = System.nanoTime();
        try (var machine = TargetMachine.create(options.target(), options.optimization());
                var context = LlvmContext.create()) {
            var writer = new ModuleWriter(program, options, new DataLayout(machine.dataLayout()));
            lap("llvm.start");
            String text = writer.write();
            lap("llvm.write");
            try (LlvmModule module = parse(context, text, writer)) {
                if (options.verify()) {
                    module.verify();
                } else {
                    context.takeErrors();
                }
                lap("llvm.parse");
                options.runtimeBitcode()
                        .ifPresent(runtime -> module.link(context.parseBitcode(runtime)));
                lap("llvm.link");
                optimize(program, module, machine);
                lap("llvm.passes");
                List<byte[]> output = emit(module, machine);
                lap("llvm.emit");
                return output;
            }
        }
    }

    private void lap(String step) {
        long now = System.nanoTime();
        timings.put(step, now - started);
        started = now;
    }

    private static LlvmModule parse(LlvmContext context, String text, ModuleWriter writer) {
        try {
            return context.parse(text);
        } catch (CodegenException e) {
            throw explain(e.getMessage(), text, writer);
        }
    }

    /// LLVM's message begins `codon:LINE:COLUMN: error: ...`.
    private static CodegenException explain(String message, String text, ModuleWriter writer) {
        int line = 0;
        String[] parts = message.split(":", 4);
        if (parts.length == 4) {
            try {
                line = Integer.parseInt(parts[1]);
            } catch (NumberFormatException _) {
                line = 0;
            }
        }
        Location body = writer.bodies().find(line);
        if (body != null) {
            String reason = parts[3].strip();
            int end = reason.indexOf('\n');
            reason = end < 0 ? reason : reason.substring(0, end);
            return new CodegenException(
                    reason.startsWith("error: ") ? reason.substring(7) : reason, body);
        }
        String wrong = line > 0 ? text.lines().skip(line - 1).findFirst().orElse("") : "";
        return new CodegenException("LLVM text is wrong: " + message + " in line: " + wrong);
    }

    private void optimize(Module program, LlvmModule module, TargetMachine machine) {
        // Calls of the allocator say that it touches no memory the program can see. Its body, seen
        // by LLVM, says that it
        // touches nothing but memory of the program; believing both, LLVM would take two
        // allocations for one.
        boolean hidden = module.hideBody(Symbols.ALLOCATOR);
        module.run(passes(program, module, hidden), machine);
        if (hidden && module.removeUnused(Symbols.ALLOCATOR)) {
            module.run("globaldce", machine);
        }
    }

    private String passes(Module program, LlvmModule module, boolean keepAllocator) {
        List<String> kept = new ArrayList<>();
        if (keepAllocator) {
            kept.add(Symbols.ALLOCATOR);
        }
        if (!module.mentions(Symbols.ENTRY)) {
            kept.add(Symbols.ENTRY);
        }
        for (Function function : program.functions()) {
            String exported = function.exportedName();
            if (exported != null) {
                kept.add(exported);
            }
        }
        return LlvmPasses.of(options.optimization(), kept);
    }

    private List<byte[]> emit(LlvmModule module, TargetMachine machine) {
        return switch (options.output()) {
            case OBJECT -> List.of(module.emit(machine, false));
            case OBJECTS -> new Halves(options).emit(module, machine);
            case ASSEMBLY -> List.of(module.emit(machine, true));
            case LLVM -> List.of(module.text().getBytes(StandardCharsets.UTF_8));
            case BITCODE -> List.of(module.bitcode());
            case IR, NOTHING ->
                    throw new IllegalArgumentException(
                            "no machine code is wanted: " + options.output());
        };
    }

    /// The same output as in [#generate] with its kind chosen by the caller.
    static CompilerOptions withOutput(CompilerOptions options, Output output) {
        return new CompilerOptions(
                options.target(),
                options.optimization(),
                options.numerics(),
                options.overflow(),
                options.panic(),
                options.debugChecks(),
                options.definitions(),
                options.runtimeBitcode(),
                output,
                options.verify());
    }
}
