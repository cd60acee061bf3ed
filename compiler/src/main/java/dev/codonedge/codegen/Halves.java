package dev.codonedge.codegen;

import dev.codonedge.compiler.CompilerOptions;
import dev.codonedge.compiler.CompilerOptions.Optimization;

import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.llvm.LLVM.LLVMBasicBlockRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;
import org.bytedeco.llvm.global.LLVM;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;

/// Machine code for an optimised module, made by two threads: each has the whole module and emits one half of its
/// functions. The first half has the data. What both know by name is hidden in the image, as it was in the module.
///
/// For size everything stays in one part: what lies beside each other is reached by shorter code.
final class Halves {
    /// Smaller modules are done sooner than they are copied.
    private static final int FEWEST_INSTRUCTIONS = 3000;

    private final CompilerOptions options;

    Halves(CompilerOptions options) {
        this.options = options;
    }

    /// The object files, one or two; which functions are in which does not depend on the machine.
    List<byte[]> emit(LlvmModule module, TargetMachine machine) {
        LLVMModuleRef whole = module.handle();
        Set<String> second = secondHalf(whole);
        boolean forSpeed =
                options.optimization() == Optimization.O2
                        || options.optimization() == Optimization.O3;
        if (!forSpeed || second.isEmpty() || !isDivisible(whole)) {
            return List.of(module.emit(machine, false));
        }
        values(LLVM.LLVMGetFirstFunction(whole), LLVM::LLVMGetNextFunction).forEach(Halves::share);
        values(LLVM.LLVMGetFirstGlobal(whole), LLVM::LLVMGetNextGlobal).forEach(Halves::share);
        byte[] bitcode = module.bitcode();
        var other = new FutureTask<>((Callable<byte[]>) () -> emitSecond(bitcode, second));
        Thread.ofPlatform().name("second half").daemon().start(other);
        for (var function : functions(whole)) {
            if (second.contains(name(function))) {
                leaveOut(function);
            }
        }
        byte[] first = module.emit(machine, false);
        return List.of(first, finished(other));
    }

    private byte[] emitSecond(byte[] bitcode, Set<String> names) {
        try (var machine = TargetMachine.create(options.target(), options.optimization());
                var context = LlvmContext.create();
                var module = context.parseBitcode(bitcode)) {
            LLVMModuleRef copy = module.handle();
            for (var function : functions(copy)) {
                if (!names.contains(name(function))) {
                    leaveOut(function);
                }
            }
            values(LLVM.LLVMGetFirstGlobal(copy), LLVM::LLVMGetNextGlobal).stream()
                    .filter(g -> LLVM.LLVMIsDeclaration(g) == 0)
                    .forEach(Halves::leaveOut);
            return module.emit(machine, false);
        }
    }

    private static byte[] finished(FutureTask<byte[]> other) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return other.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException problem -> throw problem;
                case Error problem -> throw problem;
                default -> throw new IllegalStateException(e.getCause());
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// The names of the functions that come after the middle; none when the module is too small to be divided.
    private static Set<String> secondHalf(LLVMModuleRef module) {
        List<LLVMValueRef> functions = functions(module);
        var sizes = new int[functions.size()];
        int all = 0;
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = size(functions.get(i));
            all += sizes[i];
        }
        Set<String> second = new HashSet<>();
        int before = 0;
        for (int i = 0; i < sizes.length && all >= FEWEST_INSTRUCTIONS; i++) {
            if (before + sizes[i] / 2 > all / 2) {
                second.add(name(functions.get(i)));
            }
            before += sizes[i];
        }
        return second;
    }

    private static int size(LLVMValueRef function) {
        int size = 0;
        LLVMBasicBlockRef block = LLVM.LLVMGetFirstBasicBlock(function);
        while (block != null && !block.isNull()) {
            LLVMValueRef instruction = LLVM.LLVMGetFirstInstruction(block);
            while (instruction != null && !instruction.isNull()) {
                size++;
                instruction = LLVM.LLVMGetNextInstruction(instruction);
            }
            block = LLVM.LLVMGetNextBasicBlock(block);
        }
        return size;
    }

    /// Aliases and assembly belong to one place.
    private static boolean isDivisible(LLVMModuleRef module) {
        var alias = LLVM.LLVMGetFirstGlobalAlias(module);
        try (var assembly = new SizeTPointer(1)) {
            LLVM.LLVMGetModuleInlineAsm(module, assembly);
            return (alias == null || alias.isNull()) && assembly.get() == 0;
        }
    }

    /// Makes both halves know it by its name, and nobody else.
    private static void share(LLVMValueRef value) {
        int linkage = LLVM.LLVMGetLinkage(value);
        if (linkage == LLVM.LLVMInternalLinkage || linkage == LLVM.LLVMPrivateLinkage) {
            LLVM.LLVMSetLinkage(value, LLVM.LLVMExternalLinkage);
            LLVM.LLVMSetVisibility(value, LLVM.LLVMHiddenVisibility);
        }
    }

    /// The other half has it; here it only tells what it is.
    private static void leaveOut(LLVMValueRef value) {
        LLVM.LLVMSetLinkage(value, LLVM.LLVMAvailableExternallyLinkage);
    }

    private static List<LLVMValueRef> functions(LLVMModuleRef module) {
        return values(LLVM.LLVMGetFirstFunction(module), LLVM::LLVMGetNextFunction).stream()
                .filter(f -> LLVM.LLVMIsDeclaration(f) == 0)
                .toList();
    }

    private static List<LLVMValueRef> values(LLVMValueRef first, UnaryOperator<LLVMValueRef> next) {
        List<LLVMValueRef> all = new ArrayList<>();
        for (var value = first; value != null && !value.isNull(); value = next.apply(value)) {
            all.add(value);
        }
        return all;
    }

    private static String name(LLVMValueRef value) {
        try (var length = new SizeTPointer(1)) {
            var text = LLVM.LLVMGetValueName2(value, length);
            return text.limit(length.get()).getString(StandardCharsets.UTF_8);
        }
    }
}
