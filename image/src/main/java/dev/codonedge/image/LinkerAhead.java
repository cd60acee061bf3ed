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

    private final TemporaryFolder work;
    private final FutureTask<RunningTool> started;

    private LinkerAhead(TemporaryFolder work, FutureTask<RunningTool> started) {
        this.work = work;
        this.started = started;
    }

    static LinkerAhead start(Toolchain toolchain, String emulation) throws IOException {
        var work = TemporaryFolder.create();
        var arguments = new ArrayList<>(Linker.flavor(emulation));
        arguments.add(REST);
        var started =
                new FutureTask<>(
                        (Callable<RunningTool>)
                                () -> toolchain.start(Tool.LLD, arguments, work.path()));
        Thread.ofPlatform().daemon().name("linker").start(started);
        return new LinkerAhead(work, started);
    }

    /// The folder it runs in.
    Path folder() {
        return work.path();
    }

    /// @param arguments without those it was started with
    ToolRun finish(List<String> arguments) throws IOException {
        var input = new StringBuilder();
        for (var argument : arguments) {
            input.append('"')
                    .append(argument.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\"\n");
        }
        return tool().finish(input.toString());
    }

    private RunningTool tool() throws IOException {
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
        try (work) {
            tool().close();
        } catch (IOException _) {
            return;
        }
    }
}
