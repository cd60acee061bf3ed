package dev.codonedge.sysroots;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The machine's package client. Nothing is installed with it: it knows what the distribution publishes, and fetches.
final class AptClient {
    private static final Pattern URI_LINE =
            Pattern.compile("'[^']*' (?<file>\\S+) (?<size>\\d+) SHA256:(?<sha256>[0-9a-f]{64})");

    private static final String DISK_FULL = "No space left on device";

    private final String program;

    AptClient(String program) {
        this.program = program;
    }

    /// What the distribution's signed index says of a package.
    record Published(String fileName, long size, String sha256) {
        /// `NAME_VERSION_ARCHITECTURE.deb`, where a colon is written `%3a`.
        String version() {
            var parts = fileName.split("_");
            return parts.length < 2 ? "" : parts[1].replace("%3a", ":");
        }
    }

    /// Empty when the index does not know the package.
    Optional<Published> find(String name, Path folder) throws IOException {
        var result = run(folder, "download", "--print-uris", name);
        var line = URI_LINE.matcher(result.output);
        if (result.status != 0 || !line.find()) {
            return Optional.empty();
        }
        return Optional.of(
                new Published(
                        line.group("file"),
                        Long.parseLong(line.group("size")),
                        line.group("sha256")));
    }

    /// Reads the index anew. Only the administrator may; says whether it worked.
    boolean update(Path folder) throws IOException {
        return run(folder, "update", "-q").status == 0;
    }

    /// Fetches the package into the folder.
    void download(String name, Path folder) throws IOException {
        // The client would drop its rights for the download, and then could not write into the
        // user's folder.
        var result = run(folder, "-q", "-o", "APT::Sandbox::User=root", "download", name);
        if (result.output.contains(DISK_FULL)) {
            throw new IOException(DISK_FULL);
        }
        if (result.status != 0) {
            throw new SysrootException(
                    "package '%s' cannot be fetched: %s".formatted(name, lastLine(result.output)),
                    "check the network, then repeat");
        }
    }

    private record Result(int status, String output) {}

    private Result run(Path folder, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        try {
            process.getOutputStream().close();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while fetching packages", e);
        }
    }

    private static String lastLine(String output) {
        return output.lines()
                .filter(line -> !line.isBlank())
                .reduce((_, line) -> line)
                .orElse("no reason given");
    }
}
