package dev.codonedge.codegen;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMDiagnosticHandler;
import org.bytedeco.llvm.LLVM.LLVMDiagnosticInfoRef;
import org.bytedeco.llvm.LLVM.LLVMMemoryBufferRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.global.LLVM;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// An LLVM context. It collects LLVM's messages: without a handler LLVM would end the process at an error.
final class LlvmContext implements AutoCloseable {
    private @Nullable LLVMContextRef handle;
    private final List<String> errors = new ArrayList<>();
    /// Held here, since the native side keeps no reference.
    private final LLVMDiagnosticHandler handler;

    private LlvmContext(LLVMContextRef handle) {
        this.handle = handle;
        this.handler =
                new LLVMDiagnosticHandler() {
                    @Override
                    public void call(LLVMDiagnosticInfoRef info, Pointer context) {
                        String text = takeMessage(LLVM.LLVMGetDiagInfoDescription(info));
                        // Debug information that does not pass the verifier is dropped with a mere
                        // warning.
                        if (LLVM.LLVMGetDiagInfoSeverity(info) == LLVM.LLVMDSError
                                || text.contains("invalid debug info")) {
                            errors.add(text);
                        }
                    }
                };
        LLVM.LLVMContextSetDiagnosticHandler(handle, handler, null);
    }

    static LlvmContext create() {
        return new LlvmContext(LLVM.LLVMContextCreate());
    }

    LLVMContextRef handle() {
        if (handle == null) {
            throw new IllegalStateException("context is closed");
        }
        return handle;
    }

    /// What LLVM complained about since the last call.
    String takeErrors() {
        String all = String.join("; ", errors);
        errors.clear();
        return all;
    }

    /// Parses LLVM's text form. The exception carries LLVM's message, which names line and column.
    LlvmModule parse(CharSequence text) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        LLVMMemoryBufferRef buffer = copyToBuffer(bytes);
        var module = new LLVMModuleRef();
        var message = new BytePointer((Pointer) null);
        if (LLVM.LLVMParseIRInContext(handle(), buffer, module, message) != 0) {
            throw new CodegenException(takeMessage(message));
        }
        return new LlvmModule(this, module);
    }

    LlvmModule parseBitcode(byte[] bitcode) {
        LLVMMemoryBufferRef buffer = copyToBuffer(bitcode);
        var module = new LLVMModuleRef();
        int failed = LLVM.LLVMParseBitcodeInContext2(handle(), buffer, module);
        LLVM.LLVMDisposeMemoryBuffer(buffer);
        if (failed != 0) {
            throw new CodegenException("the runtime's bitcode cannot be read: " + takeErrors());
        }
        return new LlvmModule(this, module);
    }

    private static LLVMMemoryBufferRef copyToBuffer(byte[] bytes) {
        try (var data = new BytePointer(bytes);
                var name = new BytePointer("codon")) {
            return LLVM.LLVMCreateMemoryBufferWithMemoryRangeCopy(data, bytes.length, name);
        }
    }

    /// The text of a message that LLVM gave away, released.
    static String takeMessage(@Nullable BytePointer message) {
        if (message == null || message.isNull()) {
            return "no message";
        }
        String text = message.getString(StandardCharsets.UTF_8);
        LLVM.LLVMDisposeMessage(message);
        return text;
    }

    @Override
    public void close() {
        if (handle != null) {
            LLVM.LLVMContextDispose(handle);
            handle = null;
            handler.close();
        }
    }
}
