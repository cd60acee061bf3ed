package dev.codonedge.codegen;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.llvm.LLVM.LLVMErrorRef;
import org.bytedeco.llvm.LLVM.LLVMMemoryBufferRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.LLVM.LLVMUseRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;
import org.bytedeco.llvm.global.LLVM;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// An LLVM module in its context. Close it before the context.
final class LlvmModule implements AutoCloseable {
    private final LlvmContext context;
    private @Nullable LLVMModuleRef handle;

    LlvmModule(LlvmContext context, LLVMModuleRef handle) {
        this.context = context;
        this.handle = handle;
    }

    LLVMModuleRef handle() {
        if (handle == null) {
            throw new IllegalStateException("module is closed");
        }
        return handle;
    }

    /// Moves everything in `other` here; `other` is closed by it.
    void link(LlvmModule other) {
        LLVMModuleRef moved = other.handle();
        other.handle = null;
        if (LLVM.LLVMLinkModules2(handle(), moved) != 0) {
            throw new CodegenException(
                    "the runtime does not link with the program: " + context.takeErrors());
        }
    }

    /// Throws when LLVM's verifier finds something wrong.
    void verify() {
        String errors = context.takeErrors();
        if (!errors.isEmpty()) {
            throw new CodegenException(errors);
        }
        var message = new BytePointer((Pointer) null);
        int broken = LLVM.LLVMVerifyModule(handle(), LLVM.LLVMReturnStatusAction, message);
        String text = LlvmContext.takeMessage(message);
        if (broken != 0) {
            throw new CodegenException("LLVM's verifier: " + text);
        }
    }

    /// Runs passes named as LLVM's pass pipelines are.
    void run(String passes, TargetMachine machine) {
        var options = LLVM.LLVMCreatePassBuilderOptions();
        LLVMErrorRef error = LLVM.LLVMRunPasses(handle(), passes, machine.handle(), options);
        LLVM.LLVMDisposePassBuilderOptions(options);
        if (error != null && !error.isNull()) {
            BytePointer message = LLVM.LLVMGetErrorMessage(error);
            String text = message.getString(StandardCharsets.UTF_8);
            LLVM.LLVMDisposeErrorMessage(message);
            throw new CodegenException("pass pipeline " + passes + ": " + text);
        }
        String errors = context.takeErrors();
        if (!errors.isEmpty()) {
            throw new CodegenException(errors);
        }
    }

    /// Whether the module has a function of this name that is called or otherwise mentioned.
    boolean mentions(String function) {
        LLVMValueRef value = LLVM.LLVMGetNamedFunction(handle(), function);
        return value != null && !value.isNull() && isMentioned(value);
    }

    private static boolean isMentioned(LLVMValueRef value) {
        LLVMUseRef use = LLVM.LLVMGetFirstUse(value);
        return use != null && !use.isNull();
    }

    /// Makes LLVM believe only what callers say of this function, and nothing that its body says. Whether it is defined
    /// here at all.
    boolean hideBody(String function) {
        LLVMValueRef value = LLVM.LLVMGetNamedFunction(handle(), function);
        if (value == null || value.isNull() || LLVM.LLVMIsDeclaration(value) != 0) {
            return false;
        }
        LLVM.LLVMSetLinkage(value, LLVM.LLVMWeakAnyLinkage);
        return true;
    }

    /// Removes a function that nobody mentions any more; whether it did.
    boolean removeUnused(String function) {
        LLVMValueRef value = LLVM.LLVMGetNamedFunction(handle(), function);
        if (value == null || value.isNull() || isMentioned(value)) {
            return false;
        }
        LLVM.LLVMDeleteFunction(value);
        return true;
    }

    String text() {
        return LlvmContext.takeMessage(LLVM.LLVMPrintModuleToString(handle()));
    }

    byte[] bitcode() {
        return bytes(LLVM.LLVMWriteBitcodeToMemoryBuffer(handle()));
    }

    byte[] emit(TargetMachine machine, boolean assembly) {
        var message = new BytePointer((Pointer) null);
        var buffer = new LLVMMemoryBufferRef();
        int kind = assembly ? LLVM.LLVMAssemblyFile : LLVM.LLVMObjectFile;
        if (LLVM.LLVMTargetMachineEmitToMemoryBuffer(
                        machine.handle(), handle(), kind, message, buffer)
                != 0) {
            throw new CodegenException("machine code: " + LlvmContext.takeMessage(message));
        }
        byte[] result = bytes(buffer);
        String errors = context.takeErrors();
        if (!errors.isEmpty()) {
            throw new CodegenException("machine code: " + errors);
        }
        return result;
    }

    private static byte[] bytes(LLVMMemoryBufferRef buffer) {
        byte[] bytes = new byte[Math.toIntExact(LLVM.LLVMGetBufferSize(buffer))];
        LLVM.LLVMGetBufferStart(buffer).capacity(bytes.length).get(bytes);
        LLVM.LLVMDisposeMemoryBuffer(buffer);
        return bytes;
    }

    @Override
    public void close() {
        if (handle != null) {
            LLVM.LLVMDisposeModule(handle);
            handle = null;
        }
    }
}
