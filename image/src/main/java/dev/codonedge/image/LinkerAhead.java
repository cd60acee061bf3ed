package dev.codonedge.image;

import dev.codonedge.cache.TemporaryFolder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The linker of one image, started while the program is still being compiled: it takes longer to load than to link. It
/// waits for its arguments on its standard input.
final class LinkerAhead implements AutoCloseable {
    private static final String REST = "@/dev/stdin";

    /// A linker that waits, and the folder it runs in.
    private record Waiting(TemporaryFolder work, RunningTool tool) {}

    private final FutureTask<Waiting> started;

    private LinkerAhead(FutureTask<Waiting> started) {
        this.started = started;
    }

    static LinkerAhead start(Toolchain toolchain, String emulation) {
        var arguments = new ArrayList<>(Linker.flavor(emulation));
        arguments.add(REST);
        var started = new FutureTask<>((Callable<Waiting>) () -> load(toolchain, arguments));
        Thread.ofPlatform().daemon().name("linker").start(started);
        return new LinkerAhead(started);
    }

    private static Waiting load(Toolchain toolchain, List<String> arguments) throws IOException {
        var work = TemporaryFolder.create();
        try {
            return new Waiting(work, toolchain.start(Tool.LLD, arguments, work.path()));
        } catch (IOException | RuntimeException e) {
            work.close();
            throw e;
        }
    }

    /// The folder it runs in.
    Path folder() throws IOException {
        return waiting().work().path();
    }

    /// @param arguments without those it was started with
    ToolRun finish(List<String> arguments) throws IOException {
        var input = new StringBuilder();
        for (var argument : arguments) {
            input.append('"')
                    .append(argument.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\"\n");
        }
        return waiting().tool().finish(input.toString());
    }

    private Waiting waiting() throws IOException {
        try {
            return started.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException problem -> throw problem;
                case RuntimeException problem -> throw problem;
                case Error problem -> throw problem;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the linker was started", e);
        }
    }

    /// Ends it, if nobody has needed it. Why it could not be started matters only to whoever links.
    @Override
    public void close() throws IOException {
        Waiting waiting;
        try {
            waiting = waiting();
        } catch (IOException _) {
            return;
        }
        try (var _ = waiting.work()) {
            waiting.tool().close();
        }
    }
}
