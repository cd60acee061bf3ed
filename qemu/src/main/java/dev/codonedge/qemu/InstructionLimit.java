package dev.codonedge.qemu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// The plugin that stops QEMU after so many instructions of the guest, and tells how many there were.
final class InstructionLimit {
    /// What the plugin writes, and the status it ends QEMU with.
    static final String SAYS = "instruction limit reached";

    static final int STATUS = 124;

    private static final Pattern VERSION = Pattern.compile("version (\\d+)\\.(\\d+)");

    private final HostCompiler compiler;

    InstructionLimit(HostCompiler compiler) {
        this.compiler = compiler;
    }

    /// @param report an existing file, which the number is written to
    List<String> options(Path qemu, long instructions, Path report)
            throws IOException, InterruptedException {
        var library = compiler.sharedLibrary("limit", source(pluginVersion(qemu)));
        return List.of("-plugin", library + ",instructions=" + instructions + ",report=" + report);
    }

    /// What the plugin has written; nothing if the run did not come to an end by itself.
    static OptionalLong counted(Path report) throws IOException {
        var text = Files.exists(report) ? Files.readString(report) : "";
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    private static String source(int pluginVersion) throws IOException {
        try (var stream = InstructionLimit.class.getResourceAsStream("limit.c")) {
            if (stream == null) {
                throw new IOException("this installation lacks limit.c");
            }
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return "#define PLUGIN_VERSION " + pluginVersion + "\n" + text;
        }
    }

    /// QEMU loads no plugin that was made for another version of its interface.
    private static int pluginVersion(Path qemu) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(qemu.toString(), "--version").redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var matcher = VERSION.matcher(text);
        if (!matcher.find()) {
            throw new IOException(qemu + " does not tell its version: " + text.strip());
        }
        int major = Integer.parseInt(matcher.group(1));
        int minor = Integer.parseInt(matcher.group(2));
        return major < 8 || major == 8 && minor < 2 ? 1 : 2;
    }
}
