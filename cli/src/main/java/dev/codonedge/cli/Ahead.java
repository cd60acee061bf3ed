package dev.codonedge.cli;

import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.targets.TargetCatalog;

import java.io.IOException;

/// What every program needs and what takes its time, done on threads of its own while the command line is being read.
/// Whoever needs it later finds it done or waits; what goes wrong here goes wrong there again, and is told there.
final class Ahead {
    private Ahead() {}

    static void begin(Environment environment) {
        start("library", environment.compiler()::begin);
        start("targets", Ahead::readTarget);
    }

    /// For what the classes behind it need to get going.
    private static void readTarget() {
        try {
            TargetCatalog.bundled().forLinux(System.getProperty("os.arch"));
        } catch (IOException | DescriptorException _) {
            // told where the target is chosen
        }
    }

    private static void start(String name, Runnable work) {
        var thread = new Thread(null, work, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((_, _) -> {});
        thread.start();
    }
}
