package dev.codonedge.image;

import dev.codonedge.cache.ContentCache;
import dev.codonedge.cache.TemporaryFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Compiles the C runtime for a target, once: the result is cached by the content of its sources, the compiler and the
/// target. The sources come as resources of this product.
public final class RuntimeBuilder {
    private static final List<String> COMMON_FLAGS =
            List.of(
                    "-std=c11",
                    "-Wall",
                    "-Wextra",
                    "-Wconversion",
                    "-Werror",
                    "-ffunction-sections",
                    "-fdata-sections",
                    "-fno-unwind-tables",
                    "-fno-asynchronous-unwind-tables",
                    "-fno-ident",
                    "-nostdlibinc",
                    "-fomit-frame-pointer",
                    "-fno-stack-protector");

    /// A loop in memcpy must not become a call of memcpy. Not so in the bitcode: LLVM does not inline what is compiled
    /// so into what is not.
    private static final List<String> NATIVE_FLAGS = List.of("-ffreestanding", "-fno-builtin");

    private final Toolchain toolchain;
    private final ContentCache cache;

    public RuntimeBuilder(Toolchain toolchain, ContentCache cache) {
        this.toolchain = toolchain;
        this.cache = cache;
    }

    public RuntimeLibrary build(RuntimeSpec spec) throws IOException {
        return switch (spec) {
            case RuntimeSpec.BareMetal board -> bareMetal(board);
            case RuntimeSpec.Hosted host -> hosted(host);
        };
    }

    private RuntimeLibrary bareMetal(RuntimeSpec.BareMetal spec) throws IOException {
        var arch = "arch/" + spec.architecture() + "/";
        var chip = "chip/" + spec.chip() + "/";
        var console = spec.console().folder();
        var flags = machineFlags(spec);
        flags.addAll(List.of("-Oz", "-I.", "-I" + arch, "-I" + arch + console, "-I" + chip));
        flags.add("-DCE_CONSOLE_" + spec.console());
        return library(
                flags,
                build -> {
                    var sources = RuntimeSources.bareMetal();
                    sources.requireFolder(arch, "architecture", spec.architecture());
                    sources.requireFolder(chip, "chip", spec.chip());
                    build.use(sources);
                    build.bitcode(
                            sources.select(
                                    file ->
                                            isC(file)
                                                    && (inFolder(file, "")
                                                            || inFolder(file, arch)
                                                            || inFolder(file, chip)
                                                            || file.equals(
                                                                    "console/" + console + ".c"))));
                    build.resets(arch + "reset.S");
                    build.archive(sources.select(file -> inFolder(file, arch + "native/")));
                });
    }

    private RuntimeLibrary hosted(RuntimeSpec.Hosted spec) throws IOException {
        var flags = machineFlags(spec);
        flags.addAll(List.of("-O2", "-D_GNU_SOURCE", "-I.", "-isystem"));
        flags.add(spec.headers().toAbsolutePath().toString());
        return library(
                flags,
                build -> {
                    var sources = RuntimeSources.hosted();
                    build.use(sources);
                    build.bitcode(sources.select(file -> inFolder(file, "")));
                    build.archive(sources.select(file -> inFolder(file, "native/")));
                });
    }

    private static List<String> machineFlags(RuntimeSpec spec) {
        var flags = new ArrayList<>(COMMON_FLAGS);
        flags.add("--target=" + spec.triple());
        if (!spec.cpu().isEmpty()) {
            flags.add("-mcpu=" + spec.cpu());
        }
        flags.addAll(spec.flags());
        return flags;
    }

    private interface Steps {
        void run(Build build) throws IOException;
    }

    private RuntimeLibrary library(List<String> flags, Steps steps) throws IOException {
        var folder =
                cache.entry(
                        name(flags),
                        unfinished -> {
                            try (var work = TemporaryFolder.create()) {
                                steps.run(new Build(work.path(), flags, unfinished));
                            }
                        });
        return new RuntimeLibrary(folder);
    }

    private String name(List<String> flags) throws IOException {
        var facts = new StringBuilder(RuntimeSources.fingerprint());
        facts.append(toolchain.folder().getFileName());
        flags.forEach(flag -> facts.append('\n').append(flag));
        NATIVE_FLAGS.forEach(flag -> facts.append('\n').append(flag));
        return "runtime-" + ContentCache.digest(facts.toString());
    }

    private static boolean isC(String file) {
        return file.endsWith(".c");
    }

    /// Directly in this folder, which ends in a slash.
    private static boolean inFolder(String file, String folder) {
        return file.startsWith(folder)
                && file.indexOf('/', folder.length()) < 0
                && (isC(file) || file.endsWith(".S"));
    }

    /// One compilation. All names given to the tools are relative, so that none can end up in their output.
    private final class Build {
        private final Path sources;
        private final List<String> flags;
        private final Path results;

        Build(Path sources, List<String> flags, Path results) {
            this.sources = sources;
            this.flags = flags;
            this.results = results;
        }

        void use(RuntimeSources texts) throws IOException {
            texts.writeInto(sources);
        }

        void bitcode(List<String> files) throws IOException {
            compile(List.of("-emit-llvm"), files, List.of());
            var arguments =
                    Stream.concat(Stream.of("-o", RuntimeLibrary.BITCODE), objects(files, ".bc"))
                            .toList();
            run(Tool.LINK, arguments);
            keep(RuntimeLibrary.BITCODE);
        }

        /// Each file becomes a member of its own: the linker takes only those that something needs.
        void archive(List<String> files) throws IOException {
            compile(NATIVE_FLAGS, files, List.of());
            var arguments =
                    Stream.concat(Stream.of("rcsD", RuntimeLibrary.ARCHIVE), objects(files, ".o"))
                            .toList();
            run(Tool.AR, arguments);
            keep(RuntimeLibrary.ARCHIVE);
        }

        void resets(String file) throws IOException {
            for (var work : ResetWork.ALL) {
                compile(work.definitions(), List.of(file), List.of("-o", work.fileName()));
                var object = Files.readAllBytes(sources.resolve(work.fileName()));
                // With nothing to do there may be no code, and then the reset vector goes straight
                // to C.
                if (ElfFile.read(object).defines("ce_reset")) {
                    keep(work.fileName());
                }
            }
        }

        private void compile(List<String> options, List<String> files, List<String> output)
                throws IOException {
            if (files.isEmpty()) {
                return;
            }
            var arguments = new ArrayList<>(flags);
            arguments.addAll(options);
            arguments.add("-c");
            arguments.addAll(files);
            arguments.addAll(output);
            run(Tool.CLANG, arguments);
        }

        private static Stream<String> objects(List<String> files, String suffix) {
            return files.stream()
                    .map(
                            file ->
                                    file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'))
                                            + suffix);
        }

        private void run(Tool tool, List<String> arguments) throws IOException {
            var run = toolchain.run(tool, arguments, sources);
            if (!run.succeeded()) {
                throw new ToolchainException("the runtime does not compile:\n" + run.errors());
            }
        }

        private void keep(String file) throws IOException {
            Files.copy(sources.resolve(file), results.resolve(file));
        }
    }
}
