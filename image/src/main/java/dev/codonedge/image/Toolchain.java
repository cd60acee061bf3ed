package dev.codonedge.image;

import dev.codonedge.cache.ContentCache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// LLVM's programs and libraries in a folder of their own. The jar they come in is unpacked on first use; after that
/// nothing of it is opened again.
public final class Toolchain {
    private final Path folder;

    private Toolchain(Path folder) {
        this.folder = folder;
    }

    /// Finds LLVM in the cache, or unpacks it there from the class path (about a second, 280 MB).
    public static Toolchain install(ContentCache cache) throws IOException {
        return install(cache, () -> {});
    }

    /// @param beforeUnpacking called when this takes a while, so that the user can be told
    public static Toolchain install(ContentCache cache, Runnable beforeUnpacking)
            throws IOException {
        var jars = LlvmJars.find();
        return new Toolchain(
                cache.entry(
                        jars.cacheName(),
                        unfinished -> {
                            beforeUnpacking.run();
                            jars.unpackInto(unfinished);
                        }));
    }

    public Path folder() {
        return folder;
    }

    public Path program(Tool tool) {
        return folder.resolve(tool.fileName());
    }

    /// Lets the Java binding of LLVM load its libraries from here. To be called before the binding's first class is
    /// touched; without it the binding would unpack a second copy.
    public void serveJavaBinding() {
        System.setProperty("org.bytedeco.javacpp.pathsFirst", "true");
        System.setProperty("org.bytedeco.javacpp.platform.preloadpath", folder.toString());
        System.setProperty("org.bytedeco.javacpp.platform.linkpath", folder.toString());
        System.setProperty(
                "org.bytedeco.javacpp.cachedir", folder.resolveSibling("javacpp").toString());
        System.setProperty("java.library.path", folder.toString());
    }

    /// Runs a tool to its end.
    public ToolRun run(Tool tool, List<String> arguments) throws IOException {
        return run(tool, arguments, Optional.empty());
    }

    /// Runs a tool to its end, in a working folder of its own.
    public ToolRun run(Tool tool, List<String> arguments, Path workingFolder) throws IOException {
        return run(tool, arguments, Optional.of(workingFolder));
    }

    private ToolRun run(Tool tool, List<String> arguments, Optional<Path> workingFolder)
            throws IOException {
        try (var running = start(tool, arguments, workingFolder)) {
            return running.finish("");
        }
    }

    /// Starts a tool that will be given its input later, in a working folder of its own.
    RunningTool start(Tool tool, List<String> arguments, Path workingFolder) throws IOException {
        return start(tool, arguments, Optional.of(workingFolder));
    }

    private RunningTool start(Tool tool, List<String> arguments, Optional<Path> workingFolder)
            throws IOException {
        var command = new ArrayList<String>(arguments.size() + 1);
        command.add(program(tool).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        workingFolder.map(Path::toFile).ifPresent(builder::directory);
        // The tools' own settings in the environment of the user are not for us.
        builder.environment()
                .keySet()
                .removeAll(List.of("CPATH", "C_INCLUDE_PATH", "LIBRARY_PATH", "COMPILER_PATH"));
        builder.environment().put("LC_ALL", "C");
        return new RunningTool(start(builder, tool));
    }

    private Process start(ProcessBuilder builder, Tool tool) throws IOException {
        try {
            return builder.start();
        } catch (IOException e) {
            if (!Files.isExecutable(program(tool))) {
                throw new ToolchainException(
                        "the folder "
                                + folder
                                + " is damaged: "
                                + tool.fileName()
                                + " is missing. Remove the folder",
                        e);
            }
            throw e;
        }
    }
}
