package dev.codonedge.qemu;

import static org.bytedeco.llvm.global.LLVM.*;

import dev.codonedge.cache.ContentCache;
import dev.codonedge.image.ElfFile;
import dev.codonedge.image.HostLibraries;
import dev.codonedge.image.LinkJob;
import dev.codonedge.image.LinkResult;
import dev.codonedge.image.Linker;
import dev.codonedge.image.RuntimeBuilder;
import dev.codonedge.image.RuntimeSpec;
import dev.codonedge.image.Tool;
import dev.codonedge.image.Toolchain;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.llvm.LLVM.LLVMMemoryBufferRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.LLVM.LLVMTargetRef;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Images of small C programs that stand in for compiled ones: bitcode of the program and of the runtime linked
/// together, optimised as a whole, emitted and linked, as the compiler and `codon build` do it.
final class Firmware {
    /// What the console showed and how the run ended.
    record Run(String console, EmulatorResult result) {}

    static final String TRIPLE = "thumbv7m-unknown-none-eabi";

    private final Toolchain toolchain;
    private final ContentCache cache;

    Firmware() throws IOException {
        this.cache = ContentCache.ofUser();
        this.toolchain = Toolchain.install(cache);
        toolchain.serveJavaBinding();
    }

    Toolchain toolchain() {
        return toolchain;
    }

    /// A program of `src/test/resources/firmware`.
    static String source(String name) throws IOException {
        try (var stream = Firmware.class.getResourceAsStream("/firmware/" + name + ".c")) {
            if (stream == null) {
                throw new IOException("no program " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String disassemble(byte[] elf) throws IOException {
        var file = Files.createTempFile("firmware-", ".elf");
        try {
            Files.write(file, elf);
            return toolchain.run(Tool.OBJDUMP, List.of("-d", file.toString())).output();
        } finally {
            Files.delete(file);
        }
    }

    byte[] link(TestBoard board, RuntimeSpec.Console console, String program) throws IOException {
        return switch (tryLink(board, console, program)) {
            case LinkResult.Linked(var elf) -> elf;
            case LinkResult other -> throw new AssertionError(other.message());
        };
    }

    LinkResult tryLink(TestBoard board, RuntimeSpec.Console console, String program)
            throws IOException {
        var runtime = new RuntimeBuilder(toolchain, cache).build(board.runtime(console));
        var object = emit(compile(program), runtime.bitcode());
        return new Linker(toolchain)
                .link(new LinkJob(List.of(object), runtime, List.of(), board.place()));
    }

    Run run(TestBoard board, String program) throws IOException, InterruptedException {
        return run(board, link(board, RuntimeSpec.Console.SEMIHOSTING, program), "");
    }

    Run run(TestBoard board, byte[] elf, String input) throws IOException, InterruptedException {
        return run(
                board, elf, input, new EmulatorRun.Limits(2_000_000_000L, Duration.ofMinutes(5)));
    }

    Run run(TestBoard board, byte[] elf, String input, EmulatorRun.Limits limits)
            throws IOException, InterruptedException {
        var console = new ByteArrayOutputStream();
        var typed = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        var result = run(board, elf, typed, console, limits);
        return new Run(console.toString(StandardCharsets.UTF_8), result);
    }

    EmulatorResult runInto(TestBoard board, byte[] elf, OutputStream console)
            throws IOException, InterruptedException {
        var limits =
                new EmulatorRun.Limits(
                        EmulatorRun.Limits.NO_INSTRUCTION_LIMIT, Duration.ofMinutes(5));
        return run(board, elf, InputStream.nullInputStream(), console, limits);
    }

    private EmulatorResult run(
            TestBoard board,
            byte[] elf,
            InputStream typed,
            OutputStream console,
            EmulatorRun.Limits limits)
            throws IOException, InterruptedException {
        var file = Files.createTempFile("firmware-", ".elf");
        try {
            Files.write(file, elf);
            var run =
                    new EmulatorRun(
                            board.machine(),
                            file,
                            Optional.of(typed),
                            console,
                            limits,
                            EmulatorRun.Clock.COUNTED);
            return new LocalQemu(new HostLibraries(toolchain, cache)::sharedLibrary).run(run);
        } finally {
            Files.delete(file);
        }
    }

    /// Bytes of flash.
    static long flash(byte[] elf) {
        return ElfFile.read(elf).segments().stream().mapToLong(ElfFile.Segment::fileSize).sum();
    }

    private byte[] compile(String program) throws IOException {
        var folder = Files.createTempDirectory("firmware-");
        Files.writeString(folder.resolve("program.c"), program);
        Files.copy(
                Path.of(System.getProperty("codon.home"), "runtime-baremetal", "runtime.h"),
                folder.resolve("runtime.h"));
        var arguments =
                new ArrayList<>(
                        List.of("--target=" + TRIPLE, "-mcpu=cortex-m3", "-Os", "-std=c11"));
        arguments.addAll(
                List.of(
                        "-ffreestanding",
                        "-nostdlibinc",
                        "-fno-unwind-tables",
                        "-ffunction-sections",
                        "-fdata-sections"));
        arguments.addAll(List.of("-emit-llvm", "-c", "program.c", "-o", "program.bc"));
        var run = toolchain.run(Tool.CLANG, arguments, folder);
        if (!run.succeeded()) {
            throw new AssertionError(run.errors());
        }
        return Files.readAllBytes(folder.resolve("program.bc"));
    }

    private static byte[] emit(byte[] program, byte[] runtime) {
        LLVMInitializeARMTargetInfo();
        LLVMInitializeARMTarget();
        LLVMInitializeARMTargetMC();
        LLVMInitializeARMAsmPrinter();
        LLVMInitializeARMAsmParser();
        var context = LLVMContextCreate();
        var module = parse(context, program);
        if (LLVMLinkModules2(module, parse(context, runtime)) != 0) {
            throw new AssertionError("the runtime does not link into the program");
        }
        var error = new BytePointer((Pointer) null);
        var target = new LLVMTargetRef();
        LLVMGetTargetFromTriple(new BytePointer(TRIPLE), target, error);
        var machine =
                LLVMCreateTargetMachine(
                        target,
                        TRIPLE,
                        "cortex-m3",
                        "",
                        LLVMCodeGenLevelDefault,
                        LLVMRelocStatic,
                        LLVMCodeModelDefault);
        var options = LLVMCreatePassBuilderOptions();
        var problem =
                LLVMRunPasses(
                        module,
                        new BytePointer("internalize,globaldce,default<Os>"),
                        machine,
                        options);
        if (problem != null && !problem.isNull()) {
            throw new AssertionError(LLVMGetErrorMessage(problem).getString());
        }
        var buffer = new LLVMMemoryBufferRef();
        if (LLVMTargetMachineEmitToMemoryBuffer(machine, module, LLVMObjectFile, error, buffer)
                != 0) {
            throw new AssertionError(error.getString());
        }
        var object = new byte[(int) LLVMGetBufferSize(buffer)];
        LLVMGetBufferStart(buffer).capacity(object.length).get(object);
        LLVMDisposeMemoryBuffer(buffer);
        LLVMDisposePassBuilderOptions(options);
        LLVMDisposeTargetMachine(machine);
        LLVMDisposeModule(module);
        LLVMContextDispose(context);
        return object;
    }

    private static LLVMModuleRef parse(
            org.bytedeco.llvm.LLVM.LLVMContextRef context, byte[] bitcode) {
        var bytes = new BytePointer(bitcode);
        var buffer =
                LLVMCreateMemoryBufferWithMemoryRangeCopy(
                        bytes, bitcode.length, new BytePointer("module"));
        var module = new LLVMModuleRef();
        if (LLVMParseBitcodeInContext2(context, buffer, module) != 0) {
            throw new AssertionError("not LLVM bitcode");
        }
        LLVMDisposeMemoryBuffer(buffer);
        return module;
    }
}
