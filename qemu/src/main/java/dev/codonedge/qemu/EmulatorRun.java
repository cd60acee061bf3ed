package dev.codonedge.qemu;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One image to be run once.
///
/// @param image an ELF file that ends by semihosting
/// @param input what the program reads from its console
/// @param console where its output goes, as it comes
public record EmulatorRun(
        Machine machine,
        Path image,
        Optional<InputStream> input,
        OutputStream console,
        Limits limits,
        Clock clock) {

    /// An emulated board.
    ///
    /// @param program QEMU's program for the processor, as in `qemu-system-arm`
    /// @param name QEMU's name of the board, as in `lm3s6965evb`
    /// @param memory what a program may use: with it, access to anything else but devices is a
    // fault
    public record Machine(String program, String name, List<Memory> memory) {
        public Machine {
            memory = List.copyOf(memory);
        }
    }

    public record Memory(long origin, long length) {}

    /// When a run is stopped.
    ///
    /// @param instructions of the guest; holds on machines with a watchdog and with the counted clock
    /// @param wall a generous limit against hangs, in the time of the host
    public record Limits(long instructions, Duration wall) {
        public static final long NO_INSTRUCTION_LIMIT = 0;

        public static final Limits STANDARD = new Limits(20_000_000_000L, Duration.ofMinutes(10));
    }

    /// What time is for the guest.
    public enum Clock {
        /// Each instruction takes the same time and waiting takes none: repeats exactly.
        COUNTED,
        /// The host's time: sleeping takes as long as it says.
        HOST
    }
}
