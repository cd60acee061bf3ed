package dev.codonedge.image;

import java.nio.file.Path;
import java.util.List;

/// Which runtime: everything that its compiled form depends on.
public sealed interface RuntimeSpec {
    /// Normalised, four parts, as in `thumbv7m-unknown-none-eabi`.
    String triple();

    /// LLVM's name of the processor; empty for the one that the triple means by itself.
    String cpu();

    /// Further options of clang that choose the instruction set and the ABI, as in `-mfloat-abi=soft`.
    List<String> flags();

    /// A board without an operating system.
    ///
    /// @param architecture the folder below `arch/`, as in `armv7m`
    /// @param chip the folder below `chip/`, as in `lm3s6965`
    record BareMetal(
            String triple,
            String cpu,
            List<String> flags,
            String architecture,
            String chip,
            Console console)
            implements RuntimeSpec {
        public BareMetal {
            flags = List.copyOf(flags);
        }
    }

    /// Linux.
    ///
    /// @param headers the C library's headers (musl)
    record Hosted(String triple, String cpu, List<String> flags, Path headers)
            implements RuntimeSpec {
        public Hosted {
            flags = List.copyOf(flags);
        }
    }

    /// Where a board's console is.
    enum Console {
        /// The emulator prints. Such an image stops at its first byte on a board without a debugger.
        SEMIHOSTING("semihosting"),
        /// The serial port of the chip.
        UART("uart");

        private final String folder;

        Console(String folder) {
            this.folder = folder;
        }

        String folder() {
            return folder;
        }
    }
}
