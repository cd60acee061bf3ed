package dev.codonedge.image;

import dev.codonedge.cache.ContentCache;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The jars of the class path that hold LLVM's native parts for this machine.
record LlvmJars(Path llvm, Path javaCpp, String platform) {
    /// Raised when what is unpacked changes, so that an older folder is not taken for it.
    private static final String LAYOUT = "2";

    private static final List<String> LIBRARIES = List.of("LLVM", "LTO", "Remarks", "clang-cpp");

    private static final String SONAME_SUFFIX = ".20.1";

    static LlvmJars find() throws IOException {
        var platform = hostPlatform();
        return new LlvmJars(
                onClassPath("llvm-", platform), onClassPath("javacpp-", platform), platform);
    }

    /// Changes whenever the jars do; costs no look into them.
    String cacheName() throws IOException {
        var name = llvm.getFileName().toString();
        var facts = name + Files.size(llvm) + javaCpp.getFileName() + Files.size(javaCpp) + LAYOUT;
        var digest = ContentCache.digest(facts);
        return name.substring(0, name.length() - ".jar".length()) + "-" + digest;
    }

    void unpackInto(Path folder) throws IOException {
        var llvmPrefix = "org/bytedeco/llvm/" + platform + "/";
        unpack(llvm, llvmPrefix, folder);
        unpack(javaCpp, "org/bytedeco/javacpp/" + platform + "/", folder);
        // The programs ask for their libraries by a name that is not in the jar.
        for (var library : LIBRARIES) {
            var file = "lib" + library + ".so";
            if (!Files.exists(folder.resolve(file))) {
                throw new ToolchainException(llvm + " holds no " + file);
            }
            Files.createSymbolicLink(folder.resolve(file + SONAME_SUFFIX), Path.of(file));
        }
        for (var tool : Tool.values()) {
            if (!Files.exists(folder.resolve(tool.fileName()))) {
                throw new ToolchainException(llvm + " holds no " + tool.fileName());
            }
        }
    }

    private static void unpack(Path jar, String prefix, Path folder) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                    var name = entry.getName().substring(prefix.length());
                    if (wanted(name)) {
                        unpackEntry(zip, entry, folder.resolve(name).normalize(), folder);
                    }
                }
            }
        }
    }

    private static void unpackEntry(ZipFile zip, ZipEntry entry, Path file, Path folder)
            throws IOException {
        if (!file.startsWith(folder)) {
            throw new ToolchainException(
                    zip.getName() + ": entry " + entry.getName() + " leaves its folder");
        }
        Files.createDirectories(file.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, file);
        }
        if (!name(file).contains(".")) {
            file.toFile().setExecutable(true, false);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static boolean wanted(String name) {
        if (name.startsWith("lib/clang/") && name.contains("/include/")) {
            return true;
        }
        for (var library : LIBRARIES) {
            if (name.equals("lib" + library + ".so")) {
                return true;
            }
        }
        for (var tool : Tool.values()) {
            if (name.equals(tool.fileName())) {
                return true;
            }
        }
        return name.equals("libjniLLVM.so") || name.equals("libjnijavacpp.so");
    }

    private static Path onClassPath(String prefix, String platform) throws IOException {
        var suffix = "-" + platform + ".jar";
        for (var entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
            var name = entry.substring(entry.lastIndexOf(File.separatorChar) + 1);
            if (name.startsWith(prefix) && name.endsWith(suffix)) {
                return Path.of(entry);
            }
        }
        return fromResource(prefix, platform)
                .orElseThrow(
                        () ->
                                new ToolchainException(
                                        "LLVM for "
                                                + platform
                                                + " is not part of this installation: "
                                                + prefix
                                                + "*"
                                                + suffix
                                                + " is not on the class path"));
    }

    /// Under a class loader of its own (a test runner's, for example) the class path says nothing.
    private static Optional<Path> fromResource(String prefix, String platform) {
        var file =
                prefix.equals("llvm-")
                        ? "llvm/" + platform + "/lld"
                        : "javacpp/" + platform + "/libjnijavacpp.so";
        var url = LlvmJars.class.getResource("/org/bytedeco/" + file);
        if (url == null || !url.getProtocol().equals("jar")) {
            return Optional.empty();
        }
        var text = url.getPath();
        return Optional.of(Path.of(java.net.URI.create(text.substring(0, text.indexOf("!/")))));
    }

    private static String hostPlatform() throws IOException {
        var system = System.getProperty("os.name");
        var processor = System.getProperty("os.arch");
        if (system.equals("Linux")) {
            switch (processor) {
                case "amd64", "x86_64" -> {
                    return "linux-x86_64";
                }
                case "aarch64" -> {
                    return "linux-arm64";
                }
                default -> {}
            }
        }
        throw new ToolchainException(
                "this product runs on Linux on x86-64 and arm64, not on "
                        + system
                        + " on "
                        + processor);
    }
}
