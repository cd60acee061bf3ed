package dev.codonedge.cli;

import dev.codonedge.boards.LinkerScript;
import dev.codonedge.cli.Environment.Talk;
import dev.codonedge.compiler.CompileResult;
import dev.codonedge.compiler.CompilerOptions;
import dev.codonedge.compiler.CompilerOptions.Output;
import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.diagnostic.DiagnosticPrinter;
import dev.codonedge.diagnostic.DiagnosticPrinter.Colour;
import dev.codonedge.diagnostic.JsonDiagnosticPrinter;
import dev.codonedge.diagnostic.Severity;
import dev.codonedge.image.LinkJob;
import dev.codonedge.image.LinkResult;
import dev.codonedge.image.Linker;
import dev.codonedge.image.RuntimeBuilder;
import dev.codonedge.image.RuntimeLibrary;
import dev.codonedge.image.RuntimeSpec;
import dev.codonedge.image.Toolchain;
import dev.codonedge.targets.Architecture;
import dev.codonedge.targets.Target;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Takes one program from its source to object code and to a linked image, for one place.
final class ProgramBuilder {
    private final Environment environment;
    private final CompileOptions options;
    private final Map<String, String> definitions;
    private final Place place;
    private final StageTimes times;
    private final Sysroots sysroots;
    private @Nullable Toolchain toolchain;

    ProgramBuilder(Environment environment, CompileOptions options, Place place, StageTimes times) {
        this.environment = environment;
        this.options = options;
        this.definitions = options.definitions(environment);
        this.place = place;
        this.times = times;
        this.sysroots = new Sysroots(environment);
    }

    /// LLVM, unpacked now if this is the first program that needs it. Checking does not.
    Toolchain toolchain() throws IOException {
        var installed = toolchain;
        if (installed == null) {
            installed =
                    Toolchain.install(
                            environment.cache(),
                            () -> environment.progress("unpacking LLVM (once)"));
            installed.serveJavaBinding();
            toolchain = installed;
            times.end("tools");
        }
        return installed;
    }

    /// The program in the form asked for. Its diagnostics are printed; with an error among them there is no output.
    Optional<byte[]> compile(Program program, Output output, RuntimeSpec.Console console)
            throws IOException, DescriptorException, CommandFailure {
        return compiled(program, output, Optional.of(runtime(console)))
                .flatMap(CompileResult::output);
    }

    /// Types and effects only. Says whether there are no errors.
    boolean check(Program program) throws IOException, CommandFailure {
        return compiled(program, Output.NOTHING, Optional.empty()).isPresent();
    }

    /// The linked program, unless it has errors.
    Optional<byte[]> link(Program program, RuntimeSpec.Console console)
            throws IOException, DescriptorException, CommandFailure {
        var runtime = runtime(console);
        LinkResult result;
        try (var linker = new Linker(toolchain())) {
            if (place instanceof Place.Machine(var target)) {
                linker.begin(emulation(target));
            }
            var compiled = compiled(program, Output.OBJECTS, Optional.of(runtime));
            if (compiled.isEmpty()) {
                return Optional.empty();
            }
            var objects = compiled.get().objects();
            result = linker.link(job(objects, runtime, sysroots.find(place.target())));
            if (result instanceof LinkResult.Undefined) {
                // Only now is it known that the image needs the target's libraries.
                result = linker.link(job(objects, runtime, sysroots.require(place.target())));
            }
        }
        times.end("link");
        return switch (result) {
            case LinkResult.Linked(var elf) -> Optional.of(elf);
            case LinkResult other -> throw CommandFailure.programError(other.message());
        };
    }

    /// Its diagnostics are printed; with an error among them there is nothing.
    private Optional<CompileResult> compiled(
            Program program, Output output, Optional<RuntimeLibrary> runtime)
            throws IOException, CommandFailure {
        var bitcode =
                runtime.isPresent()
                        ? Optional.of(runtime.get().bitcode())
                        : Optional.<byte[]>empty();
        times.end("runtime");
        var result =
                environment
                        .compiler()
                        .compile(
                                compilerOptions(output, bitcode),
                                program.modules(),
                                program.source());
        times.end("compile", result.timings(), result.counts());
        environment.err().print(words(result.diagnostics()));
        var failed =
                result.diagnostics().stream()
                        .anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
        return failed ? Optional.empty() : Optional.of(result);
    }

    private String words(List<Diagnostic> diagnostics) {
        var colour = environment.talk() == Talk.TERMINAL ? Colour.ANSI : Colour.NEVER;
        return switch (options.messageFormat()) {
            case HUMAN -> new DiagnosticPrinter(colour).print(diagnostics);
            case JSON -> new JsonDiagnosticPrinter().print(diagnostics);
        };
    }

    private CompilerOptions compilerOptions(Output output, Optional<byte[]> bitcode)
            throws CommandFailure {
        var target = place.target();
        return new CompilerOptions(
                new CompilerOptions.TargetOptions(
                        target.name(),
                        target.triple(),
                        target.cpu(),
                        String.join(",", target.features()),
                        target.architecture().pointerBits(),
                        target.isBareMetal()),
                options.optimization(place),
                options.numerics(),
                options.overflow(),
                options.panic(),
                options.debug(),
                definitions,
                bitcode,
                output,
                options.debug() || Boolean.getBoolean("codon.verify"));
    }

    private RuntimeLibrary runtime(RuntimeSpec.Console console)
            throws IOException, DescriptorException {
        return new RuntimeBuilder(toolchain(), environment.cache()).build(runtimeSpec(console));
    }

    private RuntimeSpec runtimeSpec(RuntimeSpec.Console console)
            throws IOException, DescriptorException {
        var target = place.target();
        return switch (place) {
            case Place.OnBoard(var board) ->
                    new RuntimeSpec.BareMetal(
                            target.triple(),
                            target.cpu(),
                            List.of(),
                            target.architecture().name().toLowerCase(Locale.ROOT),
                            board.chip(),
                            console);
            case Place.Machine _ ->
                    new RuntimeSpec.Hosted(
                            target.triple(),
                            "",
                            machineFlags(target),
                            libraryFolder(target, "include"));
        };
    }

    /// Clang takes the name of an x86 processor by another option than that of others.
    private static List<String> machineFlags(Target target) {
        var option = target.architecture() == Architecture.X86_64 ? "-march=" : "-mcpu=";
        return List.of(option + target.cpu());
    }

    private LinkJob job(List<byte[]> objects, RuntimeLibrary runtime, Optional<Path> sysroot)
            throws IOException, DescriptorException {
        return switch (place) {
            case Place.OnBoard(var board) ->
                    new LinkJob(
                            objects,
                            runtime,
                            archives(sysroot, "libm.a", "libgcc.a"),
                            new LinkJob.Board(
                                    LinkerScript.of(board),
                                    board.memory().stream()
                                            .map(
                                                    region ->
                                                            new LinkJob.Region(
                                                                    region.name(), region.length()))
                                            .toList()));
            case Place.Machine(var target) ->
                    new LinkJob(
                            objects,
                            runtime,
                            archives(sysroot, "libbuiltins.a"),
                            new LinkJob.Process(emulation(target), libraryFolder(target, "lib")));
        };
    }

    private static List<Path> archives(Optional<Path> sysroot, String... names) {
        return sysroot.map(
                        root ->
                                List.of(names).stream()
                                        .map(name -> root.resolve("lib").resolve(name))
                                        .toList())
                .orElse(List.of());
    }

    /// What lld calls the format of executables.
    private static String emulation(Target target) {
        return switch (target.architecture()) {
            case X86_64 -> "elf_x86_64";
            case AARCH64 -> "aarch64linux";
            case ARMV7M -> "armelf_linux_eabi";
        };
    }

    private Path libraryFolder(Target target, String name) throws IOException, DescriptorException {
        return sysroots.require(target)
                .map(root -> root.resolve(name))
                .orElseThrow(
                        () ->
                                new DescriptorException(
                                        "targets/" + target.name() + ".toml",
                                        "'sysroot' is missing"));
    }
}
