package dev.codonedge.codegen;

import dev.codonedge.analysis.RangeAnalysis;
import dev.codonedge.compiler.CompilerOptions;
import dev.codonedge.compiler.CompilerOptions.Optimization;
import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.GlobalObject;
import dev.codonedge.ir.GlobalVariable;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Module;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a module as LLVM's text. Holds what the writers of functions share.
final class ModuleWriter {
    /// LLVM's outliner needs time in proportion to the square of a block's length; longer blocks are kept from it.
    private static final int OUTLINED = 400;

    private final Module program;
    private final CompilerOptions options;
    final Architecture architecture;
    final boolean optimized;
    final TypeMapper types;
    final Symbols symbols;
    final ClassNumbers numbers;
    final ConstantWriter constants;
    final Metadata metadata = new Metadata();
    final AliasTags alias = new AliasTags(metadata);
    final DebugInfo debug;
    final Externals externals = new Externals();
    final SlotTables slots;
    private final StringBuilder globals = new StringBuilder();
    private final StringBuilder functions = new StringBuilder(1 << 14);
    /// Functions made while another one is being written.
    private final StringBuilder adapters = new StringBuilder();

    /// Text of an attribute group to its number.
    private final Map<String, Integer> attributes = new LinkedHashMap<>();
    private final LlvmBodies bodies;
    private int staticObjects;

    ModuleWriter(Module program, CompilerOptions options, DataLayout data) {
        this.program = program;
        this.options = options;
        architecture = Architecture.of(options.target().triple());
        optimized = options.optimization() != Optimization.O0;
        types = new TypeMapper(data);
        symbols = new Symbols(program);
        numbers = new ClassNumbers(program);
        constants = new ConstantWriter(types, symbols, numbers, globals);
        debug = new DebugInfo(program, metadata, types, optimized);
        slots = new SlotTables(this, globals, adapters);
        bodies = new LlvmBodies(this);
    }

    Module program() {
        return program;
    }

    LlvmBodies bodies() {
        return bodies;
    }

    String write() {
        for (Function function : program.functions()) {
            if (function.llvmBody() != null) {
                bodies.write(function, functions);
            } else {
                new FunctionWriter(this, function).write(functions);
            }
        }
        for (GlobalObject object : program.objects()) {
            constants.define(object);
        }
        for (GlobalVariable global : program.globals()) {
            define(global);
        }
        var out = new StringBuilder(functions.length() + globals.length() + (1 << 14));
        out.append("source_filename = ")
                .append(Symbols.quoted(program.entry().location().file().name()))
                .append('\n');
        out.append("target datalayout = \"").append(types.data()).append("\"\n");
        out.append("target triple = \"").append(options.target().triple()).append("\"\n\n");
        out.append(globals).append('\n');
        bodies.startAt(out, functions);
        out.append(functions).append(adapters);
        externals.write(out);
        attributes.forEach(
                (text, number) ->
                        out.append("attributes #")
                                .append(number)
                                .append(" = { ")
                                .append(text)
                                .append(" }\n"));
        debug.write(out);
        metadata.write(out);
        return out.toString();
    }

    private void define(GlobalVariable global) {
        if (global.type() == IrType.NONE) {
            return;
        }
        String type = types.memory(global.type());
        // may write globals of its own
        String initial = global.cName() == null ? constants.typedMemory(global.initial()) : "";
        globals.append(symbols.of(global)).append(" = ");
        if (global.cName() != null) {
            globals.append("external global ").append(type);
        } else {
            globals.append("internal global ").append(initial);
        }
        globals.append(", align ").append(types.shape(global.type()).align()).append('\n');
    }

    // ---- what functions share

    /// Debug metadata for an instruction that stands for no line.
    String noLine(Function function) {
        return ", !dbg !" + debug.noLine(function);
    }

    String likely() {
        return weights(2000, 1);
    }

    String unlikely() {
        return weights(1, 2000);
    }

    private String weights(int then, int otherwise) {
        return ", !prof !"
                + metadata.add("!{!\"branch_weights\", i32 " + then + ", i32 " + otherwise + "}");
    }

    /// Lengths and capacities are not negative, even as signed words.
    String lengthRange() {
        long end = RangeAnalysis.longest(types.wordBits()) + 1;
        return ", !range !"
                + metadata.add("!{" + types.word() + " 0, " + types.word() + " " + end + "}");
    }

    /// A stored bool is 0 or 1.
    String boolRange() {
        return ", !range !" + metadata.add("!{i8 0, i8 2}");
    }

    /// The class numbers that objects of these classes carry.
    String classRange(List<ClassType> possible) {
        if (possible.isEmpty()) {
            return "";
        }
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (ClassType type : possible) {
            first = Math.min(first, numbers.of(type));
            last = Math.max(last, numbers.of(type));
        }
        return ", !range !"
                + metadata.add(
                        "!{"
                                + types.word()
                                + " "
                                + first
                                + ", "
                                + types.word()
                                + " "
                                + (last + 1)
                                + "}");
    }

    String invariant() {
        return ", !invariant.load !" + metadata.add("!{}");
    }

    /// Small integers reach C functions widened, as the machine's convention wants it.
    String extension(IrType type) {
        return switch (type) {
            case IrType.Scalar.BOOL -> " zeroext";
            case IrType.Int(int bits) when bits < 32 -> " signext";
            case IrType.Int(int bits)
                    when bits == 32
                            && architecture == Architecture.RISCV
                            && types.wordBits() == 64 ->
                    " signext";
            default -> "";
        };
    }

    void declare(String symbol, Detail.CFunction c) {
        var text = new StringBuilder("declare ");
        if (c.signature().result() == IrType.BOOL) {
            text.append("zeroext ");
        }
        text.append(types.returned(c.signature().result(), false))
                .append(' ')
                .append(symbol)
                .append('(');
        boolean first = true;
        for (IrType parameter : c.signature().parameters()) {
            if (parameter != IrType.NONE) {
                text.append(first ? "" : ", ")
                        .append(types.register(parameter))
                        .append(extension(parameter));
                first = false;
            }
        }
        text.append(") nounwind");
        text.append(
                switch (c.effects()) {
                    case PURE -> " willreturn memory(none)";
                    case READS -> " memory(read)";
                    case ANY -> "";
                    case NEVER_RETURNS -> " noreturn cold";
                });
        externals.declare(symbol, text.toString());
    }

    /// The text of a call that allocates `bytes` (a word). LLVM may drop it when nobody looks at the block.
    String allocation(String bytes) {
        String word = types.word();
        String attributes =
                group(
                        "nounwind willreturn nofree memory(inaccessiblemem: readwrite) "
                                + "allockind(\"alloc,uninitialized\") allocsize(0) \"alloc-family\"=\"ce_alloc\"");
        externals.declare(
                "@ce_alloc",
                "declare noalias nonnull align "
                        + MemoryOps.HEAP_ALIGN
                        + " ptr @ce_alloc("
                        + word
                        + ") "
                        + attributes);
        return "call noalias nonnull align "
                + MemoryOps.HEAP_ALIGN
                + " ptr @ce_alloc("
                + word
                + " "
                + bytes
                + ") "
                + attributes;
    }

    String growth(String block, String oldBytes, String newBytes) {
        String word = types.word();
        String attributes = group("nounwind");
        externals.declare(
                "@ce_grow",
                "declare nonnull align "
                        + MemoryOps.HEAP_ALIGN
                        + " ptr @ce_grow(ptr, "
                        + word
                        + ", "
                        + word
                        + ") "
                        + attributes);
        return "call nonnull align "
                + MemoryOps.HEAP_ALIGN
                + " ptr @ce_grow(ptr "
                + block
                + ", "
                + word
                + " "
                + oldBytes
                + ", "
                + word
                + " "
                + newBytes
                + ") "
                + attributes;
    }

    /// A block in static memory.
    String staticObject(long size, int align) {
        String symbol = "@object." + staticObjects++;
        globals.append(symbol)
                .append(" = internal global [")
                .append(size)
                .append(" x i8] zeroinitializer, align ");
        globals.append(align).append('\n');
        return symbol;
    }

    // ---- attributes

    String functionAttributes(Function function) {
        var text = new StringBuilder("nounwind");
        switch (function.inlining()) {
            case ALWAYS -> text.append(" alwaysinline");
            case NEVER -> text.append(" noinline");
            case AUTO -> text.append(function.cold() ? " noinline" : "");
        }
        if (function.cold()) {
            text.append(" cold");
        }
        if (function.neverReturns() && !function.raises()) {
            text.append(" noreturn");
        }
        if (function.blocks().stream().anyMatch(b -> b.instructions().size() > OUTLINED)) {
            text.append(" \"nooutline\"");
        }
        boolean smallest =
                options.optimization() == Optimization.OZ || function.cold() && optimized;
        if (smallest) {
            text.append(" minsize optsize");
        } else if (options.optimization() == Optimization.OS) {
            text.append(" optsize");
        }
        return group(text + machine());
    }

    String plainAttributes() {
        return group("nounwind" + machine());
    }

    private String machine() {
        var target = options.target();
        String features =
                target.features().isEmpty()
                        ? ""
                        : " \"target-features\"=" + Symbols.quoted(target.features());
        return target.cpu().isEmpty()
                ? features
                : " \"target-cpu\"=" + Symbols.quoted(target.cpu()) + features;
    }

    private String group(String text) {
        return "#" + attributes.computeIfAbsent(text, _ -> attributes.size());
    }
}
