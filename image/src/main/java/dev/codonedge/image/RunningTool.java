package dev.codonedge.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// A tool that has been started and may still wait for its input.
final class RunningTool implements AutoCloseable {
    private final Process process;
    private final StreamText errors;
    private final Thread reader;

    RunningTool(Process process) {
        this.process = process;
        errors = new StreamText(process.getErrorStream());
        reader = Thread.ofPlatform().daemon().start(errors);
    }

    /// Gives the tool its input and waits until it has ended.
    ToolRun finish(String input) throws IOException {
        try {
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                if (process.isAlive()) { // else its status and its errors tell more
                    throw e;
                }
            }
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            reader.join();
            return new ToolRun(process.waitFor(), output, errors.text());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a tool ran", e);
        }
    }

    /// A tool that is not wanted any more ends.
    @Override
    public void close() {
        process.destroy();
    }

    /// Reads a stream to its end on a thread of its own.
    private static final class StreamText implements Runnable {
        private final InputStream stream;
        private volatile String text = "";

        StreamText(InputStream stream) {
            this.stream = stream;
        }

        @Override
        public void run() {
            try {
                text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                text = "output cut off: " + e.getMessage();
            }
        }

        String text() {
            return text;
        }
    }
}
