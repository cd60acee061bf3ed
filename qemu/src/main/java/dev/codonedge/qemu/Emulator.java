package dev.codonedge.qemu;

import java.io.IOException;

/// Something that boots an image and watches it to its end.
public interface Emulator {
    /// Runs to the end of the program, or to a limit. The console is passed on while the program runs.
    ///
    /// @throws EmulatorMissingException when there is nothing to run it with; says what to install
    EmulatorResult run(EmulatorRun run) throws IOException, InterruptedException;
}
