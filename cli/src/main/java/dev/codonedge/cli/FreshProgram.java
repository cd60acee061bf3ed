package dev.codonedge.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;

/// Starts a program whose file was written by this process a moment ago.
///
/// Linux refuses to run a file that anyone has open for writing (`ETXTBSY`, execve(2)). A process that another thread
/// started while the file was being written holds a copy of its descriptor until it becomes a program of its own, a few
/// milliseconds later: until then it is worth waiting.
final class FreshProgram {
    /// The error number as `ProcessBuilder` gives it: in words only.
    private static final Pattern BUSY = Pattern.compile("error[:=] ?26\\b");
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private FreshProgram() {}

    /// @throws IOException if the program cannot be started, or is still open for writing after a second
    static Process start(ProcessBuilder builder) throws IOException, InterruptedException {
        var pause = Duration.ofMillis(1);
        while (true) {
            try {
                return builder.start();
            } catch (IOException e) {
                if (!isBusy(e) || pause.compareTo(LONGEST_PAUSE) > 0) {
                    throw e;
                }
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2);
        }
    }

    private static boolean isBusy(IOException e) {
        return e.getMessage() != null && BUSY.matcher(e.getMessage()).find();
    }
}
