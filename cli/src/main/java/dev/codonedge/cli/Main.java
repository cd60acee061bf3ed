package dev.codonedge.cli;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/// The command `codon`.
public final class Main {
    /// A deeply nested program is walked by recursion. Only what is used of it costs memory.
    private static final long STACK_BYTES = 1L << 30;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /// Runs one command to its end and returns its exit status.
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        var status = new AtomicInteger();
        var commandLine = new CodonCommandLine(Environment.ofProcess(out, err));
        var thread =
                new Thread(
                        null, () -> status.set(commandLine.run(arguments)), "codon", STACK_BYTES);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        out.flush();
        err.flush();
        return status.get();
    }
}
