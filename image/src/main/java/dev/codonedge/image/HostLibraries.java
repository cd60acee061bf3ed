package dev.codonedge.image;

import dev.codonedge.cache.ContentCache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Small shared libraries for this machine itself, made once each with the same compiler as everything else: the
/// emulator's plugins. Nothing of the host's is needed for it, no headers and no linker.
public final class HostLibraries {
    private final Toolchain toolchain;
    private final ContentCache cache;

    public HostLibraries(Toolchain toolchain, ContentCache cache) {
        this.toolchain = toolchain;
        this.cache = cache;
    }

    /// @param source freestanding C; what it leaves undefined is found in the program that loads the library
    public Path sharedLibrary(String name, String source) throws IOException {
        var parts =
                List.of(
                        source.getBytes(StandardCharsets.UTF_8),
                        toolchain
                                .folder()
                                .getFileName()
                                .toString()
                                .getBytes(StandardCharsets.UTF_8));
        var file = name + ".so";
        var folder =
                cache.entry(
                        "host-" + name + "-" + ContentCache.digest(parts),
                        unfinished -> {
                            Files.writeString(unfinished.resolve(name + ".c"), source);
                            run(
                                    Tool.CLANG,
                                    List.of(
                                            "-O2",
                                            "-fPIC",
                                            "-ffreestanding",
                                            "-fvisibility=hidden",
                                            "-c",
                                            name + ".c"),
                                    unfinished);
                            run(
                                    Tool.LLD,
                                    List.of("-flavor", "gnu", "-shared", "-o", file, name + ".o"),
                                    unfinished);
                        });
        return folder.resolve(file);
    }

    private void run(Tool tool, List<String> arguments, Path folder) throws IOException {
        var run = toolchain.run(tool, arguments, folder);
        if (!run.succeeded()) {
            throw new ToolchainException(
                    "a plugin for the emulator does not compile:\n" + run.errors());
        }
    }
}
