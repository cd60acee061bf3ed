package dev.codonedge.qemu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// A board as a user has it on the desk: no semihosting, a serial line, and an image that never ends by itself.
final class SerialPort {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private SerialPort() {}

    /// What the board sends until it has sent `last`, or until patience ends.
    static String talk(TestBoard board, byte[] elf, String typed, String last)
            throws IOException, InterruptedException {
        var image = Files.createTempFile("firmware-", ".elf");
        Files.write(image, elf);
        var machine = board.machine();
        var options =
                List.of(
                        "-display",
                        "none",
                        "-monitor",
                        "none",
                        "-serial",
                        "stdio",
                        "-kernel",
                        image.toString());
        var command =
                Stream.concat(Stream.of(machine.program(), "-M", machine.name()), options.stream())
                        .toList();
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            process.getOutputStream().write(typed.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            var received = new StringBuilder();
            var end = Instant.now().plus(PATIENCE);
            while (received.indexOf(last) < 0 && Instant.now().isBefore(end)) {
                while (process.getInputStream().available() > 0) {
                    received.append((char) process.getInputStream().read());
                }
                Thread.sleep(5);
            }
            return received.toString();
        } finally {
            process.destroyForcibly().waitFor();
            Files.delete(image);
        }
    }
}
