package dev.codonedge.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Installs what is missing on this machine, if that needs nobody's leave: the administrator's own machine, a container,
/// CI. Anyone else is told the line that does it.
final class PackageInstaller {
    private static final String SUDO = "sudo ";

    private final Environment environment;

    PackageInstaller(Environment environment) {
        this.environment = environment;
    }

    /// @param command a line for the user's shell, which may begin with `sudo`
    void install(String program, String command)
            throws IOException, InterruptedException, CommandFailure {
        var plain = command.startsWith(SUDO) ? command.substring(SUDO.length()) : command;
        if (!isAdministrator() || !plain.startsWith("apt-get ")) {
            throw CommandFailure.missing("%s is not installed".formatted(program), command);
        }
        environment.err().println("codon: installing %s: %s".formatted(program, plain));
        var words = new java.util.ArrayList<>(List.of(plain.split(" ")));
        words.add(2, "-y");
        if (!succeeds(words)
                && !(succeeds(List.of("apt-get", "update", "-q")) && succeeds(words))) {
            throw CommandFailure.missing("%s could not be installed".formatted(program), command);
        }
    }

    private static boolean isAdministrator() {
        return Optional.ofNullable(System.getProperty("user.name")).orElse("").equals("root");
    }

    private static boolean succeeds(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        var process = builder.start();
        process.getOutputStream().close();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0;
    }
}
