package dev.codonedge.qemu;

import dev.codonedge.qemu.EmulatorResult.Broken;
import dev.codonedge.qemu.EmulatorResult.Ended;
import dev.codonedge.qemu.EmulatorResult.Faulted;
import dev.codonedge.qemu.EmulatorResult.Limit;
import dev.codonedge.qemu.EmulatorResult.Stopped;
import dev.codonedge.qemu.EmulatorRun.Clock;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/// The QEMU that is installed on this machine.
public final class LocalQemu implements Emulator {
    /// The byte that the runtime's exit sends to the serial port, last of all.
    private static final byte END_MARKER = 4;

    /// QEMU's `shift`: an instruction takes 2^5 = 32 ns of guest time, about that of a 25 to 50 MHz Cortex-M.
    private static final int CLOCK_SHIFT = 5;

    private static final Map<String, String> PACKAGES =
            Map.of(
                    "qemu-system-arm", "qemu-system-arm",
                    "qemu-system-aarch64", "qemu-system-arm",
                    "qemu-system-riscv32", "qemu-system-misc",
                    "qemu-system-riscv64", "qemu-system-misc",
                    "qemu-system-avr", "qemu-system-misc");

    /// What QEMU says of boards it emulates in part, whatever runs on them.
    private static final List<String> HARMLESS =
            List.of("Timer with period zero, disabling", "warning: nic ");

    private final InstructionLimit limit;
    private final String searchPath;

    /// @param compiler for the plugin that counts instructions, where a run has such a limit
    public LocalQemu(HostCompiler compiler) {
        this(compiler, pathOfUser());
    }

    /// @param searchPath the folders in which programs are looked for
    public LocalQemu(HostCompiler compiler, String searchPath) {
        this.limit = new InstructionLimit(compiler);
        this.searchPath = searchPath;
    }

    /// The place of a program of QEMU on this machine.
    public static Optional<Path> find(String program) {
        return find(program, pathOfUser());
    }

    private static String pathOfUser() {
        return Optional.ofNullable(System.getenv("PATH")).orElse("");
    }

    private static Optional<Path> find(String program, String searchPath) {
        for (var folder : searchPath.split(File.pathSeparator)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return Optional.of(Path.of(folder, program));
            }
        }
        return Optional.empty();
    }

    private Path require(String program) throws EmulatorMissingException {
        return find(program, searchPath)
                .orElseThrow(
                        () ->
                                new EmulatorMissingException(
                                        program,
                                        "sudo apt-get install --no-install-recommends "
                                                + PACKAGES.getOrDefault(program, "qemu-system")));
    }

    @Override
    public EmulatorResult run(EmulatorRun run) throws IOException, InterruptedException {
        var program = require(run.machine().program());
        var folder = Files.createTempDirectory("codon-run-");
        var serial = folder.resolve("serial");
        var count = folder.resolve("count");
        try {
            var result = run(run, command(program, run, serial, count), serial);
            return result instanceof Ended(var status, _)
                    ? new Ended(status, InstructionLimit.counted(count))
                    : result;
        } finally {
            Files.deleteIfExists(serial);
            Files.deleteIfExists(count);
            Files.deleteIfExists(folder);
        }
    }

    private List<String> command(Path program, EmulatorRun run, Path serial, Path count)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(List.of("-M", run.machine().name(), "-display", "none", "-monitor", "none"));
        command.addAll(List.of("-parallel", "none", "-net", "none", "-no-reboot"));
        // Output only: the program reads the standard input itself.
        command.addAll(List.of("-chardev", "file,id=console,path=/dev/stdout"));
        command.addAll(List.of("-semihosting-config", "enable=on,target=native,chardev=console"));
        command.addAll(
                List.of("-chardev", "file,id=marker,path=" + serial, "-serial", "chardev:marker"));
        if (run.clock() == Clock.COUNTED) {
            command.addAll(List.of("-icount", "shift=" + CLOCK_SHIFT + ",sleep=off"));
        }
        if (run.limits().instructions() != EmulatorRun.Limits.NO_INSTRUCTION_LIMIT) {
            Files.createFile(count);
            command.addAll(limit.options(program, run.limits().instructions(), count));
        }
        command.addAll(MissingMemory.options(run.machine()));
        command.addAll(List.of("-kernel", run.image().toString()));
        return command;
    }

    private EmulatorResult run(EmulatorRun run, List<String> command, Path serial)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).start();
        var tail = new ConsoleTail(run.console());
        // Whoever ends this process means the emulator too.
        var end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            var output = Thread.ofPlatform().daemon().start(() -> passOn(process, tail));
            var complaints = new Complaints(process.getErrorStream());
            var errors = Thread.ofPlatform().daemon().start(complaints);
            feed(run.input(), process.getOutputStream());
            if (!process.waitFor(run.limits().wall().toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                output.join();
                return new Stopped(Limit.WALL);
            }
            output.join();
            errors.join();
            return judge(process.exitValue(), endMarkerArrived(serial), tail, complaints);
        } finally {
            process.destroyForcibly();
            forget(end);
        }
    }

    private static void forget(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException _) {
            // It is running already.
        }
    }

    /// When nobody listens any more, the program need not go on.
    private static void passOn(Process process, OutputStream console) {
        try {
            copy(process.getInputStream(), console);
        } catch (IOException _) {
            process.destroyForcibly();
        }
    }

    private static EmulatorResult judge(
            int status, boolean ended, ConsoleTail tail, Complaints complaints) {
        if (ended) {
            var fault =
                    status >= 0x80 ? FaultReport.find(tail.text()) : Optional.<FaultReport>empty();
            return fault.<EmulatorResult>map(report -> new Faulted(status, report))
                    .orElseGet(() -> new Ended(status, OptionalLong.empty()));
        }
        if (status == InstructionLimit.STATUS
                && complaints.text().contains(InstructionLimit.SAYS)) {
            return new Stopped(Limit.INSTRUCTIONS);
        }
        return new Broken(status, complaints.text());
    }

    private static boolean endMarkerArrived(Path serial) throws IOException {
        if (!Files.exists(serial)) {
            return false;
        }
        var bytes = Files.readAllBytes(serial);
        return bytes.length > 0 && bytes[bytes.length - 1] == END_MARKER;
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        var buffer = new byte[8192];
        for (int count; (count = from.read(buffer)) >= 0; ) {
            to.write(buffer, 0, count);
            to.flush();
        }
    }

    /// On a daemon thread: the program may end without having read its input.
    private static void feed(Optional<InputStream> input, OutputStream console) {
        Thread.ofPlatform()
                .daemon()
                .name("console input")
                .start(
                        () -> {
                            try (console) {
                                if (input.isPresent()) {
                                    copy(input.get(), console);
                                }
                            } catch (IOException _) {
                                // The program has ended.
                            }
                        });
    }

    /// What QEMU itself says, without what it always says.
    private static final class Complaints implements Runnable {
        private final InputStream stream;
        private volatile String text = "";

        Complaints(InputStream stream) {
            this.stream = stream;
        }

        @Override
        public void run() {
            try {
                var all =
                        new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                var kept = new StringBuilder();
                all.lines()
                        .filter(line -> HARMLESS.stream().noneMatch(line::contains))
                        .forEach(line -> kept.append(line).append('\n'));
                text = kept.toString().strip();
            } catch (IOException _) {
                // The process was ended from here.
            }
        }

        String text() {
            return text;
        }
    }
}
