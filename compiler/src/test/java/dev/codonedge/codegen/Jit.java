package dev.codonedge.codegen;

import dev.codonedge.compiler.CompilerOptions;
import dev.codonedge.compiler.CompilerOptions.Numerics;
import dev.codonedge.compiler.CompilerOptions.Optimization;
import dev.codonedge.compiler.CompilerOptions.Output;
import dev.codonedge.compiler.CompilerOptions.Overflow;
import dev.codonedge.compiler.CompilerOptions.Panic;
import dev.codonedge.compiler.CompilerOptions.TargetOptions;
import dev.codonedge.ir.IrParser;
import dev.codonedge.ir.Module;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.llvm.LLVM.LLVMErrorRef;
import org.bytedeco.llvm.LLVM.LLVMMemoryBufferRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.LLVM.LLVMOrcLLJITRef;
import org.bytedeco.llvm.global.LLVM;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.Optional;

/// Compiles a module for this machine and runs its exported functions in this process.
public final class Jit implements AutoCloseable {
    /// A bump allocator that fills blocks with rubbish, so that what is not cleared shows.
    private static final String RUNTIME =
            """
            @heap = internal global [1048576 x i8] zeroinitializer, align 16
            @next = internal global i64 0
            define ptr @ce_alloc(i64 %size) noinline {
              %old = load i64, ptr @next
              %padded = add i64 %size, 7
              %rounded = and i64 %padded, -8
              %new = add i64 %old, %rounded
              store i64 %new, ptr @next
              %block = getelementptr i8, ptr @heap, i64 %old
              call void @llvm.memset.p0.i64(ptr %block, i8 -86, i64 %rounded, i1 false)
              ret ptr %block
            }
            define ptr @ce_grow(ptr %block, i64 %old, i64 %new) noinline {
              %to = call ptr @ce_alloc(i64 %new)
              call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr %block, i64 %old, i1 false)
              ret ptr %to
            }
            define i64 @c_add(i64 %a, i64 %b) {
              %sum = add i64 %a, %b
              ret i64 %sum
            }
            @written = internal global [1048576 x i8] zeroinitializer
            @length = internal global i64 0
            define void @ce_console_write(ptr %text, i64 %n) noinline {
              %old = load i64, ptr @length
              %new = add i64 %old, %n
              store i64 %new, ptr @length
              %to = getelementptr i8, ptr @written, i64 %old
              call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr %text, i64 %n, i1 false)
              ret void
            }
            define i64 @output_length() {
              %n = load i64, ptr @length
              ret i64 %n
            }
            define i64 @output_at(i64 %i) {
              %at = getelementptr i8, ptr @written, i64 %i
              %c = load i8, ptr %at
              %wide = zext i8 %c to i64
              ret i64 %wide
            }
            @llvm.used = appending global [2 x ptr] [ptr @output_length, ptr @output_at], section "llvm.metadata"
            declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
            declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
            """;

    private final LLVMOrcLLJITRef jit;

    Jit(String ir, Optimization optimization) {
        this(IrParser.parse(ir), optimization);
    }

    /// @param module holds no generators any more
    public Jit(Module module, Optimization optimization) {
        CompilerOptions options =
                options(hostTarget(), optimization, Output.BITCODE, Optional.of(runtime()));
        byte[] bitcode = CodeGenerator.generate(module, options).output();
        jit = new LLVMOrcLLJITRef();
        check(LLVM.LLVMOrcCreateLLJIT(jit, LLVM.LLVMOrcCreateLLJITBuilder()));
        var shared = LLVM.LLVMOrcCreateNewThreadSafeContext();
        var parsed = new LLVMModuleRef();
        LLVMMemoryBufferRef buffer =
                LLVM.LLVMCreateMemoryBufferWithMemoryRangeCopy(
                        new BytePointer(bitcode), bitcode.length, new BytePointer("test"));
        if (LLVM.LLVMParseBitcodeInContext2(
                        LLVM.LLVMOrcThreadSafeContextGetContext(shared), buffer, parsed)
                != 0) {
            throw new IllegalStateException("bitcode does not parse");
        }
        var safe = LLVM.LLVMOrcCreateNewThreadSafeModule(parsed, shared);
        check(LLVM.LLVMOrcLLJITAddLLVMIRModule(jit, LLVM.LLVMOrcLLJITGetMainJITDylib(jit), safe));
    }

    static CompilerOptions options(
            TargetOptions target,
            Optimization optimization,
            Output output,
            Optional<byte[]> runtime) {
        return new CompilerOptions(
                target,
                optimization,
                Numerics.PYTHON,
                Overflow.WRAP,
                Panic.LOCATION,
                false,
                Map.of(),
                runtime,
                output,
                true);
    }

    static TargetOptions hostTarget() {
        BytePointer triple = LLVM.LLVMGetDefaultTargetTriple();
        return new TargetOptions("host", LlvmContext.takeMessage(triple), "", "", 64, false);
    }

    static TargetOptions cortexM3() {
        return new TargetOptions("armv7m", "thumbv7m-unknown-none-eabi", "cortex-m3", "", 32, true);
    }

    private static byte[] runtime() {
        try (var context = LlvmContext.create();
                var module = context.parse(RUNTIME)) {
            return module.bitcode();
        }
    }

    private static void check(LLVMErrorRef error) {
        if (error != null && !error.isNull()) {
            throw new IllegalStateException(LLVM.LLVMGetErrorMessage(error).getString());
        }
    }

    /// Calls an exported function of `long`s.
    long call(String name, long... arguments) {
        var address = new long[1];
        check(LLVM.LLVMOrcLLJITLookup(jit, address, name));
        var layouts = new ValueLayout[arguments.length];
        var boxed = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            layouts[i] = ValueLayout.JAVA_LONG;
            boxed[i] = arguments[i];
        }
        MethodHandle handle =
                Linker.nativeLinker()
                        .downcallHandle(
                                MemorySegment.ofAddress(address[0]),
                                FunctionDescriptor.of(ValueLayout.JAVA_LONG, layouts));
        try {
            return (long) handle.invokeWithArguments(boxed);
        } catch (Throwable e) {
            throw new IllegalStateException(name, e);
        }
    }

    /// Runs the whole program; its exit status.
    public int run() {
        return (int) call("ce_main");
    }

    /// What the program has written to the console.
    public String output() {
        var text = new StringBuilder();
        long length = call("output_length");
        for (long i = 0; i < length; i++) {
            text.append((char) call("output_at", i));
        }
        return text.toString();
    }

    /// Calls an exported function of `double`s that gives a `long`.
    long callFloats(String name, double... arguments) {
        var bits = new long[arguments.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Double.doubleToRawLongBits(arguments[i]);
        }
        return call(name, bits);
    }

    @Override
    public void close() {
        LLVM.LLVMOrcDisposeLLJIT(jit);
    }
}
