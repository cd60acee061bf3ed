package dev.codonedge.codegen;

import dev.codonedge.compiler.CompilerOptions.Optimization;
import dev.codonedge.compiler.CompilerOptions.TargetOptions;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.llvm.LLVM.LLVMTargetMachineRef;
import org.bytedeco.llvm.LLVM.LLVMTargetRef;
import org.bytedeco.llvm.global.LLVM;
import org.jspecify.annotations.Nullable;

/// LLVM's back end for one target.
final class TargetMachine implements AutoCloseable {
    private @Nullable LLVMTargetMachineRef handle;

    private TargetMachine(LLVMTargetMachineRef handle) {
        this.handle = handle;
    }

    static TargetMachine create(TargetOptions target, Optimization optimization) {
        Architecture architecture = Architecture.of(target.triple());
        architecture.initialize();
        var found = new LLVMTargetRef();
        try (var triple = new BytePointer(target.triple());
                var cpu = new BytePointer(target.cpu());
                var features = new BytePointer(target.features())) {
            var message = new BytePointer((Pointer) null);
            if (LLVM.LLVMGetTargetFromTriple(triple, found, message) != 0) {
                throw new CodegenException(LlvmContext.takeMessage(message));
            }
            int level =
                    switch (optimization) {
                        case O0 -> LLVM.LLVMCodeGenLevelNone;
                        case O1 -> LLVM.LLVMCodeGenLevelLess;
                        case O2, OS, OZ -> LLVM.LLVMCodeGenLevelDefault;
                        case O3 -> LLVM.LLVMCodeGenLevelAggressive;
                    };
            // Images are static. RISC-V boards have their memory above 2 GiB, which the small model
            // cannot reach.
            int model =
                    architecture == Architecture.RISCV && target.pointerBits() == 64
                            ? LLVM.LLVMCodeModelMedium
                            : LLVM.LLVMCodeModelDefault;
            return new TargetMachine(
                    LLVM.LLVMCreateTargetMachine(
                            found, triple, cpu, features, level, LLVM.LLVMRelocStatic, model));
        }
    }

    LLVMTargetMachineRef handle() {
        if (handle == null) {
            throw new IllegalStateException("target machine is closed");
        }
        return handle;
    }

    /// LLVM's data layout string.
    String dataLayout() {
        var data = LLVM.LLVMCreateTargetDataLayout(handle());
        String text = LlvmContext.takeMessage(LLVM.LLVMCopyStringRepOfTargetData(data));
        LLVM.LLVMDisposeTargetData(data);
        return text;
    }

    @Override
    public void close() {
        if (handle != null) {
            LLVM.LLVMDisposeTargetMachine(handle);
            handle = null;
        }
    }
}
