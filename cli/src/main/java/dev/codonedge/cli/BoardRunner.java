package dev.codonedge.cli;

import dev.codonedge.boards.Board;
import dev.codonedge.image.HostLibraries;
import dev.codonedge.image.Tool;
import dev.codonedge.image.Toolchain;
import dev.codonedge.qemu.EmulatorMissingException;
import dev.codonedge.qemu.EmulatorResult;
import dev.codonedge.qemu.EmulatorResult.Broken;
import dev.codonedge.qemu.EmulatorResult.Ended;
import dev.codonedge.qemu.EmulatorResult.Faulted;
import dev.codonedge.qemu.EmulatorResult.Stopped;
import dev.codonedge.qemu.EmulatorRun;
import dev.codonedge.qemu.EmulatorRun.Clock;
import dev.codonedge.qemu.EmulatorRun.Limits;
import dev.codonedge.qemu.EmulatorRun.Machine;
import dev.codonedge.qemu.EmulatorRun.Memory;
import dev.codonedge.qemu.FaultReport;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Runs an image on an emulated board.
final class BoardRunner {
    private static final int STATUSES = 256;

    /// Firmware may run for as long as its user likes.
    private static final Duration FOR_EVER = Duration.ofDays(10_000);

    /// Only against an emulator that hangs: the limit that counts is that of instructions.
    private static final Duration HANG = Duration.ofMinutes(10);

    private final Environment environment;
    private final Toolchain toolchain;

    BoardRunner(Environment environment, Toolchain toolchain) {
        this.environment = environment;
        this.toolchain = toolchain;
    }

    /// How a program ended.
    ///
    /// @param status its own exit status
    /// @param instructions how many there were, if they were limited
    record Run(int status, OptionalLong instructions) {}

    /// Runs to the end.
    ///
    /// @param instructions after which it is stopped; with such a limit the run repeats exactly
    Run run(byte[] image, Board board, Optional<Long> instructions)
            throws IOException, InterruptedException, CommandFailure {
        var machine = machine(board);
        try (var folder = RunFolder.create(environment)) {
            var file = folder.put("image.elf", image);
            var run =
                    new EmulatorRun(
                            machine,
                            file,
                            Optional.of(environment.input()),
                            environment.out(),
                            instructions
                                    .map(count -> new Limits(count, HANG))
                                    .orElse(new Limits(Limits.NO_INSTRUCTION_LIMIT, FOR_EVER)),
                            instructions.isPresent() ? Clock.COUNTED : Clock.HOST);
            return ended(emulate(run), file);
        }
    }

    private static Machine machine(Board board) throws CommandFailure {
        var emulation =
                board.emulation()
                        .orElseThrow(
                                () ->
                                        CommandFailure.wrongUsage(
                                                "board '%s' cannot be emulated"
                                                        .formatted(board.name()),
                                                "codon build --board=%s".formatted(board.name())));
        var program =
                board.target()
                        .emulator()
                        .orElseThrow(
                                () ->
                                        CommandFailure.wrongUsage(
                                                "target '%s' has no emulator"
                                                        .formatted(board.target().name())));
        return new Machine(
                program,
                emulation.machine(),
                board.memory().stream()
                        .map(region -> new Memory(region.origin(), region.length()))
                        .toList());
    }

    private EmulatorResult emulate(EmulatorRun run)
            throws IOException, InterruptedException, CommandFailure {
        var qemu =
                environment
                        .emulators()
                        .apply(new HostLibraries(toolchain, environment.cache())::sharedLibrary);
        try {
            return qemu.run(run);
        } catch (EmulatorMissingException missing) {
            new PackageInstaller(environment).install(missing.program(), missing.installCommand());
            return qemu.run(run);
        }
    }

    private Run ended(EmulatorResult result, Path image) throws IOException, CommandFailure {
        environment.out().flush();
        return switch (result) {
            case Ended(var status, var count) -> new Run(Math.floorMod(status, STATUSES), count);
            case Faulted(var status, var report) -> {
                environment.err().println("error: " + report.description() + place(report, image));
                yield new Run(Math.floorMod(status, STATUSES), OptionalLong.empty());
            }
            case Stopped(var limit) ->
                    throw CommandFailure.programError(
                            switch (limit) {
                                case INSTRUCTIONS ->
                                        "the program was stopped: it had run as many instructions as it may";
                                case WALL -> "the program was stopped: the emulator hangs";
                            });
            case Broken(var status, var text) ->
                    throw CommandFailure.missing(
                            "the emulator ended with status %d, and not because the program did"
                                    .formatted(status),
                            text.isEmpty() ? "it gave no reason" : text);
        };
    }

    /// As in ` at sensor_log.py:12`, if the image knows the line.
    private String place(FaultReport report, Path image) throws IOException {
        if (report.place().isEmpty()) {
            return "";
        }
        var address = "0x%08x".formatted(report.place().getAsLong());
        var lookup =
                toolchain.run(
                        Tool.SYMBOLIZER,
                        List.of(
                                "--obj=" + image,
                                "--functions=none",
                                "--basenames",
                                "--output-style=GNU",
                                address));
        var line = lookup.output().lines().findFirst().orElse("??:0").strip();
        return lookup.succeeded()
                        && !line.startsWith("??")
                        && !line.endsWith(":0")
                        && !line.endsWith(":?")
                ? " at " + line
                : " at address " + address;
    }
}
